import type { Column, Note } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BodyRow } from './body.ts';
import type { Reach } from './contexts.ts';
import { elsewhere } from './elsewhere.ts';
import { fill, fillExtension } from './fill.ts';
import { isBlank, type Raw, shown } from './grid.ts';
import { codedName } from './profile.ts';
import { plainContext, readers } from './readers/index.ts';
import type { Reading } from './readers/reading.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A row read field by field, before it has an id. */
export interface Draft {
  readonly row: number;
  readonly fields: Record<string, unknown>;
  readonly extra: Record<string, string>;
  readonly notes: Note[];
  readonly readings: ReadonlyMap<Column, Reading<unknown>>;
  /** Fields read from the cell of another field. */
  readonly from: Record<string, string>;
  /** Where the row's cells stand to the right of their headings. */
  readonly shift?: { readonly after: number; readonly by: number };
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
  contexts: ReadonlyMap<Column, Reach>,
  carrying: ReadonlySet<number>,
  carried: Carried,
): Draft {
  const readings = new Map<Column, Reading<unknown>>();
  const draft: Draft = { row: row.row, fields: {}, extra: {}, notes: [], readings, from: {} };
  const moved: { readonly column: Column; readonly fields: Readonly<Record<string, unknown>> }[] = [];
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
    const context = contexts.get(column) ?? { ...plainContext, coded: false };
    const coded = context.coded && typeof raw === 'string' ? codedName.exec(tidy(raw)) : null;
    const said = readers[type](coded ? (coded[2] as string) : raw, context);
    const other = elsewhere(kind, column.field, said, shown(raw));
    const reading = other?.reading ?? said;
    readings.set(column, reading);
    const note = other
      ? ({ kind: 'elsewhere', field: column.field, quoted: shown(raw), text: other.text } as const)
      : noteOf(column.field, raw, reading);
    if (note) draft.notes.push(note);
    if (other) moved.push({ column, fields: other.moved });
    if (coded && Object.hasOwn(kind.fields, 'providerId')) moved.push({ column, fields: { providerId: coded[1] } });
    if ('value' in reading) keep(draft, column, reading.value);
  }
  for (const { column, fields } of moved)
    for (const [field, value] of Object.entries(fields)) fill(draft, field, value, column.field as string);
  if (kind.kind === 'contracts') fillExtension(draft);
  if (kind.headedBy && row.under !== null && draft.fields[kind.headedBy] === undefined) draft.fields[kind.headedBy] = row.under;
  return draft;
}
