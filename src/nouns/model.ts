import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';
import type { Place } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Draws } from './draws.ts';
import type { Source } from './law.ts';
import type { LimitVerdict } from './limit.ts';
import type { Reach } from './reach.ts';

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
  readonly limits: readonly LimitVerdict[];
  /** Where an amount was to be reached: the model is then of the package chosen, or of the most that can be reached. */
  readonly reach?: Reach;
  /** Where it was played through. */
  readonly draws?: Draws;
  readonly assumptions: readonly Assumption[];
}
