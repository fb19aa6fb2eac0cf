import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import { type Found, filled } from './find-tables.ts';
import { type Grid, isBlank, type Raw, shown } from './grid.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What a row of a table's body is. */
export type BodyRow =
  | { readonly is: 'data'; readonly row: number; readonly cells: readonly Raw[]; readonly under: string | null }
  | { readonly is: 'total'; readonly row: number; readonly cells: readonly Raw[]; readonly label: string; readonly sub: boolean }
  | { readonly is: 'words'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly is: 'heading' | 'repeat' | 'blank'; readonly row: number };

const plainTotal = /^(?:grand\s+|overall\s+|sub-?\s?)?totals?\s*[:*]?$/i;
const namedTotal = /^(?:(?:grand|overall|sub-?)\s?)?totals?\b|\b(?:sub-?total|grand total)\b|\btotals?:?$/i;

/** The row's label when it prints a total: its first words say so, a number stands beside them, and a longer label has no other words about it. */
export function totalLabelOf(cells: readonly Raw[], columns: readonly Column[]): string | null {
  const held = columns.filter((column) => !isBlank(cells[column.index]));
  const label = held[0] ? cells[held[0].index] : undefined;
  if (typeof label !== 'string' || !namedTotal.test(tidy(label))) return null;
  const isFigure = (raw: Raw | undefined): boolean => typeof raw !== 'string' || /^[\s(£-]*[\d.,]+/.test(raw);
  const figures = held.slice(1).filter((column) => isFigure(cells[column.index]));
  const words = held.length - 1 - figures.length;
  return figures.length > 0 && (plainTotal.test(tidy(label)) || words === 0) ? tidy(label) : null;
}

/** Cells of merged blocks hold the block's value in every row the block spans. */
export function withMerges(grid: Grid): Grid {
  const tall = grid.merges.filter((merge) => merge.bottom > merge.top);
  if (tall.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  for (const { top, bottom, left } of tall) {
    const master = rows[top - 1]?.[left] ?? null;
    for (let row = top + 1; row <= Math.min(bottom, rows.length); row += 1) {
      const cells = rows[row - 1];
      if (cells && isBlank(cells[left])) cells[left] = master;
    }
  }
  return { ...grid, rows };
}

function isHeading(grid: Grid, found: Found, row: number, column: number): boolean {
  const merged = grid.merges.some((merge) => merge.top === row && merge.left === column && merge.right > merge.left);
  return found.repeats.has(row + 1) || (merged && row < found.lastRow && filled(grid.rows[row]).length > 1);
}

/** The rows of a table's body, told apart. A line standing alone is a heading of the rows below it, or words. */
export function bodyOf(grid: Grid, found: Found, columns: readonly Column[], kind: AnyKind | null): BodyRow[] {
  const whole = withMerges(grid);
  const rows: BodyRow[] = [];
  const above = filled(grid.rows[found.headerRow - 2]);
  const aboveHeads = kind?.headedBy !== undefined && found.repeats.size > 0 && above.length === 1;
  let under: string | null = aboveHeads ? tidy(shown(above[0]?.raw)) : null;
  for (let row = found.firstRow; row <= found.lastRow; row += 1) {
    const cells = whole.rows[row - 1] ?? [];
    const own = filled(grid.rows[row - 1]);
    const only = own[0];
    if (own.length === 0) rows.push({ is: 'blank', row });
    else if (found.repeats.has(row)) rows.push({ is: 'repeat', row });
    else if (
      own.length === 1 &&
      only &&
      columns.length > 1 &&
      filled(cells).length === 1 &&
      kind?.headedBy &&
      isHeading(grid, found, row, only.index)
    ) {
      under = tidy(shown(only.raw));
      rows.push({ is: 'heading', row });
    } else {
      const label = totalLabelOf(cells, columns);
      if (label !== null) rows.push({ is: 'total', row, cells, label, sub: /sub/i.test(label) });
      else if (
        only &&
        filled(cells).length === 1 &&
        columns.length > 1 &&
        isAside(only.raw, row > lastWide(grid, found) && filled(grid.rows[row - 2]).length < 2, rows.at(-1))
      ) {
        rows.push({ is: 'words', row, column: only.index, text: tidy(only.raw) });
      } else rows.push({ is: 'data', row, cells, under });
    }
  }
  return rows;
}

/** A line that stands alone is words when it carries a footnote mark, reads like a sentence, or follows a blank or other words below the table. */
function isAside(raw: Raw, below: boolean, previous: BodyRow | undefined): raw is string {
  if (typeof raw !== 'string') return false;
  return (
    /^[*†‡]|^(?:notes?|source)\b\s*:/i.test(raw.trim()) ||
    raw.length > 80 ||
    (below && (previous?.is === 'blank' || previous?.is === 'words' || previous?.is === 'total'))
  );
}

function lastWide(grid: Grid, found: Found): number {
  for (let row = found.lastRow; row > found.headerRow; row -= 1) if (filled(grid.rows[row - 1]).length > 1) return row;
  return found.headerRow;
}

/** Whether a column is filled once for several rows: as written, before merged cells are filled in, it starts filled, has blanks, and never says the same twice running. */
export function isCarried(grid: Grid, body: readonly BodyRow[], index: number): boolean {
  const values = body.flatMap((row) => (row.is === 'data' ? [shown(grid.rows[row.row - 1]?.[index]).trim()] : []));
  if (values.length === 0 || values[0] === '' || !values.includes('')) return false;
  return values.every((value, i) => value === '' || value !== values[i - 1]);
}
