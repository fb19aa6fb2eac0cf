import type { PageCell, PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import { heat } from '../html/heat.ts';
import { cellWords, columnsWithPence, contentOf, marked, toneOf } from '../words.ts';
import { barWidth, cellLines, columnWidths, restOf, rowHeight, type Setting } from './columns.ts';
import { heightOf } from './lines.ts';
import { grounds, margins, padding, shades, styles, toned } from './look.ts';
import {
  asArtifact,
  begun,
  drawnInto,
  type Element,
  roomAcross,
  roomDown,
  roomLeft,
  type Sheets,
  setLine,
  setParagraph,
  turned,
} from './sheet.ts';

/** A row ready to be set: its cells, each with its lines, how tall it is, and the element it is in. */
interface SetRow {
  readonly cells: readonly Setting[];
  readonly lines: readonly (readonly string[])[];
  readonly total: boolean;
}

interface Frame {
  readonly sheets: Sheets;
  readonly widths: readonly number[];
  readonly head: SetRow;
}

const tallest = (row: SetRow): number => Math.max(1, ...row.lines.map(({ length }) => length));
const heightOfRow = (row: SetRow): number => rowHeight(tallest(row), row.cells[0]?.style ?? styles.cell);

/** Whether a column of figures has one of words behind it. */
function meets(columns: readonly PageColumn[], index: number): boolean {
  return columns[index]?.align === 'right' && columns[index + 1]?.align === 'left';
}

function headOf(sheets: Sheets, columns: readonly PageColumn[], index: number): Setting {
  const column = columns[index] as PageColumn;
  const text = sheets.shown(column.title);
  return {
    text,
    style: styles.head,
    right: column.align === 'right',
    unbroken: false,
    bar: false,
    meets: meets(columns, index),
    ground: grounds.head,
  };
}

function cellOf(
  sheets: Sheets,
  row: PageRow,
  columns: readonly PageColumn[],
  index: number,
  withPence: ReadonlySet<string>,
  shade: number,
): Setting {
  const column = columns[index] as PageColumn;
  const cell: PageCell | undefined = row.cells[column.id];
  const { kind } = contentOf(cell);
  const tone = toneOf(cell, row.total);
  const ground = shade > 0 ? shades[shade - 1] : tone === 'proposed' ? grounds.proposed : row.total ? grounds.total : undefined;
  return {
    text: sheets.shown(marked(cellWords(cell, column, withPence), tone)),
    style: toned(styles.cell, row.total && tone === 'plain' ? 'strong' : tone),
    right: column.align === 'right',
    unbroken: ['money', 'count', 'number', 'share', 'day'].includes(kind),
    bar: kind === 'bar',
    meets: meets(columns, index),
    ...(ground && { ground }),
  };
}

/** The ground and the lines of a row, or of that part of it that is on this sheet. */
function drawGround({ sheets, widths }: Frame, row: SetRow, height: number, firm: boolean): void {
  const { doc, y } = sheets;
  asArtifact(sheets, () => {
    let x: number = margins.left;
    row.cells.forEach(({ ground }, index) => {
      const width = widths[index] as number;
      if (ground) doc.rect(x, y, width, height).fill(ground);
      x += width;
    });
    doc
      .moveTo(margins.left, y + height)
      .lineTo(x, y + height)
      .lineWidth(firm ? 1 : 0.5)
      .stroke(firm ? grounds.firm : grounds.line);
  });
}

function drawBar(sheets: Sheets, { text, style }: Setting, x: number, y: number): void {
  const signs = [...text];
  const step = signs.length === 0 ? 0 : barWidth(text, style, sheets.measure) / signs.length;
  signs.forEach((sign, index) => {
    if (sign !== ' ') setLine(sheets, sign, x + index * step, y, style);
  });
}

function drawCell(sheets: Sheets, cell: Setting, lines: readonly string[], x: number, width: number): void {
  for (const [index, line] of lines.entries()) {
    const y = sheets.y + padding.down + heightOf(index, cell.style);
    const left = cell.right ? x + width - restOf(cell) - sheets.measure(line.trimEnd(), cell.style) : x + padding.across;
    if (cell.bar) drawBar(sheets, cell, x + padding.across, y);
    else setLine(sheets, line, left, y, cell.style);
  }
}

function drawCells(
  { sheets, widths }: Frame,
  row: SetRow,
  from: number,
  to: number,
  into: (index: number, draw: () => void) => void,
): void {
  let x: number = margins.left;
  row.cells.forEach((cell, index) => {
    const width = widths[index] as number;
    const lines = (row.lines[index] as readonly string[]).slice(from, to);
    const left = x;
    if (lines.length > 0) into(index, () => drawCell(sheets, cell, lines, left, width));
    x += width;
  });
}

/** The headings again at the head of a further sheet: seen, and not read out twice. */
function repeatHead(frame: Frame): void {
  const { sheets, head } = frame;
  turned(sheets);
  const height = heightOfRow(head);
  drawGround(frame, head, height, true);
  asArtifact(sheets, () => drawCells(frame, head, 0, tallest(head), (_, draw) => draw()));
  sheets.y += height;
}

/** A row in its place; one taller than a sheet goes on over the next. */
function drawRow(frame: Frame, row: SetRow, table: Element, scope: 'Column' | 'Row', after = 0): void {
  const { sheets, head } = frame;
  const isHead = scope === 'Column';
  const style = row.cells[0]?.style ?? styles.cell;
  const whole = heightOfRow(row) + after;
  if (!isHead && whole > roomLeft(sheets) && whole <= roomDown(sheets) - heightOfRow(head)) repeatHead(frame);
  const line = begun(sheets, table, 'TR');
  const elements = row.cells.map((_, index) => (isHead || index === 0 ? begun(sheets, line, 'TH', { scope }) : begun(sheets, line, 'TD')));
  let from = 0;
  while (from < tallest(row)) {
    if (from > 0 || roomLeft(sheets) < rowHeight(1, style)) repeatHead(frame);
    const fits = Math.max(1, Math.floor((roomLeft(sheets) - 2 * padding.down) / heightOf(1, style)));
    const to = Math.min(tallest(row), from + fits);
    const height = rowHeight(to - from, style);
    drawGround(frame, row, height, isHead || row.total);
    drawCells(frame, row, from, to, (index, draw) => {
      const element = elements[index] as Element;
      drawnInto(sheets, element, isHead || index === 0 ? 'TH' : 'TD', draw);
    });
    sheets.y += height;
    from = to;
  }
  for (const element of elements) element.end();
  line.end();
}

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
  const isTogether = rows.length <= shortTable && all + heightOfRow(head) + 40 <= roomDown(sheets) / 2;
  if (leftOut !== null)
    setParagraph(sheets, leftOut, { parent, tag: 'P', style: styles.note, keep: heightOfRow(head) + first + 20, after: 4 });
  const element = begun(sheets, parent, 'Table');
  setParagraph(sheets, table.caption, {
    parent: element,
    tag: 'Caption',
    style: styles.caption,
    keep: heightOfRow(head) + (isTogether ? all : first) + 4,
    after: 3,
  });
  if (head.cells.length > 0) drawRow(frame, head, element, 'Column');
  for (const [index, row] of rows.entries()) {
    const last = rows.at(-1);
    // A last row of totals alone at the head of a sheet says nothing: the row before it goes with it.
    drawRow(frame, row, element, 'Row', last?.total && index === rows.length - 2 ? heightOfRow(last) : 0);
  }
  element.end();
  sheets.y += 4;
  if (rows.length === 0) setParagraph(sheets, 'Nothing to show.', { parent, tag: 'P', style: styles.note });
  if (table.note) setParagraph(sheets, table.note, { parent, tag: 'P', style: styles.note, after: 8 });
  else sheets.y += 6;
}
