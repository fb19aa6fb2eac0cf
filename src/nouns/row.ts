import type { Cell } from '../values/cell.ts';
import { groupedBy } from '../values/groups.ts';
import { onceFor } from '../values/once.ts';
import { decimalsOf } from '../values/shares.ts';
import { type Column, cellAt, type Table } from './table.ts';

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
    | 'cut short'
    | 'sentinel'
    | 'decided'
    | 'invented'
    | 'withheld';
  readonly field: string;
  readonly quoted: string;
  readonly text?: string;
  /** The year of its cell, where the field has a column a year. */
  readonly part?: string;
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

/** What a record is called: its title, else what describes it, as on the map, else its reference, else its id. */
export function nameOf({
  title,
  description,
  ref,
  id,
}: Row<{ readonly title?: string; readonly description?: string; readonly ref?: string }>): string {
  return title ?? description ?? ref ?? id;
}

/** The columns of a table by the field they are read as: every record asks for the cells of the same few. */
const byField = onceFor((columns: readonly Column[]) => groupedBy(columns, ({ field }) => field));

/** The cell a field of a record was written in, a blank one too; the line of decisions.csv where a person decided it; the row's first cell when the table has no such column. Of several columns of one field, the part's or the record's own year. */
export function at(row: { readonly origin: Origin }, field?: string, part?: string): Cell {
  const { table, from, above, decided } = row.origin;
  const ruled = field === undefined ? undefined : decided?.[field];
  if (ruled !== undefined) return ruled;
  const said = field === undefined ? undefined : above?.[field];
  if (said !== undefined) return { file: table.file, sheet: table.sheet, cell: said };
  const wanted = part ?? (row as { readonly year?: string }).year;
  const written = field === undefined ? undefined : (from?.[field] ?? field);
  const columns = written === undefined ? undefined : byField(table.columns).get(written);
  const column = columns?.find((c) => c.part === wanted) ?? columns?.[0] ?? (written === field ? undefined : underHeading(table, written));
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
  return row.origin.decimals?.[field] ?? decimalsOf(value);
}

/** A figure with the unit and the sign it was written with: `93%`, `9 days`, `≤ 5`. */
export function figureWritten(row: { readonly origin: Origin }, field: string, value: number): string {
  const { sign, unit } = row.origin.marks?.[field] ?? {};
  const measure = unit === undefined ? '' : unit === '%' ? '%' : ` ${unit}${value === 1 ? '' : 's'}`;
  return `${sign === undefined ? '' : `${sign} `}${value}${measure}`;
}
