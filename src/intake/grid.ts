import type { PersonalCell, RowPointers, Unseen } from '../nouns/table.ts';
import type { Day } from '../values/day.ts';

/** A cell as the file holds it, before anyone asks what it means. */
export type Raw = null | string | number | boolean | { readonly day: Day } | { readonly percent: number } | { readonly error: string };

/** A rectangle of merged cells: zero-based columns, one-based rows, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell in which personal data was seen, and where: its row, one-based, and its column, from nought. */
export interface PersonalMark extends PersonalCell {
  readonly row: number;
  readonly column: number;
}

/** A sheet as rows of raw cells. `rows[0]` is row 1 of the file; a csv is one sheet whose name is null. */
export interface Grid {
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** Its hidden rows and columns. */
  readonly unseen?: Unseen;
  readonly rows: readonly (readonly Raw[])[];
  readonly merges: readonly Merge[];
  readonly personal?: readonly PersonalMark[];
  /** Where each row of a JSON file stands. Such a sheet is one table, and its first row names the columns. */
  readonly pointers?: readonly RowPointers[];
  /** What of the file is rightly no row here, each with its place: releases a later one replaces. */
  readonly setAside?: readonly { readonly cell: string; readonly text: string }[];
  /** The last row of a text (one-based), where it ends before its line does and has fewer cells than most. */
  readonly cutShort?: number;
  /** What is to be said of the sheet whatever tables it holds. */
  readonly remarks?: readonly string[];
}

/** Whether a cell holds nothing a reader could see. */
export function isBlank(raw: Raw | undefined): boolean {
  if (typeof raw !== 'string') return raw === null || raw === undefined;
  const first = raw.charCodeAt(0);
  return !(first > 32 && first < 128) && raw.trim() === '';
}

/** What stands in a cell whose formula nobody has worked out. */
export const neverWorkedOut: Raw = { error: 'a formula with no stored result' };

/** A cell as a person would read it out. */
export function shown(raw: Raw | undefined): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number') return String(raw);
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  if ('day' in raw) return raw.day;
  return 'percent' in raw ? `${raw.percent}%` : raw.error;
}
