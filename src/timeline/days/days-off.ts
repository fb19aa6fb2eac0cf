import type { Day } from '../../values/day.ts';
import { type Calendars, counts } from './calendars.ts';

/** Of some days those on which nobody works, each with why: a weekend, a bank holiday of England, a closure of the council. What lies beyond the calendar is taken as worked. */
export function daysOffAmong(days: readonly Day[], calendars: Calendars): Readonly<Record<string, string>> {
  const off = days.flatMap((each): [Day, string][] => {
    const judged = counts(each, 'working days (England)', calendars);
    return 'unjudged' in judged || judged.counts ? [] : [[each, judged.because ?? '']];
  });
  return Object.fromEntries(off);
}
