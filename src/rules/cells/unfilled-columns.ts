import type { Picture } from '../../nouns/picture.ts';
import { cellIn, keyOfTable, type Table, type UnfilledCell } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { cellsOnce, grouped, sortedByCell } from '../order.ts';
import { allRecords, lastingPlace } from '../standing.ts';

/** Cells of one column, or of the words around a table, that nobody filled in. */
export interface UnfilledColumn {
  readonly table: Table;
  /** Blank for words around a table. */
  readonly heading: string;
  readonly field: string | null;
  readonly cells: readonly [Cell, ...Cell[]];
  readonly each: readonly UnfilledPlace[];
}

/** One of them: what it says, as written, and the records it stands in; in a table that is read as none, its words and its column. */
interface UnfilledPlace {
  readonly cell: Cell;
  readonly quoted: string;
  readonly about: readonly string[];
}

interface Placed {
  readonly table: Table;
  readonly unfilled: UnfilledCell;
  readonly cell: Cell;
}

function rowKey(file: string, sheet: string | null, row: number): string {
  return `${file}#${sheet ?? ''}#${row}`;
}

/** How many cells were looked at: every row of every table. */
export function rowsLookedAt(picture: Picture): number {
  return picture.tables.reduce((sum, { rows }) => sum + rows.read + rows.leftOut, 0);
}

/** The columns with cells nobody filled in of one sort, in reading order, without the cells that are said elsewhere. */
export function unfilledColumns(picture: Picture, kind: UnfilledCell['kind'], isSaid: (cell: Cell) => boolean): UnfilledColumn[] {
  const placed = picture.tables.flatMap((table) =>
    (table.unfilled ?? [])
      .filter((unfilled) => unfilled.kind === kind)
      .map((unfilled): Placed => ({ table, unfilled, cell: cellIn(table, unfilled) }))
      .filter(({ cell }) => !isSaid(cell)),
  );
  if (placed.length === 0) return [];
  const ids = new Map(
    grouped(allRecords(picture), ({ origin: { table, row } }) => rowKey(table.file, table.sheet, row)).map(([key, rows]) => [
      key,
      rows.map(({ id }) => id),
    ]),
  );
  const inOrder = sortedByCell(placed, ({ cell }) => cell);
  const columns = grouped(
    inOrder,
    ({ table, cell, unfilled }) => `${keyOfTable(table)}#${unfilled.heading}#${cell.cell.replace(/\d+$/, '')}`,
  );
  const made = columns.map(([, own]): UnfilledColumn => {
    const [{ table, unfilled }] = own;
    const cells = cellsOnce(own.map(({ cell }) => cell)) as [Cell, ...Cell[]];
    return {
      table,
      heading: unfilled.heading,
      field: unfilled.field,
      cells,
      each: own.map(({ cell, unfilled: { row, heading, quoted } }) => {
        const known = heading === '' ? undefined : ids.get(rowKey(cell.file, cell.sheet, row));
        return { cell, quoted, about: known ?? [lastingPlace(cell, heading, quoted)] };
      }),
    };
  });
  return sortedByCell(made, ({ cells: [first] }) => first);
}
