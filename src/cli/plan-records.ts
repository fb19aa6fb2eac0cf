import { lexiconsOf } from '../intake/lexicon.ts';
import type { ReadFile } from '../intake/read-file.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import type { AnyKind } from '../intake/tables/table-kind.ts';
import { fieldTitle } from '../nouns/field-title.ts';
import type { Row } from '../nouns/row.ts';
import type { Table } from '../nouns/table.ts';
import { planReports } from '../reports/index.ts';
import { savingsWorkedOut } from '../reports/savings/savings-tracker.ts';
import { saysNothing } from '../reports/tables/page-table.ts';
import { keyOf } from '../values/text.ts';

type AnyRow = Row<Record<string, unknown>>;

function isOurs(value: unknown): boolean {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  return typeof text === 'string' && (saysNothing.has(text) || text === 'none stated');
}

/** A record without the words by which a page says that a cell holds nothing, one of several in a list too: they are the tool’s own. */
export function withoutOurWords(row: AnyRow): AnyRow {
  const fields = Object.entries(row).flatMap(([field, value]): [string, unknown][] => {
    if (field === 'id') return [[field, value]];
    if (!Array.isArray(value)) return isOurs(value) ? [] : [[field, value]];
    const own = value.filter((one) => !isOurs(one));
    return own.length === 0 && value.length > 0 ? [] : [[field, own]];
  });
  return Object.fromEntries(fields) as AnyRow;
}

/** The page a table stands on: a sheet’s title says it before any words of its own. */
function pageOf({ sheet, words }: Table): string {
  const title = words.find(({ cell }) => cell === 'A1')?.text ?? sheet ?? '';
  return title.split(': ')[0] as string;
}

/** Whether a table gives the source cell of each row, as a page’s table of records does; its sums by year, rating or element have none. */
function tellsCells({ columns }: Table): boolean {
  return columns.some(({ heading }) => keyOf(heading) === 'cell');
}

/** Whether a row is a record of its page: a total and a note name no cell, and the contracts among the services have a page of their own. */
function isRecord(table: Table, { extra }: AnyRow): boolean {
  if (tellsCells(table) && (extra?.['Cell'] ?? '') === '') return false;
  return table.kind !== 'services' || keyOf(extra?.['Record'] ?? '') !== 'contract';
}

const ours: ReadonlySet<string> = new Set(['id', 'cell', ...savingsWorkedOut.map(({ title }) => keyOf(title))]);

function asTitled(kind: AnyKind): AnyKind {
  const owners = new Map(Object.keys(kind.fields).map((field) => [keyOf(fieldTitle(field)), field]));
  const fields = Object.entries(kind.fields).map(([field, one]) => {
    const others = one.headings.filter((heading) => !ours.has(keyOf(heading)) && (owners.get(keyOf(heading)) ?? field) === field);
    return [field, { ...one, headings: [fieldTitle(field), ...others] }] as const;
  });
  return { ...kind, fields: Object.fromEntries(fields) };
}

/** How a plan’s workbook is read: a field by the title the tool gives it, and no column the tool works out as a field. */
export function planReading(context: ReadingContext): ReadingContext {
  return { ...context, lexicons: lexiconsOf(context.lexicons.kinds.map(asTitled)) };
}

/** Rows without the columns that are no field: a page puts them beside its records, to say where they stand, how they were placed and why, and no plan promises them. */
function fieldsAlone(table: Table, rows: readonly AnyRow[]): readonly [Table, AnyRow[]] {
  const alone = { ...table, columns: table.columns.filter(({ field }) => field !== null) };
  return [alone, rows.map(({ extra: _, ...row }) => ({ ...row, origin: { ...row.origin, table: alone } }) as AnyRow)];
}

/** A plan’s workbook with only the tables that show records as kept, by their fields: what the tool worked out from them is no record of its own. */
export function planRecords(file: ReadFile): ReadFile {
  const kindOf = new Map(planReports.map(({ title, records }) => [title, records]));
  const fit = [...file.records].filter(
    ([table]) => table.sheet !== null && table.kind !== 'other' && kindOf.get(pageOf(table)) === table.kind,
  );
  const kept = fit.filter(([table]) => {
    // A page may sum its records up in tables beside them: budgets stand in several, every other kind in one.
    if (table.kind === 'budget') return true;
    const mates = fit.map(([other]) => other).filter((other) => pageOf(other) === pageOf(table));
    return table === (mates.find(tellsCells) ?? mates[0]);
  });
  return {
    ...file,
    records: new Map(kept.map(([table, rows]) => fieldsAlone(table, rows.filter((row) => isRecord(table, row)).map(withoutOurWords)))),
  };
}
