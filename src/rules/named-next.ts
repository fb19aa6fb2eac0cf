import { namedSuccessor } from '../nouns/after-it.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Row } from '../nouns/row.ts';
import { onceFor } from '../values/once.ts';
import { keyOf } from '../values/text.ts';

/** Contracts by their reference or their title, by key; one that two share names neither. */
function byName(contracts: readonly Row<Contract>[], field: 'ref' | 'title'): ReadonlyMap<string, Row<Contract> | null> {
  const known = new Map<string, Row<Contract> | null>();
  for (const row of contracts) {
    const key = keyOf(row[field] ?? '');
    if (key !== '') known.set(key, known.has(key) ? null : row);
  }
  return known;
}

const refsOf = onceFor((contracts: readonly Row<Contract>[]) => byName(contracts, 'ref'));
const titlesOf = onceFor((contracts: readonly Row<Contract>[]) => byName(contracts, 'title'));

/** Each contract that names what follows it, in a column of its own or in its status (`Renewal - see C-036`, `Rolled into Family hubs`), with that contract. */
export function namedNext(contracts: readonly Row<Contract>[]): readonly (readonly [Row<Contract>, Row<Contract>])[] {
  const byRef = (ref: string): Row<Contract> | undefined => refsOf(contracts).get(ref) ?? undefined;
  const byTitle = (title: string): Row<Contract> | undefined => titlesOf(contracts).get(title) ?? undefined;
  return contracts.flatMap((row) => {
    const next = namedSuccessor(row, { byRef, byTitle });
    return next === null ? [] : [[row, next] as const];
  });
}
