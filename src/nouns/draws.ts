import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';

/** Where draws of a figure fell: one in ten below `p10`, half below `p50`, nine in ten below `p90`; and their mean. */
export interface Spread {
  readonly p10: Pence;
  readonly p50: Pence;
  readonly p90: Pence;
  readonly mean: Pence;
}

/** How much of the spread of a year's savings one measure brings, as a share of it; the shares of all add to one. */
export interface Swing extends Spread {
  readonly measure: string;
  readonly title: string;
  readonly planned: Pence;
  readonly share: number;
}

/** A scenario played through many times. The same seed gives the same draws on every machine. */
export interface Draws {
  readonly runs: number;
  readonly seed: number;
  readonly years: Readonly<Record<string, { readonly savings: Spread; readonly net: Spread }>>;
  /** Recurrent cashable savings to be reached by a year: what was asked for, or all that is planned. */
  readonly target: Pence;
  readonly by: FinancialYear;
  readonly isPlan: boolean;
  /** The share of draws that reach it; null where nothing of any measure is left to chance. */
  readonly chance: number | null;
  /** Which measures move the savings of that year most, the most first. */
  readonly swings: readonly Swing[];
  /** What the draws rest on. */
  readonly said: readonly string[];
}
