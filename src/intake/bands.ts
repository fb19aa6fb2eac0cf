import { kindsFor } from './columns.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, isBlank } from './grid.ts';
import type { Lexicons } from './lexicon.ts';

/** A run of columns, both ends included. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** More runs than this are the holes of one table, not tables side by side. */
const runsAtMost = 6;

/** A sheet as if only some of its columns were filled. */
export function cut(grid: Grid, { left, right }: Band): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      const within = row.length <= right + 1 ? row : row.slice(0, right + 1);
      return left === 0 ? within : within.map((raw, index) => (index < left ? null : raw));
    }),
    merges: grid.merges.filter((merge) => merge.left >= left && merge.left <= right),
  };
}

/** The runs of columns that hold something, wholly blank columns between them. A column by itself goes with its neighbour. */
function runsOf(grid: Grid): Band[] {
  const held: boolean[] = [];
  for (const row of grid.rows) for (let i = 0; i < row.length; i += 1) if (!held[i] && !isBlank(row[i])) held[i] = true;
  const runs: Band[] = [];
  for (let i = 0; i < held.length; i += 1) {
    if (!held[i]) continue;
    const last = runs.at(-1);
    if (last && last.right === i - 1) runs[runs.length - 1] = { left: last.left, right: i };
    else runs.push({ left: i, right: i });
  }
  const joined: Band[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (!last || (run.right > run.left && last.right > last.left)) joined.push(run);
    else joined[joined.length - 1] = { left: last.left, right: run.right };
  }
  return joined;
}

type Finder = (grid: Grid, lexicons: Lexicons) => Found[];

/** The first table of some columns, and how well it fits a kind; null when there is none with rows. */
function firstIn(
  grid: Grid,
  find: Finder,
  lexicons: Lexicons,
): { readonly found: Found; readonly fit: number | null; readonly rows: number } | null {
  const found = find(grid, lexicons)[0];
  if (!found || found.headings.length < 2 || found.lastRow < found.firstRow) return null;
  const rows = grid.rows.slice(found.firstRow - 1, found.lastRow).filter((row) => filled(row).length > 1).length;
  return { found, fit: kindsFor(found.headings, found.headerRow, lexicons)[0]?.fit ?? null, rows };
}

/** Whether two runs of columns are two tables: each tells more by itself than they do together, or they differ in header or in length. */
function standApart(grid: Grid, left: Band, right: Band, find: Finder, lexicons: Lexicons): boolean {
  const [one, other] = [firstIn(cut(grid, left), find, lexicons), firstIn(cut(grid, right), find, lexicons)];
  const whole = firstIn(cut(grid, { left: left.left, right: right.right }), find, lexicons);
  if (!one || !other || one.rows < 1 || other.rows < 1) return false;
  if (!whole || whole.fit === null) return true;
  if (one.fit !== null && other.fit !== null) return whole.fit < one.fit + other.fit - 0.5;
  if (one.fit === null && other.fit === null) return false;
  const uneven = Math.abs(one.rows - other.rows) > Math.max(1, Math.max(one.rows, other.rows) / 10);
  const best = Math.max(one.fit ?? 0, other.fit ?? 0);
  return (one.found.headerRow !== other.found.headerRow || uneven) && whole.fit <= best;
}

/** The bands of columns of a sheet that hold tables side by side; one when there is nothing to part. */
export function bandsOf(grid: Grid, find: Finder, lexicons: Lexicons): Band[] {
  const runs = runsOf(grid);
  if (runs.length < 2 || runs.length > runsAtMost) return runs.slice(0, 1);
  const bands: Band[] = [];
  for (const run of runs) {
    const last = bands.at(-1);
    if (!last || standApart(grid, last, run, find, lexicons)) bands.push(run);
    else bands[bands.length - 1] = { left: last.left, right: run.right };
  }
  return bands;
}
