import type { Picture } from '../../nouns/picture.ts';
import { at, type Note, type Row } from '../../nouns/row.ts';
import { keyOfTable, type Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { grouped } from '../order.ts';
import { allRecords } from '../standing.ts';

/** Notes of one kind in one column of one table. */
export interface NotedColumn {
  readonly table: Table;
  readonly heading: string;
  readonly field: string;
  readonly rows: readonly Row<object>[];
  readonly cells: readonly [Cell, ...Cell[]];
  /** What each cell says, in the order of the cells. */
  readonly words: readonly string[];
  /** What the cells say, as written, each once. */
  readonly quoted: readonly string[];
}

/** The columns in which cells carry a note of a kind, rolled up: the same fault down a column is one thing to mend. */
export function notedColumns(picture: Picture, kind: Note['kind'], isSaid: (cell: Cell) => boolean = () => false): NotedColumn[] {
  const noted = allRecords(picture).flatMap((row) =>
    row.origin.notes.filter((note) => note.kind === kind && !isSaid(at(row, note.field, note.part))).map((note) => ({ row, note })),
  );
  const columns = grouped(noted, ({ row, note }) => `${keyOfTable(row.origin.table)}#${note.field} ${note.part ?? ''}`);
  return columns.map(([, own]) => {
    const { table } = own[0].row.origin;
    const { field, part } = own[0].note;
    return {
      table,
      field,
      heading: table.columns.find((column) => column.field === field && column.part === part)?.heading ?? field,
      rows: own.map(({ row }) => row),
      cells: own.map(({ row }) => at(row, field, part)) as [Cell, ...Cell[]],
      words: own.map(({ note }) => note.quoted),
      quoted: [...new Set(own.map(({ note }) => note.quoted))],
    };
  });
}
