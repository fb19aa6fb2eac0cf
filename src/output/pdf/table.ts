import type { PageTable } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import { heat } from '../html/heat.ts';
import { columnsWithPence } from '../words.ts';
import { cellOf, headOf } from './cells.ts';
import { cellLines, columnWidths, type Setting } from './columns.ts';
import { styles } from './look.ts';
import { drawRow, type Frame, heightOfRow, type SetRow } from './rows.ts';
import { begun, type Element, paragraphHeight, roomAcross, roomDown, type Sheets, setParagraph } from './sheet.ts';

/** More rows than these nobody reads on paper, and thousands of sheets no machine likes. */
const mostRows = 1000;

/** A table with no more rows than paper bears, and what is not here and where it is, to be said before the first of them; its totals stay. */
export function forPaper(table: PageTable): { readonly table: PageTable; readonly leftOut: string | null } {
  const rows = table.rows.filter(({ total }) => !total);
  const totals = table.rows.length - rows.length;
  if (rows.length <= mostRows) return { table, leftOut: null };
  const kept = new Set(rows.slice(0, mostRows));
  const left = count(rows.length - mostRows, 'more row is', 'more rows are');
  const ofAll = totals > 0 ? ' What is added up is of all of them.' : '';
  return {
    table: { ...table, rows: table.rows.filter((row) => row.total || kept.has(row)) },
    leftOut: `Of “${table.caption}” the first ${count(mostRows, 'row')} are here, and ${left} left out. The workbook and the web page of the plan hold all ${rows.length.toLocaleString('en-GB')}.${ofAll}`,
  };
}

/** A table of no more rows than these, and no taller than half a sheet of paper, is not broken over two. */
const shortTable = 12;

/** A row no taller than this, in points, leaves little room where the row before it is kept with it. */
const shortRow = 90;

/** Lines of a note that stand with the last row; of a longer one the others may go on over the next sheet. */
const noteLines = 4;

/** A table: its caption, its headings on every sheet it takes, its rows whole, the map shaded, its note below. */
export function setTable(sheets: Sheets, whole: PageTable, parent: Element, isMap: boolean): void {
  const { table, leftOut } = forPaper(whole);
  const withPence = columnsWithPence(table);
  const shade = isMap ? heat(table) : () => 0;
  const headings = table.columns.map((_, index) => headOf(sheets, table.columns, index));
  const cells = table.rows.map((row) =>
    table.columns.map((column, index) => cellOf(sheets, row, table.columns, index, withPence, shade(row, column))),
  );
  const widths = columnWidths([headings, ...cells], roomAcross(sheets), sheets.measure);
  const ready = (set: readonly Setting[], total: boolean): SetRow => ({
    cells: set,
    lines: set.map((cell, index) => cellLines(cell, widths[index] as number, sheets.measure)),
    total,
  });
  const head = ready(headings, false);
  const rows = cells.map((set, index) => ready(set, table.rows[index]?.total === true));
  const frame: Frame = { sheets, widths, head };
  sheets.y += 6;
  const first = rows[0] ? Math.min(heightOfRow(rows[0]), 120) : 12;
  const all = rows.reduce((sum, row) => sum + heightOfRow(row), 0);
  // A note alone on the next sheet is a note on nothing: the last row goes with it.
  const note = table.note ? 4 + paragraphHeight(sheets, table.note, styles.note, noteLines) : 0;
  const isTogether = rows.length <= shortTable && all + heightOfRow(head) + 40 <= roomDown(sheets) / 2;
  if (leftOut !== null)
    setParagraph(sheets, leftOut, { parent, tag: 'P', style: styles.note, keep: heightOfRow(head) + first + 20, after: 4 });
  const element = begun(sheets, parent, 'Table');
  setParagraph(sheets, table.caption, {
    parent: element,
    tag: 'Caption',
    style: styles.caption,
    keep: heightOfRow(head) + (isTogether ? all + note : first) + 4,
    after: 3,
  });
  if (head.cells.length > 0) drawRow(frame, head, element, 'Column');
  for (const [index, row] of rows.entries()) {
    const last = rows.at(-1);
    // A last row alone at the head of a sheet says little, and one of totals nothing: the row before it goes with it.
    const before = last && index === rows.length - 2 && (last.total || heightOfRow(last) <= shortRow) ? heightOfRow(last) + note : 0;
    drawRow(frame, row, element, 'Row', row === last ? note : before);
  }
  element.end();
  sheets.y += 4;
  if (rows.length === 0) setParagraph(sheets, 'Nothing to show.', { parent, tag: 'P', style: styles.note });
  if (table.note) setParagraph(sheets, table.note, { parent, tag: 'P', style: styles.note, after: 8 });
  else sheets.y += 6;
}
