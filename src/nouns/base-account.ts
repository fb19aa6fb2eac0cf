import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';
import type { ModelLine } from './model-line.ts';

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

/** What a line is given, has spent and is expected to spend. */
export type BudgetFigure = 'budget' | 'actual' | 'forecast';

/** One figure of one budget table in the base year, added several ways: as read, on the lines of the base, and as the table prints it itself; null where it prints no total of all these rows. */
export interface TableControl {
  readonly table: string;
  readonly figure: BudgetFigure;
  readonly read: Pence;
  readonly inBase: Pence;
  /** What the table calls the column. */
  readonly heading: string;
  readonly printed: { readonly amount: Pence; readonly cell: Cell } | null;
  readonly cell: Cell;
}

/** What a budget table holds of a year that is not the base: beside it, and never added to it. Null where it states none. */
export interface OtherYear extends Readonly<Record<BudgetFigure, Pence | null>> {
  readonly table: string;
  readonly year: FinancialYear;
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
  readonly otherYears: readonly OtherYear[];
}
