import type { Column, PublishedTotal } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import type { BodyRow } from './body.ts';
import { readers } from './readers/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

const added = new Set(['money', 'percent', 'count', 'number']);
const context = { order: 'day-month', decidedYears: new Map() } as const;

interface Sum {
  total: number;
  rows: number;
  unread: number;
}

function figure(kind: AnyKind, column: Column, row: Extract<BodyRow, { is: 'data' | 'total' }>): number | null {
  const type = kind.fields[column.field ?? '']?.type;
  if (!type || !added.has(type)) return null;
  const reading = readers[type](row.cells[column.index] ?? null, context);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : null;
}

function settle(value: number): number {
  return Number(value.toPrecision(14));
}

/**
 * The totals a table prints, each beside what its rows add to. A total is compared with the rows since
 * the last one, and with all rows; the reading that agrees is kept, else the one that comes nearer.
 */
export function publishedTotals(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): PublishedTotal[] {
  const totals: PublishedTotal[] = [];
  for (const column of columns) {
    if (!added.has(kind.fields[column.field ?? '']?.type ?? '')) continue;
    const all: Sum = { total: 0, rows: 0, unread: 0 };
    let part: Sum = { total: 0, rows: 0, unread: 0 };
    for (const row of body) {
      if (row.is !== 'data' && row.is !== 'total') continue;
      const value = figure(kind, column, row);
      if (row.is === 'data') {
        for (const sum of [all, part]) {
          if (value === null) sum.unread += 1;
          else {
            sum.total = settle(sum.total + value);
            sum.rows += 1;
          }
        }
        continue;
      }
      if (value === null) continue;
      const nearer = Math.abs(part.total - value) <= Math.abs(all.total - value) && part.rows > 0 ? part : all;
      totals.push({
        field: column.field as string,
        cell: address(column.index, row.row),
        label: row.label,
        published: value,
        added: nearer.total,
        rows: nearer.rows,
        unread: nearer.unread,
        money: kind.fields[column.field as string]?.type === 'money',
      });
      part = { total: 0, rows: 0, unread: 0 };
    }
  }
  return totals;
}
