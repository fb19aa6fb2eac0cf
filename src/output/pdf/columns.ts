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
  /** Whether it stands to the right and the column behind it to the left, so that the two want more room between them. */
  readonly meets: boolean;
  readonly ground?: string;
}

/** Room between a column that stands to the right and words that begin behind it, in points. */
const between = 6;

/** What stays empty at the right of a cell. */
export function restOf({ meets }: Pick<Setting, 'meets'>): number {
  return padding.across + (meets ? between : 0);
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
    const more = rows[0]?.map((cell) => restOf(cell) - padding.across) ?? [];
    const widths = easedWidths(wishes, Math.floor(more.reduce((left, rest) => left - rest, room - count * around)), 60);
    if (widths) return widths.map((width, index) => width + around + (more[index] ?? 0));
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
export function cellLines(cell: Setting, width: number, measure: Measure): string[] {
  return cell.bar ? [cell.text] : linesIn(cell.text, width - padding.across - restOf(cell), cell.style, measure);
}

/** How tall a row is with so many lines in its tallest cell. */
export function rowHeight(lines: number, style: Style): number {
  return heightOf(Math.max(1, lines), style) + 2 * padding.down;
}
