import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import { asidesOf } from './asides.ts';
import { bandRowsOf } from './band-rows.ts';
import type { BodyRow } from './body-row.ts';
import { countFilled, filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, isBlank, shown } from './grid.ts';
import { runningSums } from './running-sums.ts';
import { sumRows } from './sum-rows.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { isDoubtful, isMemorandum, totalLabelOf } from './total-rows.ts';
import { addsUp } from './totals.ts';

/** Cells of merged blocks hold the block's value in every row the block spans. */
export function withMerges(grid: Grid): Grid {
  const tall = grid.merges.filter((merge) => merge.bottom > merge.top);
  if (tall.length === 0) return grid;
  const rows = [...grid.rows];
  for (const { top, bottom, left } of tall) {
    const master = rows[top - 1]?.[left] ?? null;
    for (let row = top + 1; row <= Math.min(bottom, rows.length); row += 1) {
      const cells = rows[row - 1];
      if (!cells || !isBlank(cells[left])) continue;
      const spanned = [...cells];
      spanned[left] = master;
      rows[row - 1] = spanned;
    }
  }
  return { ...grid, rows };
}

/** Where lines that are merged across the sheet begin, as `row,column`. */
function bannersOf(grid: Grid): ReadonlySet<string> {
  return new Set(grid.merges.filter((merge) => merge.right > merge.left).map(({ top, left }) => `${top},${left}`));
}

/** The columns in which the rows of one cell stand that have a filled row beneath them. */
function loneIndexes(grid: Grid, { firstRow, lastRow }: Found): number[] {
  const indexes: number[] = [];
  for (let row = firstRow; row < lastRow; row += 1) {
    const own = countFilled(grid.rows[row - 1]) === 1 ? filled(grid.rows[row - 1])[0] : undefined;
    if (own && countFilled(grid.rows[row]) > 1) indexes.push(own.index);
  }
  return indexes;
}

/** The rows of a table's body, told apart. A line standing alone is a heading of the rows below it, or words. */
export function bodyOf(grid: Grid, found: Found, columns: readonly Column[], kind: AnyKind | null): BodyRow[] {
  const whole = withMerges(grid);
  const rows: BodyRow[] = [];
  const aside = asidesOf(grid, found);
  const banners = bannersOf(grid);
  const bands = bandRowsOf(grid, found, columns);
  // Where every row must hold an amount, a line of one name holds none, and is no row.
  const needsFigures = kind?.needs.every((field) => kind.fields[field]?.type === 'money') ?? false;
  const isHeading = (row: number, { index }: { readonly index: number }): boolean =>
    found.repeats.has(row + 1) ||
    ((needsFigures || banners.has(`${row},${index}`) || bands.has(row)) && row < found.lastRow && filled(grid.rows[row]).length > 1);
  /** Whether what comes next below a line is the header printed again, of which the line is the caption. */
  const headsAgain = (row: number): boolean => {
    let next = row + 1;
    while (next <= found.lastRow && countFilled(grid.rows[next - 1]) === 0) next += 1;
    return found.repeats.has(next);
  };
  const lineColumn = needsFigures ? (columns.find(({ field }) => field === 'line')?.index ?? -1) : -1;
  // Headings stand in one column: with some to the left of the lines, a name alone among the lines is a line.
  const isBesideHeadings = loneIndexes(grid, found).some((index) => index < lineColumn);
  const above = filled(grid.rows[found.headerRow - 2]);
  const aboveHeads = kind?.headedBy !== undefined && found.repeats.size > 0 && above.length === 1;
  let under: string | null = aboveHeads ? tidy(shown(above[0]?.raw)) : null;
  let underAt = lineColumn;
  for (let row = found.firstRow; row <= found.lastRow; row += 1) {
    const written = grid.rows[row - 1] ?? [];
    const cells = whole.rows[row - 1] ?? [];
    const held = countFilled(written);
    const isWhole = cells === written || countFilled(cells) === held;
    const only = held === 1 && columns.length > 1 && isWhole ? filled(written)[0] : undefined;
    if (held === 0) rows.push({ is: 'blank', row });
    else if (found.repeats.has(row)) rows.push({ is: 'repeat', row });
    else if (only && kind && !kind.headedBy && ((columns.length > 2 && bands.has(row)) || headsAgain(row)))
      rows.push({ is: 'words', row, column: only.index, text: tidy(shown(only.raw)) });
    else if (only && isBesideHeadings && only.index === lineColumn && row < found.lastRow)
      rows.push({ is: 'data', row, cells, under, isLine: true });
    else if (only && kind?.headedBy && isHeading(row, only)) {
      under = tidy(shown(only.raw));
      underAt = only.index;
      rows.push({ is: 'heading', row });
    } else {
      const label = totalLabelOf(cells, columns, kind);
      const words = isWhole ? aside(row, written, held, rows.at(-1)) : null;
      if (label !== null) rows.push({ is: 'total', row, cells, label, sub: /sub/i.test(label) });
      else if (isMemorandum(cells, columns, kind)) rows.push({ is: 'memo', row });
      else if (words !== null) rows.push({ is: 'words', row, column: filled(written)[0]?.index ?? 0, text: words });
      else {
        // A row that fills the column its heading stood in says for itself where it belongs.
        if (underAt < lineColumn && !isBlank(written[underAt])) under = null;
        rows.push({ is: 'data', row, cells, under });
      }
    }
  }
  return kind === null ? rows : settled(rows, columns, kind);
}

/** Totals told by arithmetic: a row called like a total that adds up to nothing is somebody's name, and a line that in every block is the sum of those above it is a total. */
function settled(rows: BodyRow[], columns: readonly Column[], kind: AnyKind): BodyRow[] {
  const named = rows.map((row, i): BodyRow => {
    if (row.is !== 'total' || !isDoubtful(row.label, kind) || addsUp(row, rows.slice(0, i), columns, kind)) return row;
    return { is: 'data', row: row.row, cells: row.cells, under: null };
  });
  const sums = new Set([...sumRows(named, columns, kind), ...runningSums(named, columns, kind)]);
  const labelled = columns.find(({ field }) => field === 'line') ?? columns[0];
  return named.map((row): BodyRow => {
    if (row.is !== 'data' || !sums.has(row.row)) return row;
    return { is: 'total', row: row.row, cells: row.cells, label: tidy(shown(row.cells[labelled?.index ?? 0])), sub: false };
  });
}

/** Whether a column is filled once for several rows: as written, before merged cells are filled in, it starts filled, has blanks, and never says the same twice running. */
export function isCarried(grid: Grid, body: readonly BodyRow[], index: number): boolean {
  let before: string | null = null;
  let hasBlanks = false;
  for (const row of body) {
    if (row.is !== 'data') continue;
    const value = shown(grid.rows[row.row - 1]?.[index]).trim();
    if (value === '' ? before === null : value === before) return false;
    hasBlanks ||= value === '';
    before = value;
  }
  return hasBlanks;
}
