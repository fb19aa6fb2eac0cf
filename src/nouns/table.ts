import type { Cell } from '../values/cell.ts';
import { address } from '../values/cell.ts';
import type { DateControl, MoneyControl, UnreadDays, UnreadMoney } from './control.ts';
import type { Kind } from './kinds.ts';
import type { PrintedFigures, PublishedTotal } from './printed.ts';

/** How sure we are what a column is. Below 90% it stays *proposed* until a person pins it. */
export type ColumnStatus = 'exact' | 'known' | 'proposed' | 'pinned' | 'unmapped';

/** One column of a table: its heading as written, and the field it is read as. `part` tells apart columns of one field (a milestone's year). */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly cell: string;
  readonly field: string | null;
  readonly part?: string;
  /** A second field its heading names (`Service and provider`), which the second line of its cells is read as. */
  readonly also?: string;
  readonly confidence: number;
  readonly status: ColumnStatus;
  /** Why it is read so: its heading, what its cells hold, where it stands. */
  readonly because?: string;
}

/** The same fault down one column, rolled up: the cells (A1, in order) and what they say, each wording once. */
export interface ColumnFault {
  readonly kind:
    | 'unreadable'
    | 'left out'
    | 'unvalued'
    | 'rounded'
    | 'ambiguous'
    | 'order'
    | 'partial'
    | 'elsewhere'
    | 'ragged'
    | 'cut short'
    | 'renamed'
    | 'sentinel'
    | 'placeholder'
    | 'choice'
    | 'personal';
  readonly heading: string;
  readonly text: string;
  readonly cells: readonly [string, ...string[]];
  readonly quoted: readonly string[];
  /** The sheet its cells stand on, when several are read as one table. */
  readonly sheet?: string;
}

/** A cell nobody filled in: a word to be replaced (`TBC`, `[insert name]`), or a choice not made (`Yes / No`). Its column by heading, blank for words around a table. */
export interface UnfilledCell {
  readonly kind: 'placeholder' | 'choice';
  readonly cell: string;
  readonly heading: string;
  readonly quoted: string;
  readonly row: number;
  readonly field: string | null;
  readonly sheet?: string;
}

/** A cell in which personal data was seen, and what it looks like. What it says is not kept. */
export interface PersonalCell {
  readonly cell: string;
  readonly looksLike: readonly string[];
}

/** How much of a file's text was put right as it was read, and one example of it as written and as read. */
export interface Repaired {
  readonly characters: number;
  readonly was: string;
  readonly is: string;
}

/** Where a row of a JSON file was written: a pointer to its object, and what to add to it for each column. */
export interface RowPointers {
  readonly base: string;
  readonly cells: readonly string[];
}

/** Rows (one-based) and columns (zero-based) of a sheet that are hidden. */
export interface Unseen {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A table found in a file: where it stands, what it is taken for, how its columns are read, and its control totals. */
export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** Rows (one-based) and columns (zero-based) that whoever kept the sheet has hidden, by hand or by a filter; read like the others. */
  readonly unseen?: Unseen;
  readonly range: string;
  readonly kind: Kind | 'other';
  readonly confidence: number;
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly rows: {
    readonly read: number;
    readonly leftOut: number;
    readonly setAside: number;
    readonly blank: number;
    readonly totals: number;
  };
  readonly money: Readonly<Record<string, MoneyControl>>;
  readonly dates: Readonly<Record<string, DateControl>>;
  /** Columns of amounts that are read as no field, and stand in no figure. */
  readonly unread?: readonly UnreadMoney[];
  /** Columns of days that are read as no field. */
  readonly unreadDays?: readonly UnreadDays[];
  readonly totals: readonly PublishedTotal[];
  readonly faults: readonly ColumnFault[];
  /** Title lines above the header and footnotes below the rows, as written, with their cells. */
  readonly words: readonly { readonly cell: string; readonly text: string }[];
  readonly because: readonly string[];
  /** The sheets, when one table runs over several; the table's own place is that of the first. */
  readonly sheets?: readonly string[];
  readonly bySheet?: Readonly<Record<string, Pick<Table, 'rows' | 'money' | 'dates'>>>;
  /** What else it could have been, the next best first. */
  readonly runnersUp?: readonly { readonly kind: string; readonly confidence: number }[];
  /** In a JSON file, the pointers of each row by its number less one, the row of names first: cells are pointers there, not addresses. */
  readonly pointers?: readonly RowPointers[];
  /** Its cells nobody filled in, in the words around it too, whatever their columns are read as. */
  readonly unfilled?: readonly UnfilledCell[];
  /** What it prints that its other figures should make, beside the totals of its fields. */
  readonly printed?: PrintedFigures;
  /** Cells of the table, its titles and notes in which personal data was seen; masked unless it was asked to be shown. */
  readonly personal?: readonly PersonalCell[];
}

/** How a cell of a table is written: its address, or in a JSON file its pointer. */
export function cellAt(table: Pick<Table, 'pointers'>, column: number, row: number): string {
  if (!table.pointers) return address(column, row);
  const pointers = table.pointers[row - 1];
  return `${pointers?.base ?? ''}${pointers?.cells[column] ?? ''}`;
}

/** The heading cell of a field, to point at a whole column; the first heading when the table has no such column. */
export function headingOf(table: Table, field?: string): Cell {
  const column = table.columns.find((c) => c.field === field) ?? table.columns[0];
  return { file: table.file, sheet: table.sheet, cell: column?.cell ?? 'A1' };
}

/** A cell of what a table holds, which may stand on another sheet than the table’s own. */
export function cellIn(
  { file, sheet: own }: Pick<Table, 'file' | 'sheet'>,
  { sheet, cell }: { readonly sheet?: string; readonly cell: string },
): Cell {
  return { file, sheet: sheet ?? own, cell };
}

/** A table as one key: its file, its sheet and its range. */
export function keyOfTable({ file, sheet, range }: Pick<Table, 'file' | 'sheet' | 'range'>): string {
  return [file, sheet ?? '', range].join('\n');
}

/** Whether a table has a column read as the field. */
export function hasColumn(table: Table, field: string): boolean {
  return table.columns.some((c) => c.field === field);
}
