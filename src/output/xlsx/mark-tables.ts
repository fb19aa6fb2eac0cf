import type { Worksheet } from 'exceljs';
import type { PageTable } from '../../nouns/page.ts';
import { address } from '../../values/cell.ts';
import { headings } from './headings.ts';
import { headerLines, type SheetPlan } from './places.ts';
import { shades } from './styles.ts';

const worthFiltering = 8;
// No theme at all keeps the look the cells have; the writer can do it, only its types forgot it.
const unthemed = null as unknown as 'TableStyleLight1';

/** How many rows of a table a marked one covers, header excluded: those before the totals at its end; all where a total stands among them. */
export function markedRows({ rows }: PageTable): number {
  const first = rows.findIndex((row) => row.total);
  return first > 0 && rows.slice(first).every((row) => row.total) ? first : rows.length;
}

/**
 * Marks each table as a table, as the Government Analysis Function asks of published spreadsheets, so that screen readers
 * announce it. Totals at its end stay outside; a table of eight rows or more can be filtered.
 */
export function markTables(sheet: Worksheet, plan: SheetPlan): void {
  for (const { table, row, name } of headerLines(plan)) {
    const titles = headings(table.columns);
    const marked = Math.max(1, markedRows(table));
    if (titles.length === 0) continue;
    const filters = marked >= worthFiltering && table.rows.slice(0, marked).every(({ total }) => !total);
    sheet.addTable({
      name,
      ref: address(0, row),
      headerRow: true,
      style: { theme: unthemed, showRowStripes: false },
      columns: titles.map((title) => ({ name: title, filterButton: filters })),
      rows: Array.from({ length: marked }, () => []),
    });
  }
}

/** Shades the amounts of a map, each table by its own least and most; totals are left plain. */
export function shadeMap(sheet: Worksheet, plan: SheetPlan): void {
  for (const { table, row } of headerLines(plan)) {
    const columns = table.columns
      .map(({ id, align }, index) => (align === 'right' && !/total/i.test(id) ? index : -1))
      .filter((index) => index >= 0);
    const [first, last, body] = [columns[0], columns.at(-1), markedRows(table)];
    if (first === undefined || last === undefined || body === 0) continue;
    sheet.addConditionalFormatting({
      ref: `${address(first, row + 1)}:${address(last, row + body)}`,
      rules: [{ type: 'colorScale', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }], color: [shades.least, shades.most] }],
    });
  }
}
