import type { Kind } from '../nouns/records.ts';
import type { Column, Row, Table } from '../nouns/table.ts';
import type { Source } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import { type BodyRow, bodyOf, isCarried } from './body.ts';
import { controlsOf } from './controls.ts';
import { faultsOf } from './faults.ts';
import type { Found } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { fitOf, kindsFor } from './headings.ts';
import { idsFor } from './ids.ts';
import { otherTable } from './other-table.ts';
import { type DayOrder, orderOf } from './readers/days.ts';
import type { ColumnContext } from './readers/index.ts';
import type { DecidedYears } from './readers/timeframes.ts';
import { type Draft, readRow } from './record.ts';
import { settleColumns } from './settle-columns.ts';
import { rangeOf, wordsOf } from './surroundings.ts';
import { tableKinds } from './tables/index.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { publishedTotals } from './totals.ts';

/** What a reading may know beyond the file: what a person pinned, the years people decided, the organisation's name. */
export interface ReadingContext {
  readonly pins: readonly Source[];
  readonly decidedYears: DecidedYears;
  readonly organisation: string;
}

/** A table as read, and its records. */
export interface ReadTable {
  readonly table: Table;
  readonly records: readonly Row<Record<string, unknown>>[];
}

/** The kind of table with a name, or a refusal that names the nearest. */
export function kindNamed(name: string): AnyKind {
  const kind = tableKinds.find((candidate) => candidate.kind === name);
  if (kind) return kind;
  const names = tableKinds.map((candidate) => candidate.kind);
  const near = nearest(name, names);
  throw new Refusal(
    'kind-unknown',
    `\`${name}\` is not a kind of table.`,
    near ? `Did you mean \`${near}\`?` : `Kinds: ${names.join(', ')}.`,
  );
}

function pinFor(context: ReadingContext, file: string, sheet: string | null): Source | undefined {
  const mine = context.pins.filter((pin) => pin.path === file);
  return mine.find((pin) => pin.sheet === sheet) ?? mine.find((pin) => pin.sheet === undefined);
}

function ordersOf(columns: readonly Column[], kind: AnyKind, body: readonly BodyRow[]): Map<Column, DayOrder> {
  const orders = new Map<Column, DayOrder>();
  for (const column of columns) {
    if (kind.fields[column.field ?? '']?.type !== 'day') continue;
    orders.set(column, orderOf(body.map((row) => (row.is === 'data' ? (row.cells[column.index] ?? null) : null))).order);
  }
  return orders;
}

/** A row of several years' amounts is one record a year. */
function byYear(draft: Draft, columns: readonly Column[], kind: AnyKind): Draft[] {
  const parts = columns.filter((column) => column.part !== undefined && kind.fields[column.field ?? '']?.type === 'money');
  const years = [...new Set(parts.map((column) => column.part as FinancialYear))];
  if (years.length === 0) return [draft];
  return years.map((year) => {
    const fields: Record<string, unknown> = { ...draft.fields };
    for (const column of parts) {
      const reading = draft.readings.get(column);
      if (column.part === year) {
        if (reading && 'value' in reading) fields[column.field as string] = reading.value;
        else delete fields[column.field as string];
      }
    }
    return { ...draft, fields: { ...fields, year: fields['year'] ?? year } };
  });
}

/** Reads one table found on a sheet: what kind it is, its columns, its records and its control totals. */
export function readTable(grid: Grid, found: Found, file: string, context: ReadingContext, taken: ReadonlySet<string>): ReadTable {
  const pin = pinFor(context, file, grid.sheet);
  const candidates = kindsFor(found.headings, found.headerRow);
  const best = candidates[0];
  const kind = pin?.kind === 'other' ? null : pin?.kind ? kindNamed(pin.kind) : (best?.kind ?? null);
  const base = { file, sheet: grid.sheet, hidden: grid.hidden, headerRow: found.headerRow };
  if (!kind) return { table: otherTable(grid, found, base), records: [] };
  const columns = settleColumns(grid, found, kind, pin, context.organisation);
  const body = bodyOf(grid, found, columns, kind);
  const orders = ordersOf(columns, kind, body);
  const contexts = new Map<Column, ColumnContext>(
    columns.map((column) => [column, { order: orders.get(column) ?? 'day-month', decidedYears: context.decidedYears }]),
  );
  const carrying = new Set(
    columns
      .filter((column) => kind.fields[column.field ?? '']?.carriesDown && isCarried(grid, body, column.index))
      .map((column) => column.index),
  );
  const carried = new Map();
  const drafts = body.flatMap((row) => (row.is === 'data' ? [readRow(row, columns, kind, contexts, carrying, carried)] : []));
  const isRead = (draft: Draft): boolean => kind.needs.some((field) => draft.fields[field] !== undefined);
  const read = drafts.filter(isRead);
  const leftOut = drafts.filter((draft) => !isRead(draft));
  const counted = (is: BodyRow['is']): number => body.filter((row) => row.is === is).length;
  const runnerUp = candidates.find((candidate) => candidate.kind !== kind);
  const mine = fitOf(kind, columns) ?? 0;
  const table: Table = {
    ...base,
    range: rangeOf(columns, found),
    kind: kind.kind as Kind,
    confidence: pin?.kind ? 1 : Math.max(0.5, Math.min(1, 0.6 + (mine - (runnerUp?.fit ?? 0)) / 5)),
    columns,
    rows: {
      read: read.length,
      leftOut: leftOut.length,
      setAside: counted('repeat') + counted('heading') + counted('words'),
      blank: counted('blank'),
      totals: counted('total'),
    },
    ...controlsOf(columns, kind, read, leftOut, orders),
    totals: publishedTotals(body, columns, kind),
    faults: faultsOf(columns, read, leftOut),
    words: wordsOf(grid, found, body),
    because: [...found.because, pin?.kind ? `pinned as ${kind.kind}` : `its columns are those of ${kind.title.toLowerCase()}`],
  };
  const kept = read.flatMap((draft) => byYear(draft, columns, kind));
  const ids = idsFor(kept, kind, taken);
  const records = kept.map((draft, i) => ({
    ...draft.fields,
    id: ids[i] as string,
    origin: { table, row: draft.row, notes: draft.notes },
    ...(Object.keys(draft.extra).length > 0 ? { extra: draft.extra } : {}),
  }));
  return { table, records };
}
