import { type Named, namedSuccessor } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { onceFor } from '../../values/once.ts';
import { keyOf } from '../../values/text.ts';

/** Contracts by their reference or their title, by key; one that two share names neither. */
function byName(contracts: readonly Row<Contract>[], field: 'ref' | 'title'): ReadonlyMap<string, Row<Contract> | null> {
  const known = new Map<string, Row<Contract> | null>();
  for (const row of contracts) {
    const key = keyOf(row[field] ?? '');
    if (key !== '') known.set(key, known.has(key) ? null : row);
  }
  return known;
}

/** What finds some contracts by their references and titles. */
export const contractsByName = onceFor((contracts: readonly Row<Contract>[]): Named<Row<Contract>> => {
  const [refs, titles] = [byName(contracts, 'ref'), byName(contracts, 'title')];
  return { byRef: (ref) => refs.get(ref) ?? undefined, byTitle: (title) => titles.get(title) ?? undefined };
});

/** Each contract that names what follows it, in a column of its own or in its status (`Renewal - see C-036`, `Rolled into Family hubs`), with that contract. */
export function namedNext(contracts: readonly Row<Contract>[]): readonly (readonly [Row<Contract>, Row<Contract>])[] {
  const named = contractsByName(contracts);
  return contracts.flatMap((row) => {
    const next = namedSuccessor(row, named);
    return next === null ? [] : [[row, next] as const];
  });
}
