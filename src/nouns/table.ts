import type { Cell } from '../values/cell.ts';
import { address } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { PrintedFigures } from './printed.ts';
import type { Kind } from './records.ts';

/** How sure we are what a column is. Below 90% it stays *proposed* until a person pins it. */
export type ColumnStatus = 'exact' | 'known' | 'proposed' | 'pinned' | 'unmapped';

/** One column of a table: its heading as written, and the field it is read as. `part` tells apart columns of one field (a milestone's year). */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly cell: string;
  readonly field: string | null;
  readonly part?: string;
  readonly confidence: number;
  readonly status: ColumnStatus;
  /** Why it is read so: its heading, what its cells hold, where it stands. */
  readonly because?: string;
}

/** A total a table prints about itself, and what its own rows add to. Percentages are in percent, money in pence. */
export interface PublishedTotal {
  readonly field: string;
  readonly cell: string;
  readonly label: string;
  readonly published: number;
  readonly added: number;
  readonly rows: number;
  readonly unread: number;
  readonly money: boolean;
  /** The sheet it stands on, when several are read as one table. */
  readonly sheet?: string;
  /** The rows it should be of, where it is not what they add to. */
  readonly parts?: readonly { readonly name: string; readonly value: number }[];
}

/** Something about a cell that its value alone does not say. `unreadable` cells hold a value no reader could make sense of; `order` days could be taken the other way round; `partial` days name only a month; what an `elsewhere` cell says was read as other fields; `withheld` is left out of a copy for publication; a `ragged` row had more cells than headings. */
export interface Note {
  readonly kind:
    | 'caveat'
    | 'placeholder'
    | 'choice'
    | 'not stated'
    | 'unreadable'
    | 'rounded'
    | 'ambiguous'
    | 'order'
    | 'partial'
    | 'elsewhere'
    | 'ragged'
    | 'sentinel'
    | 'decided'
    | 'invented'
    | 'withheld';
  readonly field: string;
  readonly quoted: string;
  readonly text?: string;
}

/** The same fault down one column, rolled up: the cells (A1, in order) and what they say, each wording once. */
export interface ColumnFault {
  readonly kind:
    | 'unreadable'
    | 'left out'
    | 'rounded'
    | 'ambiguous'
    | 'order'
    | 'partial'
    | 'elsewhere'
    | 'ragged'
    | 'renamed'
    | 'sentinel'
    | 'placeholder'
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

/** Money read and left out for one field of a table, and in how many cells an amount stood: none is not nought. */
export interface MoneyControl {
  readonly read: Pence;
  readonly leftOut: Pence;
  readonly stated: number;
  readonly unreadable: number;
}

/** The span of one date field of a table. `order` is how day and month were told apart. */
export interface DateControl {
  readonly min: Day | null;
  readonly max: Day | null;
  readonly blank: number;
  readonly unreadable: number;
  readonly order: 'day-month' | 'month-day' | 'year-month' | 'serial' | null;
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

/** A table found in a file: where it stands, what it is taken for, how its columns are read, and its control totals. */
export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  readonly hidden: boolean;
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

/** What a figure was written with that its value does not show: its unit (`%`, `day`), and of a target whether it is to be reached or not to be passed. */
export interface FigureMarks {
  readonly unit?: string;
  readonly sign?: '<' | '≤' | '≥' | '>';
}

/** Where a record was written: its table and its row (one-based in the file), and what is noted of its cells. */
export interface Origin {
  readonly table: Table;
  readonly row: number;
  readonly notes: readonly Note[];
  /** Fields read from the cell of another, or under a heading that is no field's: an annual value written in the column of total values. */
  readonly from?: Readonly<Record<string, string>>;
  /** Cells from this column onward stand so many places to the right of their headings. */
  readonly shift?: { readonly after: number; readonly by: number };
  /** Decimals printed of a number that its value no longer shows: 45.0% has one. */
  readonly decimals?: Readonly<Record<string, number>>;
  /** What figures were written with beside their values. */
  readonly marks?: Readonly<Record<string, FigureMarks>>;
  /** Fields that words above the table give to every row, with the cell of those words. */
  readonly above?: Readonly<Record<string, string>>;
  /** Fields a person has decided otherwise than the file has them, with the line of decisions.csv that says so. */
  readonly decided?: Readonly<Record<string, Cell>>;
}

/** A record: plain fields for arithmetic, an id made from its reference or its content, and its origin. */
export type Row<T> = T & { readonly id: string; readonly origin: Origin; readonly extra?: Readonly<Record<string, string>> };

/** How a cell of a table is written: its address, or in a JSON file its pointer. */
export function cellAt(table: Pick<Table, 'pointers'>, column: number, row: number): string {
  if (!table.pointers) return address(column, row);
  const pointers = table.pointers[row - 1];
  return `${pointers?.base ?? ''}${pointers?.cells[column] ?? ''}`;
}

/** The cell a field of a record was written in, a blank one too; the line of decisions.csv where a person decided it; the row's first cell when the table has no such column. Of several columns of one field, the part's or the record's own year. */
export function at(row: { readonly origin: Origin }, field?: string, part?: string): Cell {
  const { table, from, above, decided } = row.origin;
  const ruled = field === undefined ? undefined : decided?.[field];
  if (ruled !== undefined) return ruled;
  const said = field === undefined ? undefined : above?.[field];
  if (said !== undefined) return { file: table.file, sheet: table.sheet, cell: said };
  const wanted = part ?? (row as { readonly year?: string }).year;
  const written = field === undefined ? undefined : (from?.[field] ?? field);
  const columns = table.columns.filter((c) => c.field === written);
  const column = columns.find((c) => c.part === wanted) ?? columns[0] ?? (written === field ? undefined : underHeading(table, written));
  const first = table.columns[0];
  return atColumn(row, column?.index ?? first?.index ?? 0);
}

/** A column that is no field's, by its heading or the cell of it. */
function underHeading({ columns }: Table, written: string | undefined): Column | undefined {
  return columns.find(({ field, heading, cell }) => field === null && (heading === written || cell === written));
}

/** The cell of a record under one column of its table, whatever the column is read as. */
export function atColumn(row: { readonly origin: Origin }, index: number): Cell {
  const { table, row: number, shift } = row.origin;
  const stands = shift && index > shift.after ? index + shift.by : index;
  return { file: table.file, sheet: table.sheet, cell: cellAt(table, stands, number) };
}

/** The heading cell of a field, to point at a whole column; the first heading when the table has no such column. */
export function headingOf(table: Table, field?: string): Cell {
  const column = table.columns.find((c) => c.field === field) ?? table.columns[0];
  return { file: table.file, sheet: table.sheet, cell: column?.cell ?? 'A1' };
}

/** Whether a table has a column read as the field. */
export function hasColumn(table: Table, field: string): boolean {
  return table.columns.some((c) => c.field === field);
}

/** The note that a cell was never filled in: it holds a word to be replaced, or a choice not made. */
export function leftToFill(row: { readonly origin: Origin }, field: string): Note | undefined {
  return noteOn(row, field, 'placeholder') ?? noteOn(row, field, 'choice');
}

/** The note of one kind on one field of a record, if there is one. */
export function noteOn(row: { readonly origin: Origin }, field: string, kind: Note['kind']): Note | undefined {
  return row.origin.notes.find((note) => note.field === field && note.kind === kind);
}

/** How many decimals a number of a record was printed with: 45.0% has one, though its value is 45. */
export function printedDecimals(row: { readonly origin: Origin }, field: string, value: number): number {
  return row.origin.decimals?.[field] ?? (/\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1] ?? '').length;
}

/** A figure with the unit and the sign it was written with: `93%`, `9 days`, `≤ 5`. */
export function figureWritten(row: { readonly origin: Origin }, field: string, value: number): string {
  const { sign, unit } = row.origin.marks?.[field] ?? {};
  const measure = unit === undefined ? '' : unit === '%' ? '%' : ` ${unit}${value === 1 ? '' : 's'}`;
  return `${sign === undefined ? '' : `${sign} `}${value}${measure}`;
}
