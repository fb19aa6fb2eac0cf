import type { Column } from '../nouns/table.ts';
import type { BodyRow } from './body-row.ts';
import { type ColumnContext, plainContext, readers } from './readers/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

const added = new Set(['money', 'percent', 'count', 'number', 'measured', 'target']);

/** A row that holds figures. */
export type Figured = Extract<BodyRow, { is: 'data' | 'total' }>;

/** The figure a row holds in a column that can be added up, or null. Money in pence. */
export function figureIn(kind: AnyKind, column: Column, row: Figured, context: ColumnContext = plainContext): number | null {
  const type = kind.fields[column.field ?? '']?.type;
  if (!type || !added.has(type)) return null;
  const reading = readers[type](row.cells[column.index] ?? null, context);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : null;
}

/** The columns of a table whose figures can be added up. */
export function addedColumns(columns: readonly Column[], kind: AnyKind): Column[] {
  return columns.filter(({ field }) => added.has(kind.fields[field ?? '']?.type ?? ''));
}
