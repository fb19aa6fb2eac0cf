import type { Cell } from '../values/cell.ts';
import { keyOf } from '../values/text.ts';
import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

/** The framework of its own register that a contract is called off from, and the cell of the contract that names it. */
export interface CalledOff {
  readonly framework: Row<Contract>;
  readonly cell: Cell;
}

/** The framework each contract is called off from; null for any other, and for one whose framework stands in another register. */
export type CalledOffOf = (contract: Row<Contract>) => CalledOff | null;

const saysCallOff = /\bcall(?:ed)?[- ]?offs?\b|\b(?:further|mini)[- ]competition\b/i;

/** The fields whose words may say that a contract is called off from a framework, and name that. */
export const saying = ['title', 'route', 'description'] as const;

/** Whether a contract's words say that it is called off from a framework, whichever that is: then it is no lot of it, whatever its reference. */
export function isCallOff(contract: Contract): boolean {
  return saying.some((field) => saysCallOff.test(contract[field] ?? ''));
}

/** Whether a column says by name or number which framework a contract is called off from: a yes or no does not. */
export function namesFramework({ calledOffFrom = '' }: Contract): boolean {
  return !['', 'yes', 'no', 'y', 'n', 'none', 'n a', 'not applicable'].includes(keyOf(calledOffFrom));
}
