import type { Term } from '../../nouns/model.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { Place } from '../../values/refusal.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Run } from '../portion.ts';
import type { Selector } from '../selector.ts';
import type { Amount } from '../written.ts';

/** A one-off cost of making a change: pence, in the year of the day. */
export interface Cost {
  readonly title: string;
  readonly amount: Pence;
  readonly on: Day;
}

/** A change a scenario proposes. Shares (`ramp`, `confidence`) are in basis points, `slip` in months, `harm` from 0 to 10. */
export interface Measure extends Run {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly place: Place;
  readonly on: Selector | null;
  readonly fromLine: Selector | null;
  readonly toLine: Selector | null;
  readonly amount: Amount;
  readonly recurrent: boolean;
  readonly cashable: boolean;
  readonly confidence: number | null;
  readonly range: { readonly low: Amount; readonly high: Amount } | null;
  readonly slip: { readonly likely: number; readonly high: number } | null;
  readonly costs: readonly Cost[];
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
  readonly harm: number | null;
  readonly decision: string | null;
  readonly eia: string | null;
  /** The fund a grant is of. */
  readonly fund?: string | null;
  /** What ending a contract takes from lines that pay for others too, by line. */
  readonly endings?: ReadonlyMap<string, Pence>;
}

/** Where a term stands in the identity of a year's total: what it does to a line. */
export const signs: Readonly<Record<Exclude<Term, 'base'>, 1 | -1>> = {
  indexation: 1,
  pressures: 1,
  investment: 1,
  oneOff: 1,
  reallocatedIn: 1,
  reallocatedOut: -1,
  savings: -1,
  avoidance: -1,
  income: -1,
};

/** A full-year amount on one line under one term of the total, positive in the term's own sense. */
export interface Posting {
  readonly line: string;
  readonly term: keyof typeof signs;
  readonly annual: Pence;
}

/** Money that begins on a day and runs. `stays` is whether the next year opens with it; `whole` puts all of it in the year it begins. */
export interface Strand extends Run {
  readonly stays: boolean;
  readonly whole: boolean;
  readonly postings: readonly Posting[];
}

/** A line at the moment a measure comes to it: what is left is its full-year rate, one-offs left out. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly left: Pence;
  readonly funds?: readonly string[];
  /** What of `left` comes on the line only later in the year, as a rise of prices half-way through it does. */
  readonly later?: () => readonly { readonly from: Day; readonly annual: Pence }[];
}

/** Finds the lines of a selector as they stand, in order of id. */
export type Pick = (selector: Selector) => readonly Standing[];

/** One kind of measure. */
export interface MeasureKind {
  readonly kind: string;
  /** What it does to a year's total, in a few words. */
  readonly does: string;
  /** The keys it reads besides those every measure has. */
  readonly keys: readonly ('on' | 'from-line' | 'to-line' | 'fund')[];
  /** `none` where it takes no amount: all that is left is its amount. */
  readonly amount?: 'none';
  /** Whether its amount may carry a minus. */
  readonly signed?: boolean;
  /** The term its effects are counted under. */
  readonly term: keyof typeof signs;
  /** Whether it lasts, and whether budget can be removed, when the file does not say. */
  readonly recurrent: boolean;
  readonly cashable: boolean;
  /** What begins in this year, its amounts fixed from now on; asked each year from the one the measure begins in. Pure. */
  readonly strands: (measure: Measure, pick: Pick, year: FinancialYear) => readonly Strand[];
}
