import type { Column } from '../nouns/table.ts';
import { once } from '../values/once.ts';
import { tidy } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BodyRow } from './body-row.ts';
import { keptAsWritten, saidUnder } from './cell-said.ts';
import type { Reach } from './contexts.ts';
import { contributionsUnder, sharesApart } from './contributions.ts';
import type { Draft, ReadColumn } from './draft.ts';
import { fill } from './fill.ts';
import { fillContract } from './fill-contract.ts';
import { isBlank, type Raw, shown } from './grid.ts';
import { lotUnder } from './lot-rows.ts';
import { fillPayers } from './payers.ts';
import { namedUnit, plainContext } from './readers/index.ts';
import type { Reading } from './readers/reading.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { saidOfTwo } from './two-fields.ts';
import { type Unfilled, type UnfilledWords, unfilledUnder } from './unfilled.ts';

type Carried = Map<number, Raw>;

const ditto = /^(?:[-–—(]?\s*(?:ditto|do)\.?\s*[-–—)]?|as above|same as above|see above|["”“″〃]{1,2}|'')$/i;

/** What a cell says that repeats the one above it; null where it says something of its own, or nothing stands above. */
function fromAbove(raw: Raw, above: Raw | undefined): Raw | null {
  return typeof raw === 'string' && raw.length < 14 && ditto.test(raw.trim()) ? (above ?? null) : null;
}

function keep(draft: Draft, { column, scale }: ReadColumn, value: unknown): void {
  const field = column.field as string;
  if (column.part !== undefined && typeof value === 'string') {
    const milestones = (draft.fields[field] ?? []) as { year: FinancialYear; text: string }[];
    draft.fields[field] = [...milestones, { year: column.part as FinancialYear, text: value }];
  } else if (field === 'contributions') {
    // Each partner may have a column of its own.
    const said = contributionsUnder(column.heading, (value as readonly string[]).flatMap(sharesApart), scale);
    if (said.length > 0) draft.fields[field] = [...((draft.fields[field] ?? []) as readonly string[]), ...said];
  } else if (draft.fields[field] === undefined) draft.fields[field] = value;
}

/** A column nothing explains is kept under its heading; under its heading's cell when it has none, or one that is taken. A heading may be any words, `__proto__` too. */
function keepExtra(extra: Record<string, string>, column: Column, value: string): void {
  const name = column.heading === '' || Object.hasOwn(extra, column.heading) ? column.cell : column.heading;
  Object.defineProperty(extra, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The columns of a table with what their cells come to; what a column says again and again is read once. */
export function readColumns(
  columns: readonly Column[],
  kind: AnyKind,
  contexts: ReadonlyMap<Column, Reach>,
  known: UnfilledWords,
): ReadColumn[] {
  return columns.map((column) => {
    const context = contexts.get(column) ?? { ...plainContext, coded: false, part: null, noun: null };
    const unfilledIn = unfilledUnder(column.heading, known);
    const under = (field: string | null) => (field === null ? keptAsWritten(unfilledIn) : saidUnder(field, kind, context, unfilledIn));
    const { also } = column;
    const said = once(
      also === undefined ? under(column.field) : saidOfTwo({ ...column, also }, under(column.field), under(also), context.days),
    );
    return { column, unit: namedUnit(context), days: context.days, scale: context.scale, said };
  });
}

/** Reads one data row. Blanks below a value that is filled once take that value, and so does a ditto; a heading above fills its field when the row is silent. `carried` keeps what each column said last. */
export function readRow(
  row: Extract<BodyRow, { is: 'data' }>,
  columns: readonly ReadColumn[],
  kind: AnyKind,
  carrying: ReadonlySet<number>,
  carried: Carried,
): Draft {
  const readings: Reading<unknown>[] = [];
  const left: { column: Column; kind: Unfilled['kind']; quoted: string }[] = [];
  const draft: Draft = { row: row.row, fields: {}, extra: {}, notes: [], readings, unfilled: left, from: {}, decimals: {}, marks: {} };
  const moved: { readonly field: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  for (const read of columns) {
    const { column, said } = read;
    let raw = row.cells[column.index] ?? null;
    if (isBlank(raw) && carrying.has(column.index)) raw = carried.get(column.index) ?? null;
    const repeated = column.field === null ? null : fromAbove(raw, carried.get(column.index));
    if (repeated !== null) {
      const text = `as the row above says: “${tidy(shown(repeated))}”`;
      draft.notes.push({ kind: 'caveat', field: column.field as string, quoted: shown(raw), text });
      raw = repeated;
    }
    const above = carried.get(column.index);
    const lot = lotUnder(column, kind, raw, above);
    if (lot !== null) {
      draft.notes.push(lot.note);
      moved.push({ field: 'ref', fields: { lot: lot.lot } });
      raw = above as Raw;
    }
    if (!isBlank(raw)) carried.set(column.index, raw);
    const { reading, note, moved: other, decimals, marks, unfilled } = said(raw);
    if (unfilled && !isBlank(row.cells[column.index])) left.push({ column, kind: unfilled.kind, quoted: tidy(shown(raw)) });
    readings.push(reading);
    if (note) draft.notes.push(column.part === undefined ? note : { ...note, part: column.part });
    if (decimals !== undefined) draft.decimals[column.field as string] = decimals;
    if (marks) draft.marks[column.field as string] = marks;
    if (other) moved.push({ field: column.field as string, fields: other });
    if ('value' in reading) {
      if (column.field === null) keepExtra(draft.extra, column, reading.value as string);
      else keep(draft, read, reading.value);
    }
  }
  for (const { field: from, fields } of moved) for (const [field, value] of Object.entries(fields)) fill(draft, field, value, from);
  if (kind.kind === 'contracts') fillContract(draft, columns);
  fillPayers(draft, kind);
  if (kind.headedBy && row.under !== null && draft.fields[kind.headedBy] === undefined) draft.fields[kind.headedBy] = row.under;
  return draft;
}
