import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';
import type { ModelLine } from './model.ts';

/** A budget line of the base year beside what was spent, what is expected, and what is held against it. Null where the files do not say: missing is not nought. */
export interface AccountLine extends Pick<ModelLine, 'id' | 'title' | 'element' | 'tier' | 'fund' | 'partner' | 'cell'> {
  readonly budget: Pence;
  readonly actual: Pence | null;
  readonly forecast: Pence | null;
  /** What its contracts come to in the base year, and its services provided in house. */
  readonly contracted: Pence | null;
  readonly inHouse: Pence | null;
}

/** A contract, or a service provided in house, by financial year: pence, and how they were worked out. `lines` are the budget lines of its name. */
export interface Held {
  readonly id: string;
  readonly title: string;
  readonly by: 'contract' | 'in house';
  readonly lines: readonly string[];
  readonly amounts: Readonly<Record<string, Pence>>;
  readonly basis: string;
  readonly cell: Cell;
}

/** What could not be put into years, why, and the lines it would stand beside. */
export interface NotHeld {
  readonly lines: readonly string[];
  readonly title: string;
  readonly because: string;
  readonly cell: Cell;
}

/** Money of one budget table: read, left out as unreadable, and in the base. */
export interface TableControl {
  readonly table: string;
  readonly read: Pence;
  readonly leftOut: Pence;
  readonly inBase: Pence;
  readonly cell: Cell;
}

/** The base year's account: its lines, what is held against them by contract and in house, and what the tables add to. */
export interface BaseAccount {
  readonly lines: readonly AccountLine[];
  readonly held: readonly Held[];
  readonly notHeld: readonly NotHeld[];
  /** Contracts out of scope, and those that run in none of the years: left out, and counted. */
  readonly outOfScope: number;
  readonly notRunning: number;
  readonly tables: readonly TableControl[];
}
