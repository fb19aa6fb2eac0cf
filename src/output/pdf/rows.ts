import { barWidth, restOf, rowHeight, type Setting } from './columns.ts';
import { heightOf } from './lines.ts';
import { grounds, margins, padding, styles } from './look.ts';
import { asArtifact, begun, drawnInto, type Element, roomDown, roomLeft, type Sheets, setLine, turned } from './sheet.ts';

/** A row ready to be set: its cells, each with its lines, how tall it is, and the element it is in. */
export interface SetRow {
  readonly cells: readonly Setting[];
  readonly lines: readonly (readonly string[])[];
  readonly total: boolean;
}

/** What every row of a table is drawn by: the sheets, the widths of its columns, and its headings for a further sheet. */
export interface Frame {
  readonly sheets: Sheets;
  readonly widths: readonly number[];
  readonly head: SetRow;
}

const tallest = (row: SetRow): number => Math.max(1, ...row.lines.map(({ length }) => length));

/** How tall a row is when it is whole. */
export const heightOfRow = (row: SetRow): number => rowHeight(tallest(row), row.cells[0]?.style ?? styles.cell);

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
export function drawRow(frame: Frame, row: SetRow, table: Element, scope: 'Column' | 'Row', after = 0): void {
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
