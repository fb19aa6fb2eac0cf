import type { DayCount, Span } from '../../nouns/law.ts';
import { addDays, addMonths, type Day, lastOfMonths } from '../../values/day.ts';
import { type Calendars, counts, countsWorkingDays, type Unjudgeable } from './calendars.ts';
import { nthWorked, workedBetween } from './worked-days.ts';

/** A day, or why no day can be given. */
export type Counted = Day | Unjudgeable;

/** Whether a day was found, rather than a reason why not. */
export function isDay(found: Counted): found is Day {
  return typeof found === 'string';
}

/** The nth counted day at or after a day (at or before it, going back). `n` is 1 or more. */
export function nthDay(from: Day, n: number, days: DayCount, calendars: Calendars, step: 1 | -1 = 1): Counted {
  if (!countsWorkingDays(days)) return addDays(from, step * (n - 1));
  const known = nthWorked(from, n, days, calendars, step);
  if (known !== null) return known;
  // Only where the calendar ends too early: walked day by day, to say where it ends.
  let left = n;
  for (let at = from; ; at = addDays(at, step)) {
    const judged = counts(at, days, calendars);
    if ('unjudged' in judged) return judged;
    if (judged.counts) left -= 1;
    if (left <= 0) return at;
  }
}

/** The first working day at or after a day, or at or before it going back. */
export function workingDay(from: Day, days: DayCount, calendars: Calendars, step: 1 | -1 = 1): Counted {
  return nthDay(from, 1, days, calendars, step);
}

/** The last day of a period whose trigger is the given day; it may be acted on the day after. */
export function endOf(trigger: Day, span: Span, calendars: Calendars): Counted {
  const end = plainEnd(trigger, span, calendars);
  if (!span.rollForward || !isDay(end)) return end;
  return workingDay(end, 'working days (PCR 2015)', calendars);
}

function plainEnd(trigger: Day, span: Span, calendars: Calendars): Counted {
  const lead = span.counting === 'beginning with' ? 0 : span.counting === 'after the following day' ? 2 : 1;
  const first = addDays(trigger, lead);
  if (span.count === 0) return addDays(first, -1);
  if (span.days === 'weeks') return addDays(first, span.count * 7 - 1);
  if (span.days === 'months') return lead === 0 ? lastOfMonths(trigger, span.count) : addMonths(addDays(trigger, lead - 1), span.count);
  return nthDay(first, span.count, span.days, calendars);
}

/** The latest trigger whose period ends on or before a day: `endOf` read backwards. */
export function latestTrigger(by: Day, span: Span, calendars: Calendars): Counted {
  return lastFitting(by, (trigger) => endOf(trigger, span, calendars));
}

/**
 * The day a period counted back from an event begins with. The event's own day does not count; of clear days neither does the day found,
 * and in working days it falls on a working day too.
 */
export function latestBefore(event: Day, { count, days, counting }: Span, calendars: Calendars): Counted {
  const first =
    days === 'months' ? addMonths(event, -count) : nthDay(addDays(event, -1), days === 'weeks' ? count * 7 : count, days, calendars, -1);
  return counting === 'clear' && isDay(first) ? nthDay(addDays(first, -1), 1, days, calendars, -1) : first;
}

/** Working days from one day to another, the first not counted: Friday to Monday is 1. Nought when the second is not later. */
export function workingDaysBetween(from: Day, to: Day, days: DayCount, calendars: Calendars): number | Unjudgeable {
  const known = workedBetween(from, to, days, calendars);
  if (known !== null) return known;
  let total = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    const judged = counts(at, days, calendars);
    if ('unjudged' in judged) return judged;
    if (judged.counts) total += 1;
  }
  return total;
}

/** The latest day whose outcome is on or before `by`; the outcome must never move back as the day moves on. Unjudged when the calendar ends too early to tell. */
export function lastFitting(by: Day, outcome: (from: Day) => Counted, startFrom: Day = by): Counted {
  for (let from = startFrom; ; from = addDays(from, -1)) {
    const found = outcome(from);
    if (isDay(found)) {
      if (found <= by) return from;
    } else if (found.lastKnown === null || by > addDays(found.lastKnown, 1)) return found;
    // Otherwise the outcome lies past the calendar's end and so past `by`: an earlier day may fit.
  }
}
