import type { Column, PublishedTotal } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { keyOf } from '../values/text.ts';
import type { BodyRow } from './body.ts';
import { shown } from './grid.ts';
import { type ColumnContext, plainContext, readers } from './readers/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

const added = new Set(['money', 'percent', 'count', 'number']);

type Figured = Extract<BodyRow, { is: 'data' | 'total' }>;

interface Sum {
  readonly total: number;
  readonly rows: number;
  readonly unread: number;
}

const none: Sum = { total: 0, rows: 0, unread: 0 };

/** The figure a row holds in a column that can be added up, or null. Money in pence. */
export function figureIn(kind: AnyKind, column: Column, row: Figured, context: ColumnContext = plainContext): number | null {
  const type = kind.fields[column.field ?? '']?.type;
  if (!type || !added.has(type)) return null;
  const reading = readers[type](row.cells[column.index] ?? null, context);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : null;
}

function settle(value: number): number {
  return Number(value.toPrecision(14));
}

function plus(sum: Sum, value: number | null): Sum {
  return value === null ? { ...sum, unread: sum.unread + 1 } : { ...sum, total: settle(sum.total + value), rows: sum.rows + 1 };
}

/** Sums running down a column: since the last total, since the block began, of the whole table, and of the block as it stood a row or two before. */
interface Running {
  readonly part: Sum;
  readonly block: Sum;
  readonly whole: Sum;
  readonly before: readonly Sum[];
}

const start: Running = { part: none, block: none, whole: none, before: [] };

function down(running: Running, value: number | null): Running {
  const { part, block, whole, before } = running;
  return { part: plus(part, value), block: plus(block, value), whole: plus(whole, value), before: [block, ...before].slice(0, 2) };
}

/** The sum a printed total is of: the one that agrees with it, else the nearer of the part above it and the whole. */
function sumMeant(running: Running, value: number): Sum {
  const { part, block, whole, before } = running;
  const held = [part, block, whole].filter(({ rows }) => rows > 0);
  const exact = [...held, ...before.filter(({ rows }) => rows > 2)].find(({ total }) => Math.abs(total - value) < 1e-9);
  if (exact) return exact;
  const near = [part, block].filter(({ rows }) => rows > 0).sort((a, b) => Math.abs(a.total - value) - Math.abs(b.total - value))[0];
  return near ?? whole;
}

/** Whether a printed total is what some run of rows above it adds to, in any column of figures. */
export function addsUp(row: Figured, above: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): boolean {
  return columns.some((column) => {
    const value = figureIn(kind, column, row);
    if (value === null) return false;
    let running = start;
    for (const other of above) {
      if (other.is === 'total') running = { ...running, part: none };
      else if (other.is === 'data') running = down(running, figureIn(kind, column, other));
    }
    return running.whole.rows > 1 && Math.abs(sumMeant(running, value).total - value) < 1e-9;
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
  for (const column of columns) {
    if (!added.has(kind.fields[column.field ?? '']?.type ?? '')) continue;
    let running = start;
    let under: string | null = null;
    for (const row of body) {
      if (row.is !== 'data' && row.is !== 'total') continue;
      const block = by ? keyOf(shown(row.cells[by.index])) : null;
      if (under !== null && block !== null && block !== '' && block !== under) running = { ...start, whole: running.whole };
      if (block !== '') under = block;
      const value = figureIn(kind, column, row, contexts.get(column));
      if (row.is === 'data') {
        running = down(running, value);
        continue;
      }
      if (value === null) continue;
      const sum = sumMeant(running, value);
      totals.push({
        field: column.field as string,
        cell: address(column.index, row.row),
        label: row.label,
        published: value,
        added: sum.total,
        rows: sum.rows,
        unread: sum.unread,
        money: kind.fields[column.field as string]?.type === 'money',
      });
      running = { ...running, part: none };
    }
  }
  return totals;
}
