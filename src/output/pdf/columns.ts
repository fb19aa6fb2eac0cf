import { easedWidths, type Wish } from '../column-widths.ts';
import { heightOf, linesIn, type Measure, widestPart } from './lines.ts';
import { padding, type Style } from './look.ts';

/** What stands in a cell, ready to be set: a bar is drawn sign by sign and never broken. */
export interface Setting {
  readonly text: string;
  readonly style: Style;
  readonly right: boolean;
  readonly unbroken: boolean;
  readonly bar: boolean;
  readonly ground?: string;
}

const caps = [130, 90, 64, 46, 34, 24] as const;

/** The width of a bar's text when every sign takes as much room as the widest. */
export function barWidth(text: string, style: Style, measure: Measure): number {
  const signs = [...text];
  return signs.length * Math.max(0, ...[...new Set(signs)].map((sign) => measure(sign, style)));
}

function naturalWidth({ text, style, bar }: Setting, measure: Measure): number {
  return bar ? barWidth(text, style, measure) : Math.max(0, ...text.split('\n').map((line) => measure(line, style)));
}

function leastWidth(cell: Setting, measure: Measure, cap: number): number {
  if (cell.bar || cell.unbroken) return naturalWidth(cell, measure);
  return Math.min(cap, widestPart(cell.text, cell.style, measure));
}

/** The widths of the columns of a table in so much room: none wider than it asks, words broken only where nothing else fits. */
export function columnWidths(rows: readonly (readonly Setting[])[], room: number, measure: Measure): number[] {
  const count = rows[0]?.length ?? 0;
  const around = 2 * padding.across + 1;
  const naturals = Array.from({ length: count }, (_, index) =>
    Math.ceil(Math.max(12, ...extremes(rows, (row) => naturalWidth(row[index] as Setting, measure)))),
  );
  for (const cap of caps) {
    const wishes: Wish[] = naturals.map((natural, index) => {
      const least = Math.max(8, ...extremes(rows, (row) => leastWidth(row[index] as Setting, measure, cap)));
      return { natural, least: Math.ceil(least) };
    });
    const widths = easedWidths(wishes, Math.floor(room - count * around), 60);
    if (widths) return widths.map((width) => width + around);
  }
  // So many columns that even broken words do not fit: they share what there is.
  return naturals.map(() => room / Math.max(1, count));
}

function extremes<T>(rows: readonly T[], of: (row: T) => number): number[] {
  let most = 0;
  for (const row of rows) most = Math.max(most, of(row));
  return [most];
}

/** The lines of a cell in its column. */
export function cellLines({ text, style, bar }: Setting, width: number, measure: Measure): string[] {
  return bar ? [text] : linesIn(text, width - 2 * padding.across, style, measure);
}

/** How tall a row is with so many lines in its tallest cell. */
export function rowHeight(lines: number, style: Style): number {
  return heightOf(Math.max(1, lines), style) + 2 * padding.down;
}
