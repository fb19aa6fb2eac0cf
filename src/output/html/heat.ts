import { figureOf, type PageColumn, type PageRow, type PageTable } from '../../nouns/page.ts';
import { contentOf } from '../words.ts';

const shades = 5;

function isShaded(row: PageRow, column: PageColumn): boolean {
  return !row.total && !/total/i.test(column.id);
}

/** How dark each figure of a map is, from 1 (some) to 5 (the most); nothing, words and totals are 0. */
export function heat(table: PageTable): (row: PageRow, column: PageColumn) => number {
  const size = (row: PageRow, column: PageColumn): number => Math.abs(figureOf(contentOf(row.cells[column.id])) ?? 0);
  const most = Math.max(
    0,
    ...table.rows.flatMap((row) => table.columns.filter((column) => isShaded(row, column)).map((column) => size(row, column))),
  );
  return (row, column) => (isShaded(row, column) && most > 0 ? Math.ceil((size(row, column) / most) * shades) : 0);
}
