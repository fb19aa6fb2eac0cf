import { addDays, addMonths, type Day, daysBetween, earlier, partsOf } from './day.ts';
import { lengthInDays, type Period } from './period.ts';

/** How part of a year is counted. */
export type PartYear = 'months' | 'days';

/** One month in parts that divide exactly by 28, 29, 30 and 31, so a broken month needs no fractions. */
export const MONTH = 377_580;

/** Parts of months (377,580 to the month) in a period: whole calendar months count one each, a broken month its days. */
export function monthParts(period: Period): number {
  let parts = 0;
  let cursor = period.from;
  while (cursor <= period.to) {
    const { year, month } = partsOf(cursor);
    const first = `${year}-${month.toString().padStart(2, '0')}-01` as Day;
    const next = addMonths(first, 1);
    const last = earlier(period.to, addDays(next, -1));
    parts += ((daysBetween(cursor, last) + 1) * MONTH) / daysBetween(first, next);
    cursor = next;
  }
  return parts;
}

/** How long a period is as parts of a year are counted: comparable only with another counted the same way. */
export function partsIn(period: Period, method: PartYear): number {
  return method === 'months' ? monthParts(period) : lengthInDays(period);
}
