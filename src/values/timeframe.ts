import type { Period } from './period.ts';

/**
 * A time as people write it in a plan: `Sept 2015`, `Autumn 2016`, `April – June`, `Late June`.
 * `period` is null when the words name no year and none has been decided.
 * `part` is the number in front of it when one cell holds several (`2. October 2015`).
 */
export interface Timeframe {
  readonly text: string;
  readonly period: Period | null;
  readonly part?: number;
}
