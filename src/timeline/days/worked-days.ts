import type { DayCount } from '../../nouns/law.ts';
import { addDays, type Day } from '../../values/day.ts';
import { onceFor } from '../../values/once.ts';
import { type Calendars, calendarIdOf, counts } from './calendars.ts';

/** Every working day a calendar knows, in order, and for each day it knows the place of the first of them on or after it. */
interface WorkedDays {
  readonly days: readonly Day[];
  readonly placeOf: ReadonlyMap<Day, number>;
}

/** Listed once for each calendar and way of counting: schedules ask for the same days thousands of times. */
const listed = onceFor((calendars: Calendars) => {
  const made = new Map<DayCount, WorkedDays>();
  return (count: DayCount): WorkedDays => {
    const known = made.get(count) ?? list(count, calendars);
    made.set(count, known);
    return known;
  };
});

function list(count: DayCount, calendars: Calendars): WorkedDays {
  const days: Day[] = [];
  const placeOf = new Map<Day, number>();
  const calendar = calendars.get(calendarIdOf(count) ?? '');
  if (calendar)
    for (let at = calendar.firstKnown; at <= calendar.lastKnown; at = addDays(at, 1)) {
      placeOf.set(at, days.length);
      const judged = counts(at, count, calendars);
      if ('counts' in judged && judged.counts) days.push(at);
    }
  return { days, placeOf };
}

/** The nth working day at or after a day, or at or before it going back; null where the calendar does not reach so far. */
export function nthWorked(from: Day, n: number, count: DayCount, calendars: Calendars, step: 1 | -1): Day | null {
  const { days, placeOf } = listed(calendars)(count);
  const place = placeOf.get(from);
  if (place === undefined) return null;
  const first = step === 1 || days[place] === from ? place : place - 1;
  return days[first + step * (n - 1)] ?? null;
}

/** Working days from one day to another, the first not counted; null where the calendar does not reach over both. */
export function workedBetween(from: Day, to: Day, count: DayCount, calendars: Calendars): number | null {
  const { placeOf } = listed(calendars)(count);
  const [after, beyond] = [placeOf.get(addDays(from, 1)), placeOf.get(addDays(to, 1))];
  return after === undefined || beyond === undefined ? null : Math.max(0, beyond - after);
}
