import { tidy } from '../values/text.ts';
import { type Grid, isBlank, type Raw, shown } from './grid.ts';
import { kindsFor } from './headings.ts';

/** A table's place on a sheet: its last header row and the rows of its body, one-based and inclusive. */
export interface Found {
  readonly headerRow: number;
  readonly headings: readonly { readonly index: number; readonly text: string }[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows that repeat the header. */
  readonly repeats: ReadonlySet<number>;
  /** Where the words above the table begin. */
  readonly wordsFrom: number;
  readonly because: readonly string[];
}

const window = 60;

/** The cells of a row that hold something. */
export function filled(row: readonly Raw[] | undefined): { readonly index: number; readonly raw: Raw }[] {
  const cells: { index: number; raw: Raw }[] = [];
  row?.forEach((raw, index) => {
    if (!isBlank(raw)) cells.push({ index, raw });
  });
  return cells;
}

function headingsOf(row: readonly Raw[] | undefined): { readonly index: number; readonly text: string }[] {
  return filled(row).map(({ index, raw }) => ({ index, text: tidy(shown(raw)) }));
}

function couldHead(row: readonly Raw[] | undefined): boolean {
  const cells = filled(row);
  return (
    cells.length >= 2 &&
    cells.every(({ raw }) => typeof raw === 'string' && raw.length <= 200) &&
    new Set(cells.map(({ raw }) => raw)).size > 1
  );
}

/** A score for a row as a header: how well it fits some kind of table, else how much it looks like one. */
function headScore(grid: Grid, row: number): number {
  if (!couldHead(grid.rows[row - 1])) return 0;
  const headings = headingsOf(grid.rows[row - 1]);
  const best = kindsFor(headings, row)[0];
  if (best) return 100 + best.fit;
  const next = filled(grid.rows[row]).length;
  return next >= 2 ? Math.min(headings.length, next) : 0;
}

function sameHeadings(row: readonly Raw[] | undefined, headings: Found['headings']): boolean {
  const cells = filled(row);
  return (
    cells.length === headings.length &&
    headings.every((heading) => typeof row?.[heading.index] === 'string' && tidy(row[heading.index] as string) === heading.text)
  );
}

function bestHeader(grid: Grid, from: number): number | null {
  let best: { row: number; score: number } | null = null;
  let seen = 0;
  let hasBody = false;
  for (let row = from; row <= grid.rows.length && seen < window; row += 1) {
    const cells = filled(grid.rows[row - 1]).length;
    // A header that fits a kind, its rows, then a gap: what comes after the gap is another table, however well it fits.
    if (hasBody && cells <= 1) break;
    const score = headScore(grid, row);
    if (cells > 0) seen += 1;
    if (score > (best?.score ?? 0)) {
      best = { row, score };
      hasBody = false;
    } else if (best && best.score > 100 && cells > 1) hasBody = true;
    // A row that fits a kind is followed by its data: a later row fits better only if it explains more columns.
    if (best && best.score > 100 && row > best.row + 12) break;
  }
  return best?.row ?? null;
}

/** Whether a row begins another table: set apart by a blank or a lone title, and a header in its own right. */
function beginsAnother(grid: Grid, row: number, headings: Found['headings']): boolean {
  const above = filled(grid.rows[row - 2]).length;
  return above <= 1 && couldHead(grid.rows[row - 1]) && !sameHeadings(grid.rows[row - 1], headings) && headScore(grid, row) > 102;
}

/** The tables of a sheet, found by evidence: a header row that explains its columns, under whatever stands above it. */
export function findTables(grid: Grid): Found[] {
  const tables: Found[] = [];
  let from = 1;
  while (from <= grid.rows.length) {
    const headerRow = bestHeader(grid, from);
    if (headerRow === null) break;
    const headings = headingsOf(grid.rows[headerRow - 1]);
    const repeats = new Set<number>();
    let lastRow = headerRow;
    let next = grid.rows.length + 1;
    for (let row = headerRow + 1; row <= grid.rows.length; row += 1) {
      const cells = filled(grid.rows[row - 1]).length;
      if (cells === 0) continue;
      if (sameHeadings(grid.rows[row - 1], headings)) repeats.add(row);
      else if (cells >= 2 && beginsAnother(grid, row, headings)) {
        next = row;
        break;
      }
      lastRow = row;
    }
    tables.push({
      headerRow,
      headings,
      firstRow: headerRow + 1,
      lastRow,
      repeats,
      wordsFrom: from,
      because: [`row ${headerRow} names ${headings.length} columns`],
    });
    from = next;
  }
  return tables;
}
