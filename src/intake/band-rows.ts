import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import { countFilled, filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, type Raw, shown } from './grid.ts';

/** A row of one cell, and where that stands. */
interface Lone {
  readonly row: number;
  readonly index: number;
  readonly text: string;
}

/** What has more words than this is a sentence, and no band. */
const wordsAtMost = 8;

/** Whether a line is written in capitals throughout, as the bands of a register are: `CHILDREN IN CARE`. */
function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}|\d/u.test(text);
}

function isCode(raw: Raw): boolean {
  return typeof raw === 'number' || (typeof raw === 'string' && /\d/.test(raw));
}

function lonesOf(grid: Grid, found: Found): Lone[] {
  const lones: Lone[] = [];
  for (let row = found.firstRow; row <= found.lastRow; row += 1) {
    if (found.repeats.has(row) || countFilled(grid.rows[row - 1]) !== 1) continue;
    const [only] = filled(grid.rows[row - 1]);
    if (only && typeof only.raw === 'string' && /\p{L}{2}/u.test(only.raw))
      lones.push({ row, index: only.index, text: tidy(shown(only.raw)) });
  }
  return lones;
}

/** Whether the cells of a column are codes, in rows that are filled. */
function holdsCodes(grid: Grid, found: Found, index: number): boolean {
  let codes = 0;
  for (let row = found.firstRow; row <= found.lastRow; row += 1) {
    const raw = grid.rows[row - 1]?.[index] ?? null;
    if (raw === null || countFilled(grid.rows[row - 1]) < 3) continue;
    if (!isCode(raw)) return false;
    codes += 1;
  }
  return codes >= 2;
}

/**
 * The rows that band the rows below them, by number: one line across a register that is no entry of it. Told by capitals, by words
 * in a column of codes, or by a table that begins with such a line and has another, each above a row that is filled.
 */
export function bandRowsOf(grid: Grid, found: Found, columns: readonly Column[]): ReadonlySet<number> {
  const all = lonesOf(grid, found).filter(({ text }) => text.split(' ').length <= wordsAtMost);
  const lones = all.filter(({ row }) => row < found.lastRow && countFilled(grid.rows[row]) > 1);
  const indexes = [...new Set(lones.map(({ index }) => index))];
  const isWide = columns.length > 2;
  const begins = isWide && lones.length >= 2 && lones[0]?.row === found.firstRow && all.length === lones.length && indexes.length === 1;
  const coded = new Set(isWide ? indexes.filter((index) => holdsCodes(grid, found, index)) : []);
  return new Set(lones.filter(({ text, index }) => begins || isShouted(text) || (coded.has(index) && !isCode(text))).map(({ row }) => row));
}
