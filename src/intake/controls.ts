import type { Column, DateControl, MoneyControl } from '../nouns/table.ts';
import type { Day } from '../values/day.ts';
import { pence } from '../values/money.ts';
import type { Reach } from './contexts.ts';
import type { DayColumn } from './readers/day-columns.ts';
import { plainContext } from './readers/index.ts';
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

function datesOf(column: Column, drafts: readonly Draft[], { order, written }: DayColumn): DateControl {
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
  return { min, max, blank, unreadable, order: min === null ? null : written === 'figures' ? order : written };
}

/** Control totals of a table: money read and left out, and the span of its dates, by field. */
export function controlsOf(
  columns: readonly Column[],
  kind: AnyKind,
  read: readonly Draft[],
  leftOut: readonly Draft[],
  contexts: ReadonlyMap<Column, Reach>,
): { readonly money: Record<string, MoneyControl>; readonly dates: Record<string, DateControl> } {
  const money: Record<string, MoneyControl> = {};
  const dates: Record<string, DateControl> = {};
  for (const column of columns) {
    const type = kind.fields[column.field ?? '']?.type;
    const name = column.part === undefined ? (column.field as string) : `${column.field} ${column.part}`;
    if (type === 'money') money[name] = moneyOf(column, read, leftOut);
    if (type === 'day') dates[name] = datesOf(column, [...read, ...leftOut], contexts.get(column)?.days ?? plainContext.days);
  }
  for (const [field, draft] of movedMoney(kind, read)) {
    const held = money[field] ?? { read: pence(0), leftOut: pence(0), stated: 0, unreadable: 0 };
    const amount = draft.fields[field] as number;
    money[field] = { ...held, read: pence(held.read + amount), stated: held.stated + 1 };
  }
  return { money, dates };
}

/** Amounts read from the cell of another field: they count under the field they were read as. */
function movedMoney(kind: AnyKind, drafts: readonly Draft[]): (readonly [string, Draft])[] {
  return drafts.flatMap((draft) =>
    Object.keys(draft.from)
      .filter((field) => kind.fields[field]?.type === 'money')
      .map((field) => [field, draft] as const),
  );
}
