import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { DayCount, Source, Span } from './law.ts';

/**
 * What a clock gives. A `period` runs from the day given and ends. A `deadline` is the last day to do something, after the day given or
 * before it. `leads up` begins so long before the day given. A `window` has a first day and a last.
 */
type ClockKind = 'period' | 'deadline after' | 'deadline before' | 'leads up' | 'window after' | 'window before';

/** Another length of the same period, for a circumstance the law names. A count of nought: the law sets no least period. */
export interface ClockVariant {
  readonly id: string;
  readonly title: string;
  readonly span: Span;
  readonly source: Source;
  /** What must have been published before, within the window of a clock: a planned procurement notice. Null where nothing. */
  readonly needs: { readonly clock: string; readonly name: string; readonly notice: string } | null;
}

/** One legal period as data. Dates in force are both included; null is open. */
export interface Clock {
  readonly id: string;
  readonly title: string;
  /** The law or subject it is listed under. */
  readonly family: string;
  /** What clocks of different laws share: the one in force then is named where another does not apply. */
  readonly about: string | null;
  readonly kind: ClockKind;
  /** What the day given is, and what the day worked out is. */
  readonly given: string;
  readonly answer: string;
  /** What may be done once a period has run. */
  readonly afterwards: string | null;
  readonly actsOnLastDay: boolean;
  readonly opens: { readonly answer: string; readonly count: number; readonly days: DayCount } | null;
  /** `04-01`: the period counts from this date of the financial year the day given falls in. */
  readonly anchor: string | null;
  readonly span: Span;
  /** A council's own constitution settles how its days are counted, so its closures do not count either. */
  readonly local: boolean;
  readonly inForce: { readonly from: Day | null; readonly to: Day | null };
  /** Dates in force are those on which the procurement began: what began under a law stays under it. */
  readonly begun: boolean;
  readonly source: Source;
  readonly note: string | null;
  readonly variants: readonly ClockVariant[];
  /** Where it is written among the templates. */
  readonly cell: Cell;
}

/** One day of the working: whether it counts, and as which, or why not. */
export interface CountedDay {
  readonly date: Day;
  readonly counted: boolean;
  readonly because: string;
}

/** A clock worked out for one day. Days that its kind does not give are null; all are where the law sets no least period. */
export interface ClockAnswer {
  readonly clock: Clock;
  readonly variant: ClockVariant | null;
  readonly from: Day;
  readonly days: readonly CountedDay[];
  readonly ends: Day | null;
  readonly actFrom: Day | null;
  readonly latest: Day | null;
  readonly starts: Day | null;
}
