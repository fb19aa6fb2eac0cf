import type { Column, Note } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BodyRow } from './body.ts';
import { isBlank, type Raw, shown } from './grid.ts';
import { type ColumnContext, readers } from './readers/index.ts';
import type { Reading } from './readers/reading.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A row read field by field, before it has an id. */
export interface Draft {
  readonly row: number;
  readonly fields: Record<string, unknown>;
  readonly extra: Record<string, string>;
  readonly notes: Note[];
  readonly readings: ReadonlyMap<Column, Reading<unknown>>;
}

type Carried = Map<number, Raw>;

function noteOf(field: string, raw: Raw, reading: Reading<unknown>): Note | null {
  if ('fault' in reading) return { kind: 'unreadable', field, quoted: reading.quoted, text: reading.fault };
  if ('absent' in reading) return reading.absent === 'blank' ? null : { kind: reading.absent, field, quoted: reading.quoted };
  return reading.note ? { kind: reading.note.kind, field, quoted: shown(raw), text: reading.note.text } : null;
}

function keep(draft: Draft, column: Column, value: unknown): void {
  const field = column.field as string;
  if (column.part !== undefined && typeof value === 'string') {
    const milestones = (draft.fields[field] ?? []) as { year: FinancialYear; text: string }[];
    draft.fields[field] = [...milestones, { year: column.part as FinancialYear, text: value }];
  } else if (draft.fields[field] === undefined) draft.fields[field] = value;
}

/** A column nothing explains is kept under its heading; under its heading's cell when it has none, or one that is taken. A heading may be any words, `__proto__` too. */
function keepExtra(extra: Record<string, string>, column: Column, value: string): void {
  const name = column.heading === '' || Object.hasOwn(extra, column.heading) ? column.cell : column.heading;
  Object.defineProperty(extra, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Reads one data row. Blanks below a value that is filled once take that value; a heading above fills its field when the row is silent. */
export function readRow(
  row: Extract<BodyRow, { is: 'data' }>,
  columns: readonly Column[],
  kind: AnyKind,
  contexts: ReadonlyMap<Column, ColumnContext>,
  carrying: ReadonlySet<number>,
  carried: Carried,
): Draft {
  const readings = new Map<Column, Reading<unknown>>();
  const draft: Draft = { row: row.row, fields: {}, extra: {}, notes: [], readings };
  for (const column of columns) {
    const own = row.cells[column.index] ?? null;
    if (column.field === null) {
      if (!isBlank(own)) keepExtra(draft.extra, column, tidy(shown(own)));
      if (typeof own === 'string' && /\binvented\b/i.test(own)) draft.notes.push({ kind: 'invented', field: '', quoted: own });
      continue;
    }
    if (!isBlank(own)) carried.set(column.index, own);
    const raw = isBlank(own) && carrying.has(column.index) ? (carried.get(column.index) ?? null) : own;
    const type = kind.fields[column.field]?.type ?? 'text';
    const reading = readers[type](raw, contexts.get(column) ?? { order: 'day-month', decidedYears: new Map() });
    readings.set(column, reading);
    const note = noteOf(column.field, raw, reading);
    if (note) draft.notes.push(note);
    if ('value' in reading) keep(draft, column, reading.value);
  }
  if (kind.headedBy && row.under !== null && draft.fields[kind.headedBy] === undefined) draft.fields[kind.headedBy] = row.under;
  return draft;
}
