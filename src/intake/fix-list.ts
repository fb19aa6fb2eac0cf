import { type FixLine, type FixList, fixListHeadings, fixListName } from '../nouns/fix-list.ts';
import { cellsOfRanges } from '../values/cell.ts';
import { tidy } from '../values/text.ts';
import { type Grid, type Raw, shown } from './grid.ts';

// A person may have put a line or two above the headings.
const deepestHeadings = 10;

function isHead(row: readonly Raw[]): boolean {
  return fixListHeadings.every((heading, index) => tidy(shown(row[index])) === heading);
}

function lineOf(row: readonly Raw[]): FixLine | null {
  const [sheet, cells, wrong, says, remedy] = fixListHeadings.map((_, index) => shown(row[index]));
  const [first, ...others] = cellsOfRanges(cells ?? '');
  if (first === undefined || !wrong) return null;
  return { sheet: sheet || null, cells: [first, ...others], wrong, says: says ?? '', remedy: remedy ?? '' };
}

/** The fix list a sheet holds, known by its name and its headings; null when it is any other sheet. */
export function fixListOf(grid: Grid): FixList | null {
  if (grid.sheet === null || !grid.sheet.startsWith(fixListName)) return null;
  const head = grid.rows.slice(0, deepestHeadings).findIndex(isHead);
  if (head < 0) return null;
  return { sheet: grid.sheet, lines: grid.rows.slice(head + 1).flatMap((row) => lineOf(row) ?? []) };
}
