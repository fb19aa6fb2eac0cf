import { keyOf, tidy } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, type Raw, shown } from './grid.ts';
import { isFigure } from './header.ts';

const begins = /^[*†‡]|^(?:foot)?notes?\b\s*[:.]?$|^(?:foot)?notes?\s*:|^(?:source|key|caveat|footnote)s?\b[^:]{0,20}:|^\(\d{1,2}\)$/i;
const machine =
  /^\(?\d[\d,]* rows?\b|^rows? (?:selected|affected|returned)\b|^end of (?:report|file|list|data)\b|^page \d+\b|^(?:report |last )?(?:produced|prepared|compiled|updated|issued|printed|run|generated|extracted) (?:on|at|by|from)\b|^={3,}|^-{3,}|^x{3,}$/i;

/** What is longer than this may be a sentence in a lone cell, or in cells side by side: an entry's own words are shorter. */
const aloneAtMost = 80;
const besideAtMost = 60;

/** How many rows above the last figure are asked how long the words of their columns are. */
const rowsAsked = 500;
const codeLike = /^\p{L}{1,12}$/u;

/** Where the last row with a figure or a date stands, and the last row of more than one cell: below them, words are notes. */
interface Edges {
  readonly figure: number;
  readonly wide: number;
}

function edgesOf(grid: Grid, found: Found): Edges {
  let wide = found.headerRow;
  for (let row = found.lastRow; row > found.headerRow; row -= 1) {
    const cells = filled(grid.rows[row - 1]);
    if (cells.length > 1 && wide === found.headerRow) wide = row;
    if (cells.length > 1 && cells.some(({ raw }) => isFigure(raw) && !begins.test(shown(raw).trim()))) return { figure: row, wide };
  }
  return { figure: found.lastRow, wide };
}

/** How long the words of each column are in the rows that are filled, so that a long title is not taken for a sentence about the table. */
function longestOf(grid: Grid, found: Found, edges: Edges): (index: number) => number {
  const longest = new Map<number, number>();
  for (let row = Math.max(found.firstRow, edges.figure - rowsAsked); row <= edges.figure; row += 1) {
    const cells = filled(grid.rows[row - 1]);
    if (cells.length < 2) continue;
    for (const { index, raw } of cells) longest.set(index, Math.max(longest.get(index) ?? 0, shown(raw).length));
  }
  return (index) => longest.get(index) ?? 0;
}

/** What a key beneath a table explains: codes of two or three letters and words of one, as they stand in other columns than the first. */
function codesIn(grid: Grid, found: Found, lastRow: number): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let row = Math.max(found.firstRow, lastRow - rowsAsked); row <= lastRow; row += 1)
    for (const { index, raw } of filled(grid.rows[row - 1]))
      if (index > (found.headings[0]?.index ?? 0) && typeof raw === 'string' && codeLike.test(raw.trim())) codes.add(keyOf(raw));
  return codes;
}

/** Whether a lone cell is no row: a note, a report's last line, what goes on in brackets from the row above, a sentence, words below the last row. */
function isLoneAside(raw: Raw, isLong: boolean, below: boolean, previous: BodyRow | undefined): boolean {
  if (typeof raw !== 'string') return false;
  const text = raw.trim();
  const after = previous?.is === 'blank' || previous?.is === 'words' || previous?.is === 'total';
  const goesOn = /^\([^()]*\)$/.test(text);
  return goesOn || begins.test(text) || machine.test(text) || isLong || (below && after);
}

/** Tells words around a table from its rows: a footnote mark, a sentence, a report's last line, notes in two cells below the last figure, a key of the codes of a column. The words, or null for a row. */
export function asidesOf(
  grid: Grid,
  found: Found,
): (row: number, cells: readonly Raw[], held: number, previous: BodyRow | undefined) => string | null {
  const edges = edgesOf(grid, found);
  const half = found.headings.length / 2;
  const longest = longestOf(grid, found, edges);
  let codes: ReadonlySet<string> | null = null;
  const isCode = (text: string): boolean => {
    codes ??= codesIn(grid, found, edges.figure);
    return codes.has(keyOf(text));
  };
  const isLonger = ({ index, raw }: { readonly index: number; readonly raw: Raw }, atMost: number): boolean =>
    shown(raw).length > atMost && shown(raw).length > 1.5 * longest(index);
  return (row, cells, held, previous) => {
    if (found.headings.length < 2 || (held > 1 && (row <= edges.figure || held > half))) return null;
    const own = filled(cells);
    const [first] = own;
    if (!first) return null;
    const text = own.map(({ raw }) => tidy(shown(raw))).join(' ');
    if (own.length === 1) {
      const below = row > edges.wide && filled(grid.rows[row - 2]).length < 2;
      const goesOn = row > edges.figure && previous?.is === 'words';
      return isLoneAside(first.raw, isLonger(first, aloneAtMost), below || goesOn, previous) ? text : null;
    }
    if (own.some(({ raw }) => typeof raw !== 'string')) return null;
    const said = tidy(shown(first.raw));
    const isKey = own.length === 2 && previous?.is === 'blank' && isCode(said);
    const isNote =
      isKey || begins.test(said) || machine.test(said) || previous?.is === 'words' || own.some((cell) => isLonger(cell, besideAtMost));
    return isNote ? text : null;
  };
}
