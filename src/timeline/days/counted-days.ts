import type { CountedDay } from '../../nouns/clock.ts';
import type { Counting, DayCount, Span } from '../../nouns/law.ts';
import { addDays, type Day, daysBetween } from '../../values/day.ts';
import { type Calendars, counts } from './calendars.ts';

/** Days from the trigger on that the law leaves out before it counts the first. */
const leftOut: Readonly<Record<Counting, readonly string[]>> = {
  'beginning with': [],
  after: ['the day it is counted from'],
  clear: ['the day it is counted from'],
  'after the following day': ['the day it is counted from', 'the day the period begins'],
};

/** The working of a period that runs on from a day: every day up to its end, which counts and why the others do not. */
export function countedOn(trigger: Day, end: Day, span: Span, calendars: Calendars): CountedDay[] {
  const lead = leftOut[span.counting];
  const first = addDays(trigger, lead.length);
  const before = lead.map((because, index) => ({ date: addDays(trigger, index), counted: false, because }));
  const most = span.days === 'weeks' || span.days === 'months' ? Number.POSITIVE_INFINITY : span.count;
  return [...before, ...numbered(first, end, span.days, most, calendars)];
}

/** The working of a period counted back from an event: every day from its beginning to the event, numbered in the order they come. */
export function countedBack(beginning: Day, event: Day, { counting, days }: Span, calendars: Calendars): CountedDay[] {
  const clear = counting === 'clear';
  const own = clear ? [{ date: beginning, counted: false, because: 'the day of the notice itself' }] : [];
  const counted = numbered(addDays(beginning, clear ? 1 : 0), addDays(event, -1), days, Number.POSITIVE_INFINITY, calendars);
  return [...own, ...counted, { date: event, counted: false, because: 'the day it is counted back from' }];
}

/** Days one by one, numbered as they count; after the most that count, why the end moves on. */
function numbered(first: Day, last: Day, days: DayCount, most: number, calendars: Calendars): CountedDay[] {
  const working: CountedDay[] = [];
  let n = 0;
  for (let ahead = 0; ahead <= daysBetween(first, last); ahead += 1) {
    const date = addDays(first, ahead);
    const why = whyNot(date, n < most ? days : 'working days (PCR 2015)', calendars);
    if (n >= most) working.push({ date, counted: false, because: why ?? 'the next working day, on which it ends' });
    else if (why !== null) working.push({ date, counted: false, because: why });
    else {
      n += 1;
      working.push({ date, counted: true, because: `day ${n}` });
    }
  }
  return working;
}

function whyNot(date: Day, days: DayCount, calendars: Calendars): string | null {
  const judged = counts(date, days, calendars);
  return 'unjudged' in judged ? judged.unjudged : judged.because;
}
