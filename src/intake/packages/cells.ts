import { count } from '../../values/text.ts';
import type { Grid, Merge, Raw } from '../grid.ts';
import { tooLarge } from './refusals.ts';

/** More places than this, and a sheet is not a register but a claim. */
const mostPlaces = 15_000_000;

/** Rows gathered from cells in any order: only what holds something takes up room. */
export interface CellsSoFar {
  /** Puts a value at a row (one-based) and column (zero-based); a blank is not kept. */
  readonly put: (row: number, column: number, raw: Raw) => void;
  readonly rows: () => readonly (readonly Raw[])[];
}

const nothing: readonly Raw[] = [];

/** An empty sheet to put cells on. Blank rows share one row, and a row ends at its last cell, whatever range the sheet claims. */
export function newCells(file: string): CellsSoFar {
  const rows: (readonly Raw[] | undefined)[] = [];
  let places = 0;
  const put = (row: number, column: number, raw: Raw): void => {
    if (raw === null || raw === '' || (typeof raw === 'string' && raw.charCodeAt(0) <= 32 && raw.trim() === '')) return;
    if (row < 1 || row > 1_048_576 || column < 0 || column > 16_383) throw tooLarge(file);
    while (rows.length < row) rows.push(undefined);
    let cells = rows[row - 1] as Raw[] | undefined;
    if (!cells) {
      cells = [];
      rows[row - 1] = cells;
    }
    if (column >= cells.length) {
      places += column + 1 - cells.length;
      if (places > mostPlaces) throw tooLarge(file);
      while (cells.length < column) cells.push(null);
      cells.push(raw);
    } else cells[column] = raw;
  };
  return { put, rows: () => rows.map((row) => row ?? nothing) };
}

/** What a reading of a sheet gathered. */
export interface Gathered {
  readonly cells: CellsSoFar;
  readonly hiddenRows: readonly number[];
  /** Columns that are hidden, from zero. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
}

/** A sheet from its cells. A merged block of nothing is no block, and one that claims more than the sheet ends where the sheet does. */
export function gridFrom(sheet: string | null, hidden: boolean, { cells, hiddenRows, hiddenColumns, merges }: Gathered): Grid {
  const rows = cells.rows();
  const wide = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const held = merges
    .filter(({ top, left }) => rows[top - 1]?.[left] != null)
    .map((merge) => ({
      ...merge,
      bottom: merge.bottom - merge.top > rows.length ? rows.length : merge.bottom,
      right: merge.right - merge.left > wide ? wide - 1 : merge.right,
    }));
  const columns = hiddenColumns.filter((column) => column < wide);
  const remark = (n: number, what: string): string[] =>
    n === 0 ? [] : [`${count(n, `hidden ${what} is`, `hidden ${what}s are`)} read like the others`];
  const remarks = [...remark(hiddenRows.length, 'row'), ...remark(columns.length, 'column')];
  if (remarks.length === 0) return { sheet, hidden, rows, merges: held };
  return { sheet, hidden, rows, merges: held, unseen: { rows: hiddenRows, columns }, remarks };
}
