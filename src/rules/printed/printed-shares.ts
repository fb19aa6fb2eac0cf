import type { Picture } from '../../nouns/picture.ts';
import type { ShareColumn, SharePrinted, Whole } from '../../nouns/printed.ts';
import type { Table } from '../../nouns/table.ts';
import { cellIn } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { sortedByCell } from '../order.ts';

/** A column of shares with its table, the whole that explains most of them, and those it does not explain. */
export interface JudgedShares {
  readonly table: Table;
  readonly column: ShareColumn;
  readonly whole: Whole | null;
  readonly odd: readonly SharePrinted[];
}

function cellOf(table: Table, column: { readonly cell: string; readonly sheet?: string }, cell = column.cell): Cell {
  return cellIn(table, { ...column, cell });
}

/** A cell of a column of shares, as a place to point at. */
export function shareCell({ table, column }: JudgedShares, cell: string): Cell {
  return cellOf(table, column, cell);
}

function judged(table: Table, column: ShareColumn): JudgedShares {
  const fitting = column.wholes.map((_, n) => column.shares.filter(({ fits }) => fits.includes(n)).length);
  const most = Math.max(0, ...fitting);
  const best = fitting.indexOf(most);
  return {
    table,
    column,
    whole: column.wholes[best] ?? null,
    odd: most === 0 ? [] : column.shares.filter(({ fits }) => !fits.includes(best)),
  };
}

/**
 * The columns of shares of every table, in reading order. A share that is not its figure is said by `share-does-not-match-count`, with
 * what it does to the total of shares; a total of shares that its own shares do not make by `total-does-not-add-up`; and one that they
 * make and that is no whole by `shares-do-not-make-whole`.
 */
export function judgedShares(picture: Picture): JudgedShares[] {
  const all = picture.tables.flatMap((table) => (table.printed?.shares ?? []).map((column) => judged(table, column)));
  return sortedByCell(all, ({ table, column }) => cellOf(table, column));
}

/** How far rounding can put a sum of shares out: half a unit of the last printed place for each. */
export function roundingOf(rows: number, decimals: number): number {
  return (rows * 0.5) / 10 ** decimals;
}
