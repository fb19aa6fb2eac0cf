import { keyOf } from '../values/text.ts';
import { bandsOf, cut } from './bands.ts';
import { countFilled, filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, shown } from './grid.ts';
import { couldHead, fitting, type Header, headerAt } from './header.ts';
import { breaksPattern, keepsPattern } from './in-pattern.ts';
import type { Lexicons } from './lexicon.ts';
import { listOfNames } from './list-of-names.ts';
import { withUnits } from './units-below.ts';

const window = 60;

/** Under so many rows of two cells or more nothing is the header of what stands above it too. */
const rowsToBegin = 12;

/** A sheet that puts a blank row between its rows offers a place for another table at each: after so many in vain it is one table. */
const triesAtMost = 400;

/** A header as it is looked for again below itself. */
type Keys = readonly { readonly index: number; readonly keys: readonly string[] }[];

function keysOf(headings: Found['headings']): Keys {
  return headings.map(({ index, text }) => ({ index, keys: [keyOf(text), keyOf(text.split(': ').at(-1) as string)] }));
}

/** Whether a cell could read as one of some keys, by its first letter: most rows are told from a header by that. */
function mayRead(raw: string, keys: readonly string[]): boolean {
  const first = raw.charAt(0).toLowerCase();
  return first < 'a' || first > 'z' || keys.some((key) => key.startsWith(first));
}

/** Nine headings in ten of a header, where they stand in it: a header printed again at the top of a page. */
function repeatsHeader(grid: Grid, row: number, keys: Keys): boolean {
  if (keys.length < 2) return false;
  const cells = grid.rows[row - 1];
  const missesAtMost = Math.floor(keys.length / 10);
  let misses = 0;
  for (const { index, keys: own } of keys) {
    const raw = cells?.[index];
    if (typeof raw === 'string' && raw.length < 200 && mayRead(raw, own) && own.includes(keyOf(raw))) continue;
    misses += 1;
    if (misses > missesAtMost) return false;
  }
  return Math.abs(countFilled(cells) - keys.length) <= missesAtMost && couldHead(cells);
}

function bestHeader(grid: Grid, from: number, lexicons: Lexicons): Header | null {
  let best: Header | null = null;
  let seen = 0;
  let hasBody = false;
  let data = 0;
  let rows = 0;
  for (let row = from; row <= grid.rows.length && seen < window; row += 1) {
    const cells = countFilled(grid.rows[row - 1]);
    // A header that fits a kind, its rows, then a gap: what comes after the gap is another table, however well it fits.
    if (hasBody && cells <= 1) break;
    if (cells > 0) seen += 1;
    const header = cells === 0 ? null : headerAt(grid, row, from, lexicons);
    if (cells >= 3 && !couldHead(grid.rows[row - 1])) data += 1;
    // A row of words among rows of figures is one of them, unless it fits a kind; so is one deep among rows that only reads like headings.
    const heads = header !== null && (header.score > fitting ? header.isKnown || rows < rowsToBegin : data < 2);
    if (cells >= 2) rows += 1;
    if (heads && header.score > (best?.score ?? 0)) {
      best = header;
      hasBody = false;
    } else if (best && best.score > fitting && cells > 1) hasBody = true;
    // A row that fits a kind is followed by its data: a later row fits better only if it explains more columns.
    if (best && best.score > fitting && row > best.row + rowsToBegin) break;
  }
  return best;
}

/** Whether a row set apart by a blank or a lone title begins another table: it is a header in its own right or a break in what the columns hold. */
function beginsAnother(grid: Grid, row: number, header: Header, lexicons: Lexicons): boolean {
  if (keepsPattern(grid, row, header)) return false;
  const heads = [headerAt(grid, row, row, lexicons), headerAt(grid, row + 1, row, lexicons)];
  if (couldHead(grid.rows[row - 1]) && (heads[0]?.score ?? 0) > fitting + 2) return true;
  if ((heads[1]?.above ?? 0) > 0 && (heads[1]?.score ?? 0) > fitting + 2) return true;
  return couldHead(grid.rows[row - 1]) && countFilled(grid.rows[row]) > 1 && breaksPattern(grid, row, header);
}

function whyOf(header: Header): string {
  const rows = header.above === 0 ? `row ${header.row} names` : `rows ${header.row - header.above} to ${header.row} together name`;
  return `${rows} ${header.headings.length} columns`;
}

/** A table whose rows have no header above them: its columns can only be told by what they hold. */
function headless(grid: Grid): Found[] {
  const first = grid.rows.findIndex((row) => countFilled(row) >= 2) + 1;
  let lastRow = grid.rows.length;
  while (lastRow > first && countFilled(grid.rows[lastRow - 1]) === 0) lastRow -= 1;
  const wide = grid.rows.slice(first - 1, lastRow).filter((row) => countFilled(row) >= 2).length;
  const worded = grid.rows.slice(first - 1, lastRow).some((row) => row.some((raw) => typeof raw === 'string' && /\p{L}{2}/u.test(raw)));
  if (first === 0 || wide < 2 || !worded) return [];
  const place = { headerRow: first - 1, headings: [], firstRow: first, lastRow, repeats: new Set<number>(), wordsFrom: 1, above: 0 };
  return [{ ...place, because: ['no row is a header, so its columns are told by what they hold'] }];
}

/** Where a table begins whose header stands in a row: with the lines that stand alone above it, which caption it, where a blank row parts them from the table before. */
function captionedFrom(grid: Grid, row: number): number {
  let first = row;
  while (first > 1 && countFilled(grid.rows[first - 2]) === 1) first -= 1;
  return first > 1 && countFilled(grid.rows[first - 2]) === 0 ? first : row;
}

function findIn(grid: Grid, lexicons: Lexicons): Found[] {
  const tables: Found[] = [];
  let tries = triesAtMost;
  let from = 1;
  while (from <= grid.rows.length) {
    const header = bestHeader(grid, from, lexicons);
    if (header === null) break;
    const repeats = new Set<number>();
    const keys = keysOf(header.headings);
    let lastRow = header.row;
    let next = grid.rows.length + 1;
    for (let row = header.row + 1; row <= grid.rows.length; row += 1) {
      const cells = countFilled(grid.rows[row - 1]);
      if (cells === 0) continue;
      if (repeatsHeader(grid, row, keys)) repeats.add(row);
      else if (tries > 0 && countFilled(grid.rows[row - 2]) <= 1 && beginsAnother(grid, row, header, lexicons)) {
        next = captionedFrom(grid, row);
        while (lastRow > header.row && (lastRow >= next || countFilled(grid.rows[lastRow - 1]) === 0)) lastRow -= 1;
        break;
      } else if (countFilled(grid.rows[row - 2]) <= 1) tries -= 1;
      lastRow = row;
    }
    const inUnits = lastRow > header.row ? withUnits(header.headings, grid.rows[header.row]) : null;
    tables.push({
      headerRow: header.row,
      headings: inUnits ?? header.headings,
      firstRow: header.row + (inUnits === null ? 1 : 2),
      lastRow,
      repeats,
      wordsFrom: from,
      above: header.above,
      because: inUnits === null ? [whyOf(header)] : [whyOf(header), `row ${header.row + 1} gives their units`],
    });
    from = next;
  }
  if (tables.length > 0) return tables;
  const unheaded = headless(grid);
  return unheaded.length > 0 ? unheaded : listOfNames(grid, lexicons);
}

/** A list of a JSON file: its keys are its headings, and nothing stands around it. */
function keyed(grid: Grid): Found[] {
  const headings = filled(grid.rows[0]).map(({ index, raw }) => ({ index, text: shown(raw) }));
  const place = { headerRow: 1, firstRow: 2, lastRow: grid.rows.length, repeats: new Set<number>(), wordsFrom: 1, above: 0 };
  return [{ ...place, headings, because: [`its keys name ${headings.length} columns`] }];
}

/** The tables of a sheet, found by evidence: a header that explains its columns, under whatever stands above it, and beside whatever stands apart from it. */
export function findTables(grid: Grid, lexicons: Lexicons): Found[] {
  if (grid.pointers) return keyed(grid);
  const bands = bandsOf(grid, findIn, lexicons);
  if (bands.length < 2) return findIn(grid, lexicons);
  return bands.flatMap((bounds) =>
    findIn(cut(grid, bounds), lexicons).map((found) => ({
      ...found,
      bounds,
      because: [...found.because, 'a blank column parts it from the table beside it'],
    })),
  );
}
