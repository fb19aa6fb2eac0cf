import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { Place } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BaseAccount } from './base-account.ts';
import type { Draws } from './draws.ts';
import type { Source } from './law.ts';
import type { LimitVerdict } from './limit.ts';
import type { ModelGround } from './model-ground.ts';
import type { ModelLine } from './model-line.ts';
import type { Published } from './published.ts';
import type { Reach } from './reach.ts';
import type { Term, YearTotal } from './year-total.ts';

/** The name by which files and JSON know the budget with no scenario: what it comes to if nothing is done. */
export const nothingDone = 'do-nothing';

/** A difference from the base on one line in one year under one term, positive in the term's own sense, and who makes it: an assumption, a measure, or the one-off cost of a measure. */
export interface ModelEntry {
  readonly by: 'assumption' | 'measure' | 'cost';
  readonly id: string;
  readonly year: FinancialYear;
  readonly line: string;
  readonly term: Exclude<Term, 'base'>;
  readonly amount: Pence;
}

/** The maker of what brings lines given for a part of their year to a full one in later years: an assumption of the model’s own. */
export const fullYearMaker = 'full-year-of-a-part';

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
  /** Whether it is worked out from what its lines hold (a percentage, an end, a new price), and not stated in pounds. */
  readonly ofLines: boolean;
  /** Whether it comes though nothing is done, as demand and indexation do: it is then no part of the package. */
  readonly growsByItself: boolean;
  /** Its first and last day (null runs on), and the delivery confidence in basis points; null where none is stated. */
  readonly from: Day;
  readonly to: Day | null;
  readonly confidence: number | null;
  readonly decision: string | null;
  readonly eia: string | null;
}

/** What one measure, its one-off costs, an assumption or the base contributes to the difference between two scenarios, by year. */
export interface DifferencePart {
  readonly by: ModelEntry['by'] | 'base';
  readonly id: string;
  readonly title: string;
  /** Which of the two holds it: the one it is compared with, the other, or both with another effect. */
  readonly in: 'first' | 'other' | 'both';
  readonly amounts: Readonly<Record<string, Pence>>;
}

/** Why the net budget of one scenario differs from another's: parts that add to the difference to the penny, in the years both report. */
export interface Difference {
  readonly first: string;
  readonly other: string;
  readonly years: readonly FinancialYear[];
  readonly parts: readonly DifferencePart[];
  readonly net: Readonly<Record<string, Pence>>;
}

/** An assumption the model rests on, with its rule: never stored as if it were in the file. */
export interface Assumption {
  readonly text: string;
  readonly source: string;
  readonly cell: Cell | null;
  /** Whether its source was read; null where it has none but the arithmetic it names. */
  readonly verified: boolean | null;
}

/** Real prices: those of a year. Cash of another is divided by its index, in which the prices of that year are 10¹²; years of a forecast are named. */
export interface Prices {
  readonly of: FinancialYear;
  readonly index: Readonly<Record<string, number>>;
  readonly forecast: readonly FinancialYear[];
  readonly sources: readonly Source[];
  readonly place: Place;
}

/**
 * What a year is better by, one-off costs apart, by what makes it: cashable savings less what is invested (a dearer price too) is the net saving;
 * cost avoided, income, savings that are not cashable, and uplift or growth on what the measures changed are kept out of it. A change of what grants pay on their own lines is no part of any.
 */
export interface Bettered {
  readonly saved: Pence;
  readonly invested: Pence;
  readonly avoided: Pence;
  readonly income: Pence;
  readonly notCashable: Pence;
  readonly uplift: Pence;
}

/** One year of an appraisal, counted from year 0: what the measures cost once and take off in the year against doing nothing, and what that is worth in year 0. */
export interface AppraisedYear {
  readonly year: FinancialYear;
  readonly number: number;
  readonly oneOff: Pence;
  readonly benefit: Pence;
  readonly by: Bettered;
  readonly factor: number;
}

/** What a scenario is worth against doing nothing. A figure that cannot be told is null, with the reason. */
export interface Appraisal {
  readonly years: readonly AppraisedYear[];
  readonly rate: { readonly title: string; readonly source: string; readonly verified: boolean };
  /** How prices were dealt with, and whatever else a reader of the figures must know. */
  readonly said: readonly string[];
  readonly npv: Pence | null;
  readonly whyNoNpv: string | null;
  /** One-off costs over the years, and the net saving of a month of the last year: cashable, less what is invested. */
  readonly oneOff: Pence;
  readonly monthly: Pence;
  readonly paybackMonths: number | null;
  readonly whyNoPayback: string | null;
  /** The same if all that the last year is better by were counted; null where that is no more and no less. `holds` are the parts that make the difference. */
  readonly wider: { readonly holds: readonly (keyof Bettered)[]; readonly monthly: Pence; readonly paybackMonths: number | null } | null;
}

/** The budget by year under one scenario. Money in pence: cash, or all of it in real prices where the scenario asks for them. */
export interface Model {
  readonly scenario: string;
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly partYear: 'months' | 'days';
  /** Null where prices are cash. */
  readonly prices: Prices | null;
  /** Whether its base is gross alone, no income stated beside it: what a year comes to is then no net budget. */
  readonly gross: boolean;
  readonly lines: readonly ModelLine[];
  readonly measures: readonly MeasureEffect[];
  readonly totals: Readonly<Record<string, YearTotal>>;
  readonly limits: readonly LimitVerdict[];
  /** Where an amount was to be reached: the model is then of the package chosen, or of the most that can be reached. */
  readonly reach?: Reach;
  /** Where it was played through. */
  readonly draws?: Draws;
  /** The same years if nothing were done: the base with its assumptions and whatever grows by itself, and no other measure. */
  readonly doNothing: Readonly<Record<string, YearTotal>>;
  /** By how much more uplift and growth comes to because grants change what their own lines spend, below nothing where they fall; left out where that changes none. */
  readonly grantGrowth?: Readonly<Record<string, Pence>>;
  /** What the files publish for later years, which the model sets beside its own and takes nothing from; left out in real prices. */
  readonly published?: Readonly<Record<string, Published>>;
  /** Every pound that differs from the base, from the base year on: what the totals are made of. */
  readonly entries: readonly ModelEntry[];
  /** The base year's account; left out where it was not asked for. */
  readonly account?: BaseAccount;
  /** What the assumptions are called, by their id. */
  readonly uplifts: Readonly<Record<string, string>>;
  /** What it is worth; left out where nothing was appraised. */
  readonly appraisal?: Appraisal;
  readonly assumptions: readonly Assumption[];
  readonly ground: ModelGround;
}
