import type { Table } from '../nouns/table.ts';
import { findTables } from './find-tables.ts';
import type { Found } from './found.ts';
import type { Grid } from './grid.ts';
import { siblingOf } from './over-sheets.ts';
import { withHeaderPinned } from './pinned.ts';
import { type ReadTable, readTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';

interface Place {
  readonly grid: Grid;
  readonly found: Found;
}

function placesOf(grids: readonly Grid[], file: string, { pins, lexicons }: ReadingContext): Place[] {
  return grids.flatMap((grid) => {
    const own = pins.filter((one) => one.path === file && one.headerRow !== undefined && (one.sheet ?? grid.sheet) === grid.sheet);
    const tables = own.reduce<readonly Found[]>((found, pin) => withHeaderPinned(grid, found, pin), findTables(grid, lexicons));
    return tables.map((found) => ({ grid, found }));
  });
}

/** Every table of some sheets, ready for its records to be made. A sheet of a series whose columns do not tell themselves is read again beside one whose do. */
export function readSheets(grids: readonly Grid[], file: string, context: ReadingContext): ReadTable[] {
  const read = ({ grid, found }: Place, sibling: Table | null): ReadTable => readTable(grid, found, file, context, sibling);
  const first = placesOf(grids, file, context).map((place) => ({ place, one: read(place, null) }));
  const tables = first.map(({ one }) => one.table);
  return first.map(({ place, one }) => {
    const sibling = siblingOf(one.table, tables);
    return sibling ? read(place, sibling) : one;
  });
}
