import { addDays, type Day, daysBetween, earlier, later } from './day.ts';
import { inOrderOf } from './order.ts';

/** A stretch of days. Both ends are included: a contract to 31 March runs on 31 March. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Days in a period, both ends counted. */
export function lengthInDays(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/** How many days some periods are together; a day in two of them counts twice. */
export function daysOver(periods: readonly Period[]): number {
  return periods.reduce((days, period) => days + lengthInDays(period), 0);
}

/** Whether two periods share a day. */
export function meets(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The days two periods share, or null when they share none. */
export function overlap(a: Period, b: Period): Period | null {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from <= to ? { from, to } : null;
}

/** The days of `whole` that no part covers, as periods in order. */
export function uncovered(whole: Period, parts: readonly Period[]): Period[] {
  // Most often one of them runs throughout.
  if (parts.some(({ from, to }) => from <= whole.from && whole.to <= to)) return [];
  const gaps: Period[] = [];
  let next = whole.from;
  for (const part of [...parts].sort(inOrderOf(({ from }) => from))) {
    const shared = overlap(whole, part);
    if (!shared) continue;
    if (shared.from > next) gaps.push({ from: next, to: addDays(shared.from, -1) });
    next = later(next, addDays(shared.to, 1));
  }
  if (next <= whole.to) gaps.push({ from: next, to: whole.to });
  return gaps;
}
