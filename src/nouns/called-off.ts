import type { Cell } from '../values/cell.ts';
import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

/** The framework of its own register that a contract is called off from, and the cell of the contract that names it. */
export interface CalledOff {
  readonly framework: Row<Contract>;
  readonly cell: Cell;
}

/** The framework each contract is called off from; null for any other, and for one whose framework stands in another register. */
export type CalledOffOf = (contract: Row<Contract>) => CalledOff | null;
