import { type Contract, isNotice } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { statusOf } from './contract-part.ts';
import { categoryOf, documentsOf, lightTouch } from './tender.ts';

/** A field, and in how many rows. */
export interface FieldCount {
  readonly field: string;
  readonly rows: number;
}

type Test = (contract: Contract, together: readonly Contract[]) => boolean;

const always: Test = () => true;
const alone: Test = (_, together) => together.length === 1;
const oneSupplier: Test = ({ provider }) => (provider ?? []).length === 1;

/** The fields a package carries, and when. A register does not say which of several suppliers its numbers and flags mean. */
const carried: Readonly<Record<string, Test>> = {
  ...Object.fromEntries(
    `ref ocid title description body department commissioner provider start end currentEnd maxEnd review signed totalValue maxValue
    vatBasis route aboveThreshold cpv published deadline awarded`
      .split(/\s+/)
      .map((field) => [field, always]),
  ),
  providerPostcode: oneSupplier,
  companyNumber: oneSupplier,
  charityNumber: oneSupplier,
  sme: oneSupplier,
  vcse: oneSupplier,
  annualValue: alone,
  valueMin: alone,
  valueMax: alone,
  termMonths: ({ termMonths }) => Number.isInteger(termMonths),
  status: (contract) => statusOf(contract) !== undefined,
  category: (contract) => categoryOf(contract) !== undefined,
  url: (contract) => documentsOf(contract).length > 0,
  regime: (contract) => lightTouch(contract).length > 0,
};

/** What a notice has no contract or award to keep in. */
const needContract = new Set(['review', 'status', 'currentEnd', 'maxValue']);

/** What the contracts of each process state and the package does not carry, so that nothing is lost in silence. */
export function leftBehind(processes: readonly (readonly Row<Contract>[])[]): FieldCount[] {
  const counts = new Map<string, number>();
  for (const together of processes) {
    const notice = together.every(isNotice);
    for (const [index, { id, origin, extra, ...contract }] of together.entries()) {
      for (const [field, value] of Object.entries(contract)) {
        if (value === undefined) continue;
        const kept = carried[field]?.(contract, together) && !(notice && (index > 0 || needContract.has(field)));
        if (!kept) counts.set(field, (counts.get(field) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([field, rows]) => ({ field, rows }));
}
