import type { Raw } from '../../../src/intake/grid.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import type { Row } from '../../../src/nouns/row.ts';
import type { Table } from '../../../src/nouns/table.ts';
import { gridOf, plain, tablesIn } from '../grids.ts';

/** The first table of a sheet of rows, with its records as they were read. */
export function read(rows: readonly (readonly Raw[])[]): {
  readonly table: Table;
  readonly records: readonly Row<Record<string, unknown>>[];
} {
  const grid = gridOf(rows);
  const [found] = tablesIn(grid);
  if (!found) throw new Error('no table was found');
  const { table, records } = readTable(grid, found, 'data/a.csv', plain);
  return { table, records: records(new Set()) };
}

/** What a sheet of rows is taken for. */
export function kindOf(rows: readonly (readonly Raw[])[]): string {
  return read(rows).table.kind;
}
