import type { PublishedTotal } from '../nouns/printed.ts';
import type { Column } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { keyOf, tidy } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import { addedColumns, type Figured, figureIn } from './figures.ts';
import { shown } from './grid.ts';
import { nameOf } from './printed/figure.ts';
import { reachesOf } from './reaches.ts';
import type { ColumnContext } from './readers/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

type Part = NonNullable<PublishedTotal['parts']>[number];

/** A total of more rows than this does not name them one by one. */
const namedAtMost = 500;

interface Sum {
  readonly total: number;
  readonly rows: number;
  readonly unread: number;
  /** The figures it is of, by their places in the column. */
  readonly from: number;
  readonly to: number;
}

function settle(value: number): number {
  return Number(value.toPrecision(14));
}

/** A figure of a sum, and the row that names it. */
interface Summed {
  readonly row: Figured;
  readonly value: number;
}

/** Figures running down a column, added up as they come, so that any run of them is a subtraction. Where the block began and the last total stood is kept. */
interface Running {
  readonly sums: Omit<Sum, 'from' | 'to'>[];
  readonly parts: (Summed | null)[];
  block: number;
  part: number;
}

function start(): Running {
  return { sums: [{ total: 0, rows: 0, unread: 0 }], parts: [], block: 0, part: 0 };
}

function down({ sums, parts }: Running, value: number | null, row: Figured): void {
  const { total, rows, unread } = sums.at(-1) as Sum;
  parts.push(value === null ? null : { row, value });
  sums.push(value === null ? { total, rows, unread: unread + 1 } : { total: settle(total + value), rows: rows + 1, unread });
}

/** The figures of a sum, each by what stands in the column that names its total; by its row's first words where that is blank. */
function partsOf({ parts }: Running, { from, to }: Sum, { cells, label }: Extract<BodyRow, { is: 'total' }>): Part[] {
  const named = cells.findIndex((raw) => tidy(shown(raw)) === tidy(label));
  return parts.slice(from, to).flatMap((part) => {
    if (part === null) return [];
    return [{ name: tidy(shown(part.row.cells[named])) || nameOf(part.row), value: part.value }];
  });
}

function between({ sums }: Running, from: number, to: number = sums.length - 1): Sum {
  const [a, b] = [sums[from] as Sum, sums[to] as Sum];
  return { total: settle(b.total - a.total), rows: b.rows - a.rows, unread: b.unread - a.unread, from, to };
}

/** The sum a printed total is of: of as many rows as it always is when that is known, else the one that agrees with it, else the nearer of the part above it and the block. */
function sumMeant(running: Running, value: number, reach: number | undefined): Sum {
  const last = running.sums.length - 1;
  if (reach !== undefined && last - reach >= running.part) return between(running, last - reach);
  const part = between(running, running.part);
  const block = between(running, running.block);
  const before = [1, 2].filter((less) => last - less - running.block > 2).map((less) => between(running, running.block, last - less));
  const held = [part, block, between(running, 0), ...before].filter(({ rows }) => rows > 0);
  const exact = held.find(({ total }) => Math.abs(total - value) < 1e-9);
  if (exact) return exact;
  const near = [part, block].filter(({ rows }) => rows > 0).sort((a, b) => Math.abs(a.total - value) - Math.abs(b.total - value))[0];
  return near ?? between(running, 0);
}

/** Whether a printed total is what some run of rows above it adds to, in any column of figures. */
export function addsUp(row: Figured, above: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): boolean {
  return columns.some((column) => {
    const value = figureIn(kind, column, row);
    if (value === null) return false;
    const running = start();
    for (const other of above) {
      if (other.is === 'total') running.part = running.sums.length - 1;
      else if (other.is === 'data') down(running, figureIn(kind, column, other), other);
    }
    return between(running, 0).rows > 1 && Math.abs(sumMeant(running, value, undefined).total - value) < 1e-9;
  });
}

/**
 * The totals a table prints, each beside what its rows add to. A total is compared with the rows since
 * the last one, with its block and with all rows; the reading that agrees is kept, else the one that comes nearer.
 */
export function publishedTotals(
  body: readonly BodyRow[],
  columns: readonly Column[],
  kind: AnyKind,
  contexts: ReadonlyMap<Column, ColumnContext> = new Map(),
): PublishedTotal[] {
  if (!body.some((row) => row.is === 'total')) return [];
  const totals: PublishedTotal[] = [];
  const by = columns.find(({ field }) => field !== null && field === kind.blocks);
  const reaches = by ? reachesOf(body, columns, kind) : new Map<string, number>();
  for (const column of addedColumns(columns, kind)) {
    const running = start();
    let under: string | null = null;
    for (const row of body) {
      if (row.is !== 'data' && row.is !== 'total') continue;
      const block = by ? keyOf(shown(row.cells[by.index])) : null;
      if (under !== null && block !== null && block !== '' && block !== under) running.block = running.part = running.sums.length - 1;
      if (block !== '') under = block;
      const value = figureIn(kind, column, row, contexts.get(column));
      if (row.is === 'data') {
        down(running, value, row);
        continue;
      }
      if (value === null) continue;
      const sum = sumMeant(running, value, reaches.get(keyOf(row.label)));
      totals.push({
        field: column.field as string,
        cell: address(column.index, row.row),
        label: row.label,
        published: value,
        added: sum.total,
        rows: sum.rows,
        unread: sum.unread,
        money: kind.fields[column.field as string]?.type === 'money',
        ...(sum.total === value || sum.rows > namedAtMost ? {} : { parts: partsOf(running, sum, row) }),
      });
      running.part = running.sums.length - 1;
    }
  }
  return totals;
}
