import type { Spans } from '../../nouns/chart.ts';
import type { PageTable } from '../../nouns/page.ts';
import { type Day, daysBetween, formatMonth, formatShortDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { daysOfSpan, mostSpans, type SpanBar, spanBars, spanMarks, spansInWords, spansOver } from '../span-bars.ts';
import { heightOf, linesIn } from './lines.ts';
import { grounds, inks, margins, styles, toned } from './look.ts';
import { begun, drawnInto, type Element, roomAcross, roomLeft, type Sheets, setLine, setParagraph, turned } from './sheet.ts';

const [labels, states, leastStep, thick, head, foot] = [190, 160, 16, 9, 16, 16] as const;

interface Row {
  readonly bar: SpanBar;
  readonly name: readonly string[];
  readonly state: readonly string[];
  readonly height: number;
}

function rowOf({ shown, measure }: Sheets, bar: SpanBar): Row {
  const [name, state] = [
    linesIn(shown(bar.label), labels - 10, styles.cell, measure),
    linesIn(shown(`${bar.state}, ${daysOfSpan(bar)}`), states - 8, styles.cell, measure),
  ];
  return { bar, name, state, height: Math.max(leastStep, heightOf(Math.max(name.length, state.length), styles.cell) + 5) };
}

/** As many rows as fit what is left of a sheet, at least one. */
function fitting(rows: readonly Row[], room: number): number {
  let [n, used] = [0, 0];
  for (const { height } of rows) {
    used += height;
    if (used > room) break;
    n += 1;
  }
  return Math.max(1, n);
}

function drawRow(sheets: Sheets, { bar, name, state }: Row, y: number, at: (day: Day) => number): void {
  const right = margins.left + roomAcross(sheets) - states;
  for (const [index, line] of name.entries()) setLine(sheets, line, margins.left, y + heightOf(index, styles.cell), styles.cell);
  sheets.doc
    .rect(at(bar.from), y + 1, Math.max(2, at(bar.to) - at(bar.from)), thick)
    .fill(bar.tone === 'plain' ? styles.title.ink : inks[bar.tone]);
  for (const [index, line] of state.entries())
    setLine(sheets, line, right + 8, y + heightOf(index, styles.cell), toned(styles.cell, bar.tone));
}

/** Rows of spans on one sheet, as a figure with its words: marks along the top, today dashed where it may be told. */
function drawPart(sheets: Sheets, spans: Spans, rows: readonly Row[], [first, last]: readonly [Day, Day], parent: Element): void {
  const { doc, shown, measure } = sheets;
  const tall = rows.reduce((sum, { height }) => sum + height, 0);
  const left = margins.left + labels;
  const width = roomAcross(sheets) - labels - states;
  const days = Math.max(1, daysBetween(first, last));
  const at = (day: Day): number => left + (daysBetween(first, day) / days) * width;
  const top = sheets.y + head;
  const middle = (words: string, x: number, y: number): void => {
    const long = measure(words, styles.foot);
    setLine(sheets, words, Math.min(Math.max(margins.left, x - long / 2), margins.left + roomAcross(sheets) - long), y, styles.foot);
  };
  const figure = begun(sheets, parent, 'Figure', {
    alt: shown(
      spansInWords(
        spans,
        rows.map(({ bar }) => bar),
        rows.length,
        true,
      ),
    ),
    bbox: [margins.left, sheets.y, margins.left + roomAcross(sheets), top + tall + foot],
  });
  drawnInto(sheets, figure, 'Figure', () => {
    for (const mark of spanMarks(first, last)) {
      doc
        .moveTo(at(mark), top - 3)
        .lineTo(at(mark), top + tall)
        .lineWidth(0.5)
        .stroke(grounds.line);
      middle(formatMonth(mark), at(mark), sheets.y);
    }
    let y = top;
    for (const row of rows) {
      drawRow(sheets, row, y, at);
      y += row.height;
    }
    const { today } = spans;
    if (today === null) return;
    doc
      .moveTo(at(today), top - 3)
      .lineTo(at(today), y)
      .lineWidth(1)
      .dash(3, { space: 2 })
      .stroke(styles.cell.ink)
      .undash();
    middle(`as of ${formatShortDay(today)}`, at(today), y + 2);
  });
  figure.end();
  sheets.y = top + tall + foot + 6;
}

/** Spans of days as bars under their title, over as many sheets as they take, each with its marks; the table below has them as days. */
export function setTimeline(sheets: Sheets, spans: Spans, table: PageTable, parent: Element): void {
  const all = spanBars(spans, table);
  const bars = all.slice(0, mostSpans);
  if (bars.length === 0) return;
  const over = spansOver(bars, spans.today);
  const cut = all.length > bars.length ? ` The first ${bars.length} of ${count(all.length, 'row')} are drawn.` : '';
  setParagraph(sheets, spans.title, { parent, tag: 'H3', style: styles.heading, keep: 80 });
  setParagraph(sheets, `${spans.says}${cut}`, { parent, tag: 'P', style: styles.body, keep: 60, after: 6 });
  let rows: readonly Row[] = bars.map((bar) => rowOf(sheets, bar));
  while (rows.length > 0) {
    const n = fitting(rows, roomLeft(sheets) - head - foot - 6);
    drawPart(sheets, spans, rows.slice(0, n), over, parent);
    rows = rows.slice(n);
    if (rows.length > 0) turned(sheets);
  }
}
