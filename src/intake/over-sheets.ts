import type { DateControl, MoneyControl, ProvenOrder, UnreadDays, UnreadMoney } from '../nouns/control.ts';
import type { PrintedFigures, PublishedTotal } from '../nouns/printed.ts';
import type { ColumnFault, Table, UnfilledCell } from '../nouns/table.ts';
import { pence } from '../values/money.ts';
import { keyOf } from '../values/text.ts';

const varying =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b|\b(?:q|quarter|period|p|week|wk|month|m|year|fy|part|sheet|page|term|spring|summer|autumn|winter|first|second|third|fourth|1st|2nd|3rd|4th)\b|\d+/g;

/** What is left of a sheet's name when the month, quarter, year or number is taken out; null when nothing of the kind is in it. */
function seriesOf(sheet: string): string | null {
  const key = keyOf(sheet.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' '));
  const left = key.replace(varying, ' ').replace(/\s+/g, ' ').trim();
  return left === key ? null : left;
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((item) => other.has(item)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

function fieldsOf(table: Table): Set<string> {
  return new Set(table.columns.flatMap(({ field, part }) => (field === null ? [] : [`${field} ${part ?? ''}`])));
}

function headingsOf(table: Table): Set<string> {
  return new Set(table.columns.flatMap(({ heading }) => (heading === '' ? [] : [keyOf(heading)])));
}

/** Whether two sheets are two parts of one table: they hold the same fields, and are named in a series or headed alike. */
function alike(one: Table, other: Table): boolean {
  if (one.kind !== other.kind || one.kind === 'other' || one.sheet === null || other.sheet === null) return false;
  const fields = share(fieldsOf(one), fieldsOf(other));
  const series = seriesOf(one.sheet);
  return series !== null && series === seriesOf(other.sheet)
    ? fields >= 0.5
    : fields >= 0.75 && share(headingsOf(one), headingsOf(other)) >= 0.9;
}

/** The tables of a file, those that are one table over several sheets together. A sheet belongs once to a table. */
function groupedOverSheets(tables: readonly Table[]): (readonly [Table, ...Table[]])[] {
  const groups: [Table, ...Table[]][] = [];
  for (const table of tables) {
    const group = groups.find((held) => held.every((one) => one.sheet !== table.sheet) && alike(held[0], table));
    if (group) group.push(table);
    else groups.push([table]);
  }
  return groups;
}

/** The table on another sheet of the same series that tells what this one's columns are; null when this one tells as much itself. */
export function siblingOf(table: Table, tables: readonly Table[]): Table | null {
  const series = table.sheet === null ? null : seriesOf(table.sheet);
  if (series === null) return null;
  const own = fieldsOf(table);
  const near = tables.filter(
    (one) =>
      one !== table &&
      one.kind !== 'other' &&
      one.sheet !== null &&
      seriesOf(one.sheet) === series &&
      (table.kind === 'other' || table.kind === one.kind) &&
      Math.abs(one.columns.length - table.columns.length) <= 2,
  );
  const [best] = near.sort((a, b) => fieldsOf(b).size - fieldsOf(a).size);
  return best && [...fieldsOf(best)].some((field) => !own.has(field)) ? best : null;
}

function plus(one: MoneyControl | undefined, other: MoneyControl): MoneyControl {
  if (!one) return other;
  const commas = (one.decimalCommas ?? 0) + (other.decimalCommas ?? 0);
  return {
    read: pence(one.read + other.read),
    leftOut: pence(one.leftOut + other.leftOut),
    stated: one.stated + other.stated,
    unreadable: one.unreadable + other.unreadable,
    ...(commas > 0 ? { decimalCommas: commas } : {}),
  };
}

/** The order that figures of both prove; of two orders the one more cells prove, with the others against it. */
function provenOver(one: ProvenOrder | undefined, other: ProvenOrder | undefined): { readonly proven?: ProvenOrder } {
  if (!one || !other) return one || other ? { proven: (one ?? other) as ProvenOrder } : {};
  const alike = one.order === other.order;
  const [by, against] = [one.by + (alike ? other.by : other.against), one.against + (alike ? other.against : other.by)];
  const opposite = one.order === 'day-month' ? 'month-day' : 'day-month';
  return { proven: by >= against ? { order: one.order, by, against } : { order: opposite, by: against, against: by } };
}

function spanning(one: DateControl | undefined, other: DateControl): DateControl {
  if (!one) return other;
  const days = [one.min, one.max, other.min, other.max].filter((day) => day !== null).sort();
  return {
    min: days[0] ?? null,
    max: days.at(-1) ?? null,
    blank: one.blank + other.blank,
    unreadable: one.unreadable + other.unreadable,
    ...provenOver(one.proven, other.proven),
    order: one.order === null || one.order === other.order ? other.order : other.order === null ? one.order : null,
  };
}

function joined<T>(
  tables: readonly Table[],
  of: (table: Table) => Readonly<Record<string, T>>,
  add: (one: T | undefined, other: T) => T,
): Record<string, T> {
  const all: Record<string, T> = {};
  for (const table of tables) for (const [field, control] of Object.entries(of(table))) all[field] = add(all[field], control);
  return all;
}

function drift(tables: readonly [Table, ...Table[]]): string[] {
  const [first, ...others] = tables;
  return first.columns.flatMap(({ field, part, heading }) => {
    if (field === null) return [];
    const otherwise = others.flatMap((table) => {
      const own = table.columns.find((column) => column.field === field && column.part === part);
      return own && keyOf(own.heading) !== keyOf(heading) ? [`“${own.heading}” on ${table.sheet}`] : [];
    });
    return otherwise.length === 0 ? [] : [`${field} is headed “${heading}” on ${first.sheet} and ${otherwise.slice(0, 3).join(', ')}`];
  });
}

/** What each sheet prints, each thing with its sheet. */
function printedOn(tables: readonly Table[]): Pick<Table, 'printed'> {
  const on = <T>(items: (printed: PrintedFigures) => readonly T[]): (T & { sheet: string })[] =>
    tables.flatMap(({ printed, sheet }) => (printed ? items(printed).map((item) => ({ ...item, sheet: sheet as string })) : []));
  if (!tables.some(({ printed }) => printed)) return {};
  return { printed: { totals: on(({ totals }) => totals), across: on(({ across }) => across), shares: on(({ shares }) => shares) } };
}

function whole(tables: readonly [Table, ...Table[]]): Table {
  const [first, ...others] = tables;
  if (others.length === 0) return first;
  const sheets = tables.map(({ sheet }) => sheet as string);
  const held = fieldsOf(first);
  const more = others.flatMap((table) =>
    table.columns.filter(({ field, part }) => {
      const key = `${field} ${part ?? ''}`;
      if (field === null || held.has(key)) return false;
      held.add(key);
      return true;
    }),
  );
  const count = (of: keyof Table['rows']): number => tables.reduce((sum, { rows }) => sum + rows[of], 0);
  const on = <T extends ColumnFault | PublishedTotal | UnfilledCell | UnreadDays | UnreadMoney>(
    items: (table: Table) => readonly T[],
  ): T[] => tables.flatMap((table) => items(table).map((item) => ({ ...item, sheet: table.sheet as string })));
  return {
    ...first,
    sheets,
    bySheet: Object.fromEntries(tables.map(({ sheet, rows, money, dates }) => [sheet as string, { rows, money, dates }])),
    columns: [...first.columns, ...more],
    confidence: Math.min(...tables.map(({ confidence }) => confidence)),
    rows: { read: count('read'), leftOut: count('leftOut'), setAside: count('setAside'), blank: count('blank'), totals: count('totals') },
    money: joined(tables, ({ money }) => money, plus),
    dates: joined(tables, ({ dates }) => dates, spanning),
    ...(tables.some(({ unread }) => unread) ? { unread: on(({ unread = [] }) => unread) } : {}),
    ...(tables.some(({ unreadDays }) => unreadDays) ? { unreadDays: on(({ unreadDays = [] }) => unreadDays) } : {}),
    totals: on(({ totals }) => totals),
    ...printedOn(tables),
    ...(tables.some(({ unfilled }) => unfilled) ? { unfilled: on(({ unfilled = [] }) => unfilled) } : {}),
    faults: on(({ faults }) => faults),
    because: [...first.because, `${tables.length} sheets hold the same fields, and are read as one table`, ...drift(tables)],
  };
}

/** A file's tables with one table over many sheets as one, its sheets and their own counts kept. */
export function overSheets(tables: readonly Table[]): Table[] {
  return groupedOverSheets(tables).map(whole);
}
