import { at, type Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, toPounds } from '../../values/money.ts';
import type { Timeframe } from '../../values/timeframe.ts';

/** The fields of a table that hold money. */
export function moneyFields(table: Table): ReadonlySet<string> {
  return new Set(Object.keys(table.money).map((name) => name.split(' ')[0] as string));
}

function timeframe(frame: Timeframe): object {
  return {
    ...(frame.part === undefined ? {} : { part: frame.part }),
    text: frame.text,
    from: frame.period?.from ?? null,
    to: frame.period?.to ?? null,
  };
}

/** A field's value as every JSON shows it: amounts in pounds. */
export function shownValue(field: string, value: unknown, money: ReadonlySet<string>): unknown {
  if (money.has(field) && typeof value === 'number') return toPounds(value as Pence);
  if (field === 'timeframe' && Array.isArray(value)) return (value as Timeframe[]).map(timeframe);
  return value;
}

/** What each year of an intention is to reach, with the cell of its year. */
function withCells(row: Row<object>, field: string, value: unknown): unknown {
  if (field !== 'milestones' || !Array.isArray(value)) return value;
  return (value as { year: string; text: string }[]).map((one) => ({ ...one, cell: at(row, field, one.year) }));
}

/** One record as `records` prints it: its fields, amounts in pounds, and the cell of each field its table has, blank ones too. */
export function recordJson(row: Row<object>): object {
  const { id, origin, extra, ...fields } = row;
  const money = moneyFields(origin.table);
  const known = Object.entries(fields).map(([field, value]) => [field, withCells(row, field, shownValue(field, value, money))] as const);
  const cells: Record<string, Cell> = {};
  const elsewhere = Object.keys({ ...origin.from, ...origin.above });
  for (const field of [...origin.table.columns.map((column) => column.field), ...elsewhere])
    if (field !== null && cells[field] === undefined) cells[field] = at(row, field);
  return {
    id,
    ...Object.fromEntries(known),
    ...(extra === undefined ? {} : { extra }),
    ...(origin.notes.length === 0 ? {} : { notes: origin.notes }),
    at: cells,
  };
}

/** The `data` of `records KIND`. */
export function recordsJson(kind: string, rows: readonly Row<object>[]): object {
  return { kind, records: rows.map(recordJson) };
}
