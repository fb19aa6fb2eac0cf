import type { Pence } from '../values/money.ts';
import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

/** Rows of the registers of several bodies that are one arrangement, or may be. The first is the row at which it counts. */
export interface OneArrangement {
  readonly rows: readonly [Row<Contract>, ...Row<Contract>[]];
  /** Whether the registers show it, or a person decided it; else only their likeness speaks for it. */
  readonly isTold: boolean;
}

/** A contract of a register, and the rows of a list of services that write it again: one of its name, or several that add to it. */
export interface ListedAgain {
  readonly whole: Row<Contract>;
  readonly rows: readonly [Row<Contract>, ...Row<Contract>[]];
  /** Whether its name, or the reference that a person gave its parts, says so; else only that they add up. */
  readonly isTold: boolean;
}

/** The value that every row of a framework states, of those that state any: that of the whole where `isTold`; else it may be, or each provider's own. */
export interface StatedByAll {
  /** The first row that states it, at which it counts where it is the whole's. */
  readonly counted: Row<Contract>;
  readonly amount: Pence;
  readonly field: 'annualValue' | 'totalValue';
  readonly isTold: boolean;
}

/** A framework that a register lists with a row for each provider, in the order of its rows: the first stands for its procurement and its days. */
export interface OneFramework {
  readonly rows: readonly [Row<Contract>, Row<Contract>, ...Row<Contract>[]];
  /** Null where its rows state different values, none, or each provider's own. */
  readonly value: StatedByAll | null;
}

/** Rows of the registers that are one thing, or may be: what several bodies buy together, what a list of services writes again, and a framework at each of its providers. */
export interface JoinedRows {
  readonly arrangements: readonly OneArrangement[];
  readonly listedAgain: readonly ListedAgain[];
  readonly frameworks: readonly OneFramework[];
}
