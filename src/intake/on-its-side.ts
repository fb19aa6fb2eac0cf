import { tidy } from '../values/text.ts';
import { kindsFor } from './columns.ts';
import type { Found, Heading } from './found.ts';
import { type Grid, isBlank, shown } from './grid.ts';
import { couldHead } from './header.ts';
import type { Lexicons } from './lexicon.ts';

/** Fewer headings down a column than this tell of no table turned on its side: a list of words holds a few by chance. */
const fewest = 4;

/** The part of what stands down the column that must be headings. */
const mostly = 0.6;

/** What is said of a table that is turned on its side, its headings down its first column and its rows across; null for any other. */
export function onItsSide(grid: Grid, { headings, headerRow, lastRow }: Found, lexicons: Lexicons): string | null {
  const first = headings[0]?.index ?? 0;
  const cells = grid.rows.slice(Math.max(0, headerRow - 1), lastRow).map((row) => row[first] ?? null);
  const down: Heading[] = cells.flatMap((raw, index) => (isBlank(raw) ? [] : [{ index, text: tidy(shown(raw)) }]));
  if (grid.pointers || down.length < fewest || !couldHead(down.map(({ text }) => text))) return null;
  const [best] = kindsFor(down, 1, lexicons);
  if (best === undefined || best.columns.filter(({ field }) => field !== null).length < down.length * mostly) return null;
  return `the cells of its first column are headings of the kind “${best.kind.title.toLowerCase()}”: it is turned on its side. Copy it, paste it with Transpose, and it can be read`;
}
