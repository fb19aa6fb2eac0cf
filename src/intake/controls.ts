import type { Column, DateControl, MoneyControl } from '../nouns/table.ts';
import type { Day } from '../values/day.ts';
import { pence } from '../values/money.ts';
import type { DayOrder } from './readers/days.ts';
import type { Draft } from './record.ts';
import type { AnyKind } from './tables/table-kind.ts';

function moneyOf(column: Column, read: readonly Draft[], leftOut: readonly Draft[]): MoneyControl {
  const sumOf = (drafts: readonly Draft[]): number =>
    drafts.reduce((total, draft) => {
      const reading = draft.readings.get(column);
      return reading && 'value' in reading ? total + (reading.value as number) : total;
    }, 0);
  const stated = [...read, ...leftOut].filter((draft) => {
    const reading = draft.readings.get(column);
    return reading !== undefined && 'value' in reading;
  }).length;
  const unreadable = [...read, ...leftOut].filter((draft) => {
    const reading = draft.readings.get(column);
    return reading !== undefined && 'fault' in reading;
  }).length;
  return { read: pence(sumOf(read)), leftOut: pence(sumOf(leftOut)), stated, unreadable };
}

function datesOf(column: Column, drafts: readonly Draft[], order: DayOrder): DateControl {
  let min: Day | null = null;
  let max: Day | null = null;
  let blank = 0;
  let unreadable = 0;
  for (const draft of drafts) {
    const reading = draft.readings.get(column);
    if (!reading || 'absent' in reading) blank += 1;
    else if ('fault' in reading) unreadable += 1;
    else {
      const day = reading.value as Day;
      if (min === null || day < min) min = day;
      if (max === null || day > max) max = day;
    }
  }
  return { min, max, blank, unreadable, order: min === null ? null : order };
}

/** Control totals of a table: money read and left out, and the span of its dates, by field. */
export function controlsOf(
  columns: readonly Column[],
  kind: AnyKind,
  read: readonly Draft[],
  leftOut: readonly Draft[],
  orders: ReadonlyMap<Column, DayOrder>,
): { readonly money: Record<string, MoneyControl>; readonly dates: Record<string, DateControl> } {
  const money: Record<string, MoneyControl> = {};
  const dates: Record<string, DateControl> = {};
  for (const column of columns) {
    const type = kind.fields[column.field ?? '']?.type;
    const name = column.part === undefined ? (column.field as string) : `${column.field} ${column.part}`;
    if (type === 'money') money[name] = moneyOf(column, read, leftOut);
    if (type === 'day') dates[name] = datesOf(column, [...read, ...leftOut], orders.get(column) ?? 'day-month');
  }
  return { money, dates };
}
