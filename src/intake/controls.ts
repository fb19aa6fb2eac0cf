import { type DateControl, isChangeOf, type MoneyControl, type UnreadMoney } from '../nouns/control.ts';
import type { Column, Table } from '../nouns/table.ts';
import type { Day } from '../values/day.ts';
import { pence } from '../values/money.ts';
import type { Reach } from './contexts.ts';
import type { Draft } from './draft.ts';
import { splitYear } from './headings.ts';
import { readMoney } from './readers/amounts.ts';
import { plainContext } from './readers/index.ts';
import type { PartOfYear, Reading } from './readers/reading.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** Control totals of a table as they are added up, row by row: money read and left out, and the span of its dates, by field. */
export interface Controls {
  readonly add: (draft: Draft, isRead: boolean) => void;
  readonly money: () => Record<string, MoneyControl>;
  readonly dates: () => Record<string, DateControl>;
  readonly unread: () => Pick<Table, 'unread'>;
}

/** What the cells of one column of money have come to so far. */
interface Sum {
  read: number;
  leftOut: number;
  stated: number;
  unreadable: number;
}

/** The days of one column so far. */
interface Span {
  min: Day | null;
  max: Day | null;
  blank: number;
  unreadable: number;
}

function addMoney(sum: Sum, reading: Reading<unknown> | undefined, isRead: boolean): void {
  if (!reading || 'absent' in reading) return;
  if ('fault' in reading) sum.unreadable += 1;
  else {
    sum.stated += 1;
    if (isRead) sum.read += reading.value as number;
    else sum.leftOut += reading.value as number;
  }
}

/** What a column of amounts may be pinned as; another year's value is no annual value where one is read. */
function pinOf(heading: string, kind: AnyKind, columns: readonly Column[]): Pick<UnreadMoney, 'pin'> {
  const { year } = splitYear(heading);
  if (year && kind.kind === 'contracts') return columns.some(({ field }) => field === 'annualValue') ? {} : { pin: 'annualValue' };
  return year && kind.ofYear && !isChangeOf(kind.ofYear, heading) ? { pin: `${kind.ofYear} ${year}` } : {};
}

/** The amount in a cell of a column that is kept as it is written. */
function amountIn(reading: Reading<unknown> | undefined, context: Reach | undefined): Reading<unknown> | undefined {
  return reading && 'value' in reading ? readMoney(reading.value as string, context) : reading;
}

/** Whether an amount for a part of a year is that of the year again, which its row states too: £10,000 a month beside £120,000. Each is rounded to the pound. */
function isOfItsYear(reading: Reading<unknown> | undefined, part: PartOfYear | null | undefined, { fields }: Draft): boolean {
  const annual = fields['annualValue'];
  if (!part || annual === undefined || !reading || !('value' in reading)) return false;
  return Math.abs((reading.value as number) * part.many - (annual as number)) <= part.many * 100;
}

function hasValue(reading: Reading<unknown> | undefined): boolean {
  return reading !== undefined && 'value' in reading;
}

function addDay(span: Span, reading: Reading<unknown> | undefined): void {
  if (!reading || 'absent' in reading) span.blank += 1;
  else if ('fault' in reading) span.unreadable += 1;
  else {
    const day = reading.value as Day;
    if (span.min === null || day < span.min) span.min = day;
    if (span.max === null || day > span.max) span.max = day;
  }
}

function nameOf({ field, part }: Column): string {
  return part === undefined ? (field as string) : `${field} ${part}`;
}

/** The control totals of a table with nothing added yet; `unread` are its columns of amounts that are read as no field. */
export function newControls(
  columns: readonly Column[],
  kind: AnyKind,
  contexts: ReadonlyMap<Column, Reach>,
  unread: readonly Column[] = [],
): Controls {
  const of = (type: string) =>
    columns.flatMap((column, at) => (kind.fields[column.field ?? '']?.type === type ? [{ column, at, name: nameOf(column) }] : []));
  const none = (): Sum => ({ read: 0, leftOut: 0, stated: 0, unreadable: 0 });
  const sums = of('money').map((one) => ({ ...one, sum: none() }));
  const spans = of('day').map((one) => ({ ...one, span: { min: null, max: null, blank: 0, unreadable: 0 } as Span }));
  // Amounts read from the cell of another field count under the field they were read as.
  const moved = new Map<string, Sum>();
  const open = unread.map((column) => ({ column, at: columns.indexOf(column), sum: none() }));
  return {
    add: (draft, isRead) => {
      // What was moved to another field counts under that.
      for (const { column, at, sum } of sums)
        if (draft.fields[column.field as string] !== undefined || !hasValue(draft.readings[at])) addMoney(sum, draft.readings[at], isRead);
      for (const { at, span } of spans) addDay(span, draft.readings[at]);
      for (const { column, at, sum } of open) {
        const context = contexts.get(column);
        const amount = amountIn(draft.readings[at], context);
        if (!isOfItsYear(amount, context?.part, draft)) addMoney(sum, amount, false);
      }
      if (!isRead) return;
      for (const field of Object.keys(draft.from)) {
        if (kind.fields[field]?.type !== 'money') continue;
        const sum = moved.get(field) ?? none();
        sum.read += draft.fields[field] as number;
        sum.stated += 1;
        moved.set(field, sum);
      }
    },
    money: () => {
      const commasOf = (column: Column): { readonly decimalCommas?: number } => {
        const commas = contexts.get(column)?.commas ?? 0;
        return commas > 0 ? { decimalCommas: commas } : {};
      };
      const all = new Map(sums.map(({ column, name, sum }) => [name, { ...sum, ...commasOf(column) }]));
      for (const [field, sum] of moved) {
        const own = all.get(field) ?? none();
        all.set(field, { ...own, read: own.read + sum.read, stated: own.stated + sum.stated });
      }
      return Object.fromEntries([...all].map(([name, sum]) => [name, { ...sum, read: pence(sum.read), leftOut: pence(sum.leftOut) }]));
    },
    dates: () =>
      Object.fromEntries(
        spans.map(({ column, name, span }) => {
          const { order, written, dayFirst, monthFirst } = contexts.get(column)?.days ?? plainContext.days;
          const [by, against] = order === 'day-month' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
          const told = { ...span, order: span.min === null ? null : written === 'figures' ? order : written };
          return [name, by + against === 0 ? told : { ...told, proven: { order, by, against } }];
        }),
      ),
    unread: () => {
      const told = open
        .filter(({ sum }) => sum.stated > 0)
        .map(({ column: { heading, cell }, sum }) => ({
          heading,
          cell,
          amount: pence(sum.leftOut),
          ...pinOf(heading, kind, columns),
        }));
      return told.length > 0 ? { unread: told } : {};
    },
  };
}
