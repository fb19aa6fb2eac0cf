import type { Row, Table } from '../nouns/table.ts';
import { type Found, findTables } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { told } from './ocds/pointed.ts';
import { siblingOf } from './over-sheets.ts';
import { withHeaderPinned } from './pinned.ts';
import { type ReadingContext, type ReadTable, readTable } from './read-table.ts';

interface Place {
  readonly grid: Grid;
  readonly found: Found;
}

function placesOf(grids: readonly Grid[], file: string, { pins }: ReadingContext): Place[] {
  return grids.flatMap((grid) => {
    const own = pins.filter((one) => one.path === file && one.headerRow !== undefined && (one.sheet ?? grid.sheet) === grid.sheet);
    const tables = own.reduce<readonly Found[]>((found, pin) => withHeaderPinned(grid, found, pin), findTables(grid));
    return tables.map((found) => ({ grid, found }));
  });
}

/** Every table of some sheets, each with its records. A sheet of a series whose columns do not tell themselves is read again beside one whose do. */
export function readSheets(
  grids: readonly Grid[],
  file: string,
  context: ReadingContext,
  taken: ReadonlySet<string>,
): ReadonlyMap<Table, readonly Row<Record<string, unknown>>[]> {
  const ids = new Set(taken);
  const read = ({ grid, found }: Place, sibling: Table | null): ReadTable => {
    const one = told(readTable(grid, found, file, context, ids, sibling), grid);
    for (const { id } of one.records) ids.add(id);
    return one;
  };
  const first = placesOf(grids, file, context).map((place) => ({ place, one: read(place, null) }));
  const tables = first.map(({ one }) => one.table);
  const records = new Map<Table, readonly Row<Record<string, unknown>>[]>();
  for (const { place, one } of first) {
    const sibling = siblingOf(one.table, tables);
    if (sibling) for (const { id } of one.records) if (!taken.has(id)) ids.delete(id);
    const settled = sibling ? read(place, sibling) : one;
    records.set(settled.table, settled.records);
  }
  return records;
}
