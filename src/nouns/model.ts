import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { Place } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BaseAccount } from './base-account.ts';
import type { Source } from './law.ts';

/** Where money goes in a year of the model. The terms of one year's total; `base` is the base year's budget repeated. */
export type Term =
  | 'base'
  | 'indexation'
  | 'pressures'
  | 'savings'
  | 'avoidance'
  | 'income'
  | 'investment'
  | 'oneOff'
  | 'reallocatedIn'
  | 'reallocatedOut';

/** A year's total: net = base + indexation + pressures + investment + oneOff + reallocatedIn − reallocatedOut − savings − avoidance − income, to the penny. */
export type YearTotal = Readonly<Record<Term | 'net', Pence>>;

/** A difference from the base on one line in one year under one term, positive in the term's own sense, and who makes it: an assumption, a measure, or the one-off cost of a measure. */
export interface ModelEntry {
  readonly by: 'assumption' | 'measure' | 'cost';
  readonly id: string;
  readonly year: FinancialYear;
  readonly line: string;
  readonly term: Exclude<Term, 'base'>;
  readonly amount: Pence;
}

/** One leg of a movement: an account (a budget line's id, or `saved`, `avoided`, `invested`, `income`, `one-off`) and what it gains in a year. */
export interface Leg {
  readonly account: string;
  readonly year: FinancialYear;
  readonly amount: Pence;
}

/** Money moved, saved, avoided or invested: legs that add to nothing in every year, so it cannot appear from nowhere. */
export interface Movement {
  readonly measure: string;
  readonly legs: readonly Leg[];
}

/** A budget line through the years. `fullYear` is the annual equivalent of a part-year amount: arithmetic, not a forecast. */
export interface ModelLine {
  readonly id: string;
  readonly title: string;
  readonly element: string | null;
  readonly tier: string | null;
  readonly fund: string | null;
  readonly partner: string | null;
  readonly amounts: Readonly<Record<string, Pence>>;
  readonly fullYear?: Pence;
  readonly period?: string;
  readonly cell: Cell;
  readonly caveats: readonly string[];
}

/** What one measure does: cumulative against the base in each year, and the change on the year before. */
export interface MeasureEffect {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly cashable: boolean;
  readonly recurrent: boolean;
  readonly effects: Readonly<Record<string, { readonly incremental: Pence; readonly cumulative: Pence }>>;
  /** The term of a year’s total it is counted under, and the line of the scenario file that asks for it. */
  readonly term: Term;
  readonly cell: Cell | null;
  readonly movement: Movement;
  /** Its first and last day (null runs on), and the delivery confidence in basis points; null where none is stated. */
  readonly from: Day;
  readonly to: Day | null;
  readonly confidence: number | null;
  readonly decision: string | null;
  readonly eia: string | null;
}

/** An assumption the model rests on, with its rule: never stored as if it were in the file. */
export interface Assumption {
  readonly text: string;
  readonly source: string;
  readonly cell: Cell | null;
  readonly verified: boolean;
}

/** Real prices: those of a year. Cash of another is divided by its index, in which the prices of that year are 10¹²; years of a forecast are named. */
export interface Prices {
  readonly of: FinancialYear;
  readonly index: Readonly<Record<string, number>>;
  readonly forecast: readonly FinancialYear[];
  readonly sources: readonly Source[];
  readonly place: Place;
}

/** The budget by year under one scenario. Money in pence: cash, or all of it in real prices where the scenario asks for them. */
export interface Model {
  readonly scenario: string;
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly partYear: 'months' | 'days';
  /** Null where prices are cash. */
  readonly prices: Prices | null;
  readonly lines: readonly ModelLine[];
  readonly measures: readonly MeasureEffect[];
  readonly totals: Readonly<Record<string, YearTotal>>;
  /** The same years if nothing were done: the base with its assumptions and whatever grows by itself, and no other measure. */
  readonly doNothing: Readonly<Record<string, YearTotal>>;
  /** Every pound that differs from the base, from the base year on: what the totals are made of. */
  readonly entries: readonly ModelEntry[];
  /** The base year's account; left out where it was not asked for. */
  readonly account?: BaseAccount;
  /** What the assumptions are called, by their id. */
  readonly uplifts: Readonly<Record<string, string>>;
  readonly assumptions: readonly Assumption[];
}
