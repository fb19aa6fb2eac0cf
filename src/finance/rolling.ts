import type { ModelEntry } from '../nouns/model.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { Standing, Strand } from './measures/measure.ts';
import type { Selectable } from './scenario/selector.ts';

/** A budget line as the roll-forward needs it: its amount in the base year, and what it answers to. */
export interface RollLine extends Selectable {
  readonly title: string;
  readonly amount: Pence;
  /** Of a line whose table gives money for a part of its year: that part, and its full-year rate, at which later years come. */
  readonly part?: PartOfYearLine;
}

/** A difference from the base on one line in one year under one term. */
export type Entry = ModelEntry;

/** Who makes a pound differ from the base: an assumption, a measure, or the one-off cost of a measure. */
export interface Maker {
  readonly by: 'assumption' | 'measure' | 'cost';
  readonly id: string;
  /** Whether it is income: money from outside that has no bound in what its line costs. */
  readonly earns?: boolean;
  /** Whether it ends what is on its lines: what would have come on them later in the year ends with them. */
  readonly ends?: boolean;
}

/** A line as it stands while it is rolled: where it stands among the lines, and what is left on it. */
export interface Rolling extends Standing {
  readonly position: number;
  readonly amount: Pence;
  /** What it comes to over a full year in the base: its amount, but for a line given for a part of its year. */
  readonly rate: Pence;
  left: Pence;
  /** How far income has lowered what is left: it does not use up what can be saved, which is the cost. */
  fromIncome: number;
  /** All that is taken from it in the year at hand, below nothing, while that is being judged. */
  taken: number;
}

/** A strand, who made it, and the line of each of its postings. */
export interface Running extends Maker {
  readonly strand: Strand;
  readonly on: readonly Rolling[];
}

/** Of a line whose table gives money for a part of its year: the first and last day of that part, and what its rate comes to over a whole year. */
export interface PartOfYearLine {
  readonly from: Day;
  readonly to: Day;
  readonly annual: Pence;
}
