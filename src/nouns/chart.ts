import type { Day } from '../values/day.ts';
import type { Tone } from './tone.ts';

/** Some bars of a chart: the column of the table that holds their figures, and what they are. */
interface ChartSeries {
  readonly column: string;
  readonly title: string;
  readonly tone: Tone;
}

/** Bars over a table's own columns, one for each row that is no total, so that a figure changed there changes the drawing. Every bar is measured from nought: one cut short would say more than its figure. The table is its other form. */
export interface Chart {
  readonly title: string;
  /** What it shows, in words. */
  readonly says: string;
  /** `bars` lie, for names; `columns` stand, for what follows in time. */
  readonly across: 'bars' | 'columns';
  /** The column of the words beside each bar, and of the figure that is said with it. */
  readonly labels: string;
  readonly figure: string;
  /** The column of what a bar begins at, where it does not begin at the axis. */
  readonly upon?: string;
  readonly series: readonly ChartSeries[];
}

/** A span of days for each row that has both ends, drawn where there is room: columns of the table itself. */
export interface Spans {
  readonly title: string;
  readonly says: string;
  /** The day it is marked by; null in a copy for publication, whose bars tell nothing of how they stand to a day. */
  readonly today: Day | null;
  readonly labels: string;
  readonly from: string;
  readonly to: string;
  /** The column whose words and tone say how the row stands. */
  readonly state: string;
}
