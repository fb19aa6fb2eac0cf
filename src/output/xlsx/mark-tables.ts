import type { Worksheet } from 'exceljs';
import type { PageColumn, PageTable } from '../../nouns/page.ts';
import { address } from '../../values/cell.ts';
import { headerLines, type SheetPlan } from './places.ts';
import { shades } from './styles.ts';

const worthFiltering = 8;
// No theme at all keeps the look the cells have; the writer can do it, only its types forgot it.
const unthemed = null as unknown as 'TableStyleLight1';

/** Rows before the first total: what a marked table covers, header excluded. */
function bodyRows(table: PageTable): number {
  const first = table.rows.findIndex((row) => row.total);
  return first < 0 ? table.rows.length : first;
}

/** Spreadsheet programs mark a table only when its headings are all there and all different. */
function canBeMarked(table: PageTable, titles: readonly string[]): boolean {
  const plainEnd = table.rows.slice(bodyRows(table)).every((row) => row.total);
  return (
    plainEnd &&
    bodyRows(table) > 0 &&
    titles.every((title) => title !== '') &&
    new Set(titles.map((title) => title.toLowerCase())).size === titles.length
  );
}

/**
 * Marks each table as a table, as the Government Analysis Function asks of published spreadsheets, so that screen readers
 * announce it. Totals stay outside; a table of eight rows or more can be filtered. To be called before the cells are written:
 * the writer empties them, and reading a formula back through it would lose a result of nought.
 */
export function markTables(sheet: Worksheet, plan: SheetPlan, titleOf: (column: PageColumn) => string): void {
  for (const { table, row, name } of headerLines(plan)) {
    const titles = table.columns.map(titleOf);
    const body = bodyRows(table);
    if (!canBeMarked(table, titles)) continue;
    sheet.addTable({
      name,
      ref: address(0, row),
      headerRow: true,
      style: { theme: unthemed, showRowStripes: false },
      columns: titles.map((title) => ({ name: title, filterButton: body >= worthFiltering })),
      rows: Array.from({ length: body }, () => titles.map(() => null)),
    });
  }
}

/** Shades the amounts of a map, each table by its own least and most; totals are left plain. */
export function shadeMap(sheet: Worksheet, plan: SheetPlan): void {
  for (const { table, row } of headerLines(plan)) {
    const columns = table.columns
      .map(({ id, align }, index) => (align === 'right' && !/total/i.test(id) ? index : -1))
      .filter((index) => index >= 0);
    const [first, last, body] = [columns[0], columns.at(-1), bodyRows(table)];
    if (first === undefined || last === undefined || body === 0) continue;
    sheet.addConditionalFormatting({
      ref: `${address(first, row + 1)}:${address(last, row + body)}`,
      rules: [{ type: 'colorScale', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }], color: [shades.least, shades.most] }],
    });
  }
}
