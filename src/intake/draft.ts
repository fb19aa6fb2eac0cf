import type { FigureMarks, Note } from '../nouns/row.ts';
import type { Column } from '../nouns/table.ts';
import type { Said } from './cell-said.ts';
import type { Raw } from './grid.ts';
import type { DayColumn } from './readers/day-columns.ts';
import type { LengthUnit } from './readers/months.ts';
import type { Reading } from './readers/reading.ts';
import type { Unfilled } from './unfilled.ts';

/** A column, and what each of its cells comes to. */
export interface ReadColumn {
  readonly column: Column;
  /** The unit of lengths its heading names. */
  readonly unit: LengthUnit | null;
  readonly days: DayColumn;
  /** What its bare amounts are multiplied by. */
  readonly scale: number;
  readonly said: (raw: Raw) => Said;
}

/** A row read field by field, before it has an id. */
export interface Draft {
  readonly row: number;
  readonly fields: Record<string, unknown>;
  readonly extra: Record<string, string>;
  readonly notes: Note[];
  /** What the cell of each column was read to, in the order of the columns. */
  readonly readings: readonly Reading<unknown>[];
  /** The columns whose cells nobody filled in. */
  readonly unfilled: readonly { readonly column: Column; readonly kind: Unfilled['kind']; readonly quoted: string }[];
  /** Fields read from the cell of another field, or of a column kept under its heading. */
  readonly from: Record<string, string>;
  /** Decimals printed of numbers whose values no longer show them. */
  readonly decimals: Record<string, number>;
  /** What figures were written with beside their values. */
  readonly marks: Record<string, FigureMarks>;
  /** Where the row's cells stand to the right of their headings. */
  readonly shift?: { readonly after: number; readonly by: number };
}
