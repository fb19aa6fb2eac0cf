import { namedSuccessor } from '../nouns/after-it.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Row } from '../nouns/row.ts';
import { keyOf } from '../values/text.ts';

/** Contracts by their reference, by key; one that two share names neither. */
function byReference(contracts: readonly Row<Contract>[]): ReadonlyMap<string, Row<Contract> | null> {
  const known = new Map<string, Row<Contract> | null>();
  for (const row of contracts) {
    const key = keyOf(row.ref ?? '');
    known.set(key, known.has(key) ? null : row);
  }
  return known;
}

/** Each contract whose status names what follows it (`Renewal - see C-036`), with the contract of that reference. */
export function namedNext(contracts: readonly Row<Contract>[]): readonly (readonly [Row<Contract>, Row<Contract>])[] {
  let known: ReturnType<typeof byReference> | null = null;
  const byRef = (ref: string): Row<Contract> | undefined => {
    known ??= byReference(contracts);
    return known.get(ref) ?? undefined;
  };
  return contracts.flatMap((row) => {
    const next = namedSuccessor(row, byRef);
    return next === null ? [] : [[row, next] as const];
  });
}
