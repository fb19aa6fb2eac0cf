import { tidy } from '../values/text.ts';
import { parseYear } from '../values/year.ts';
import { kindsFor } from './columns.ts';
import { countFilled, filled } from './filled.ts';
import type { Heading } from './found.ts';
import { type Grid, isBlank, type Raw, shown } from './grid.ts';
import { isOnlyUnit } from './heading-words.ts';
import { isKnown } from './headings.ts';
import type { Lexicons } from './lexicon.ts';
import { isAmount } from './readers/amounts.ts';
import { readDay } from './readers/days.ts';

/** A header: its last row, how many rows above it belong to it, and the headings they make together. */
export interface Header {
  readonly row: number;
  readonly above: number;
  readonly headings: readonly Heading[];
  /** How well it fits some kind of table, else how much it looks like a header. */
  readonly score: number;
  /** Whether a heading of it is known, and not only proposed: words of a row may be like a heading. */
  readonly isKnown: boolean;
}

/** A header that fits a kind of table scores at least this. */
export const fitting = 100;

/** Whether a cell holds a figure or a day, as rows do and headings do not. A year may head a column. */
export function isFigure(raw: Raw): boolean {
  if (typeof raw === 'number') return !(Number.isInteger(raw) && raw >= 1990 && raw < 2100);
  if (typeof raw !== 'string') return true;
  const text = tidy(raw);
  if (!/\d/.test(text) || isOnlyUnit(text) || /^(?:19|20)\d{2}$/.test(text) || parseYear(text)) return false;
  return isAmount(text) || 'value' in readDay(text);
}

/** Whether a row could be a header: two headings or more, words nearly all of them, and not all the same. */
export function couldHead(row: readonly Raw[] | undefined): boolean {
  const cells = filled(row);
  if (cells.length < 2 || new Set(cells.map(({ raw }) => shown(raw))).size < 2) return false;
  const figures = cells.filter(({ raw }) => isFigure(raw)).length;
  const words = cells.filter(({ raw }) => typeof raw === 'string' && raw.length <= 200 && !isFigure(raw)).length;
  return figures <= cells.length / 5 && words >= cells.length / 2 && cells.every(({ raw }) => typeof raw !== 'string' || raw.length <= 200);
}

/** How far to the right the caption in a cell reaches: as far as its merge, else over the blanks beside it that have headings below. */
function reachOf(grid: Grid, row: number, index: number): number {
  const merge = grid.merges.find((one) => one.top <= row && one.bottom >= row && one.left === index);
  if (merge) return merge.right;
  const cells = grid.rows[row - 1] ?? [];
  const below = grid.rows[row] ?? [];
  if (index === 0 && filled(cells).length === 1) return index;
  let right = index;
  while (right + 1 < below.length && isBlank(cells[right + 1]) && !isBlank(below[right + 1])) right += 1;
  return isBlank(below[index]) ? index : right;
}

/** The captions a row gives each column; null when it is no row of captions. A line across the whole table is a title. */
function captionsOf(grid: Grid, row: number, below: ReadonlyMap<number, string>): Map<number, string> | null {
  const cells = filled(grid.rows[row - 1]);
  if (cells.length === 0 || cells.some(({ raw }) => typeof raw !== 'string' || raw.length > 80 || isFigure(raw))) return null;
  const captions = new Map<number, string>();
  for (const { index, raw } of cells) {
    const right = reachOf(grid, row, index);
    for (let column = index; column <= right; column += 1) captions.set(column, tidy(shown(raw)));
  }
  const spanned = new Set(captions.values());
  const whole = [...below.keys()].every((index) => captions.has(index)) && spanned.size === 1;
  const lone = cells.length === 1 && cells[0]?.index === Math.min(...below.keys()) && captions.size === 1 && below.has(cells[0].index);
  return whole || lone ? null : captions;
}

/** A heading under its caption: by itself when it is known by itself and not with the caption, which then is of the column before it. */
function joined(caption: string, own: string, isMerged: boolean, lexicons: Lexicons): string {
  if (own === caption || own === '') return caption;
  const together = `${caption}: ${own}`;
  return !isMerged && isKnown(own, lexicons) && !isKnown(together, lexicons) ? own : together;
}

/** Whether a line of captions stands cell by cell over another full line, and heads a table by itself: that is a header and its first row. */
function isHeaderItself(
  grid: Grid,
  row: number,
  captions: ReadonlyMap<number, string>,
  below: ReadonlyMap<number, string>,
  lexicons: Lexicons,
): boolean {
  const cells = filled(grid.rows[row - 1]);
  if (cells.length < captions.size || [...captions.keys()].some((index) => !below.has(index))) return false;
  return kindsFor(headingsFrom(captions), row, lexicons).length > 0;
}

function headingsFrom(names: ReadonlyMap<number, string>): Heading[] {
  return [...names].sort(([a], [b]) => a - b).map(([index, text]) => ({ index, text }));
}

/** How many rows below a header are asked how many of its columns they fill: the first few may hold a title and nothing else. */
const rowsAsked = 30;

function fullestBelow(grid: Grid, row: number): number {
  return Math.max(0, ...grid.rows.slice(row, row + rowsAsked).map(countFilled));
}

function scored(grid: Grid, row: number, above: number, headings: readonly Heading[], lexicons: Lexicons): Header {
  const [best] = kindsFor(headings, row, lexicons);
  const follows = countFilled(grid.rows[row]);
  // Below a header may stand the heading of the first rows, alone.
  const next = Math.max(follows, countFilled(grid.rows[row + 1]));
  // What a blank row parts from the rows below is the likelier their title or their filter.
  const looks = (): number => Math.min(headings.length, fullestBelow(grid, row)) - above * 0.1 - (follows === 0 ? 0.5 : 0);
  const score = best !== undefined ? fitting + best.fit : next >= 2 ? looks() : 0;
  const isKnown = best?.columns.some(({ field, status }) => field !== null && status !== 'proposed') ?? false;
  return { row, above, headings, score, isKnown };
}

/** A row read as the last row of a header, with the rows of captions above it when they make it tell more; null when it heads nothing. */
export function headerAt(grid: Grid, row: number, from: number, lexicons: Lexicons): Header | null {
  const own = grid.rows[row - 1];
  const names = new Map(filled(own).map(({ index, raw }) => [index, tidy(shown(raw))]));
  const single = couldHead(own) ? scored(grid, row, 0, headingsFrom(names), lexicons) : null;
  if (!single && names.size < 2) return null;
  if (!single && !filled(own).every(({ raw }) => typeof raw === 'string' && !isFigure(raw))) return null;
  let best = single;
  let held: ReadonlyMap<number, string> = names;
  for (let above = 1; above <= 2 && row - above >= from; above += 1) {
    const captions = captionsOf(grid, row - above, held);
    if (!captions || isHeaderItself(grid, row - above, captions, held, lexicons)) break;
    const spans = grid.merges.some((merge) => merge.top === row - above && merge.right > merge.left);
    const merged = new Map([...captions].map(([index, caption]) => [index, joined(caption, held.get(index) ?? '', spans, lexicons)]));
    for (const [index, name] of held) if (!merged.has(index)) merged.set(index, name);
    held = merged;
    const whole = scored(grid, row, above, headingsFrom(merged), lexicons);
    const more = whole.score > (best?.score ?? 0) + (best && best.score > fitting ? 0.05 : 0);
    if (more || (best !== null && best.score < fitting && whole.score < fitting && whole.headings.length >= best.headings.length))
      best = whole;
  }
  return best && best.score > 0 ? best : null;
}
