import { keyOf } from '../values/text.ts';
import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

const noWords = /^(?:none|nil|n a|na|not applicable|not known|unknown|tbc|0+)?$/;

/** Whether what stands for a reference is one: `TBC` and noughts tell no contract from another. */
export function isReference(written: string): boolean {
  return !noWords.test(keyOf(written));
}

/** What must agree for two rows of one reference, title and lot to be one contract: what is stated on both must be the same. */
const told: readonly ((row: Row<Contract>) => unknown)[] = [
  ({ provider }) => provider && [...provider].map(keyOf).sort().join(' / '),
  ({ commissioner }) => commissioner && [...commissioner].map(keyOf).sort().join(' / '),
  ({ start }) => start,
  ({ end }) => end,
  ({ annualValue }) => annualValue,
  ({ totalValue }) => totalValue,
];

function isSame(one: Row<Contract>, other: Row<Contract>): boolean {
  return told.every((of) => of(one) === undefined || of(other) === undefined || of(one) === of(other));
}

/**
 * Rows that are a contract written again beyond doubt (one reference, title and lot, and nothing that two of them state differs), each with the row
 * it repeats: a contract that stands in two registers is paid once.
 */
export function writtenAgain(contracts: readonly Row<Contract>[]): ReadonlyMap<Row<Contract>, Row<Contract>> {
  const sets = new Map<string, Row<Contract>[][]>();
  const again = new Map<Row<Contract>, Row<Contract>>();
  for (const row of contracts) {
    if (row.ref === undefined || !isReference(row.ref)) continue;
    const key = [row.ref, row.title ?? '', row.lot ?? ''].map(keyOf).join('\n');
    const before = sets.get(key) ?? [];
    const same = before.find((set) => set.every((each) => isSame(each, row)));
    if (same) {
      again.set(row, same[0] as Row<Contract>);
      same.push(row);
    } else sets.set(key, [...before, [row]]);
  }
  return again;
}
