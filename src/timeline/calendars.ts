import * as z from 'zod/mini';
import { type Document, validated } from '../nouns/document.ts';
import type { DayCount, HolidayCalendar } from '../nouns/law.ts';
import { type Day, day, formatDay, partsOf, weekday } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { dayText } from './schema.ts';

/** A calendar ready for counting: its holidays by day, and the days it knows anything about, both included. */
interface WorkingCalendar extends HolidayCalendar {
  readonly firstKnown: Day;
  readonly titles: ReadonlyMap<Day, string>;
}

/** Calendars by id: `england-and-wales`, `uk-any`. */
export type Calendars = ReadonlyMap<string, WorkingCalendar>;

/** A day could not be judged: why, and the last day the calendar knows (null when more calendar after it would not help). */
export interface Unjudgeable {
  readonly unjudged: string;
  readonly lastKnown: Day | null;
}

/** Whether a day counts, and why not when it does not. */
export interface Counts {
  readonly counts: boolean;
  readonly because: string | null;
}

const schema = z.strictObject({
  calendars: z.array(
    z.strictObject({
      id: z.string(),
      lastKnown: dayText,
      source: z.string(),
      verified: z.boolean(),
      holidays: z.array(z.strictObject({ day: dayText, title: z.string() })),
    }),
  ),
});

/** Calendars from templates/calendars (parsed JSON, or a Document). A calendar knows from 1 January of its first holiday's year. Refuses unknown keys. */
export function calendarsFrom(source: unknown): Calendars {
  const document = isDocument(source) ? source : { file: 'bank-holidays.json', value: source, lines: {} };
  const read = validated(document, schema);
  return new Map(
    read.calendars.map((calendar) => {
      const first = calendar.holidays.map((holiday) => holiday.day).sort()[0];
      if (!first)
        throw new Refusal('calendar-without-holidays', `Calendar \`${calendar.id}\` lists no holidays.`, 'Add its holidays.', {
          file: document.file,
        });
      return [
        calendar.id,
        {
          id: calendar.id,
          holidays: calendar.holidays,
          lastKnown: calendar.lastKnown,
          firstKnown: day(`${partsOf(first).year}-01-01`),
          titles: new Map(calendar.holidays.map((holiday) => [holiday.day, holiday.title])),
          source: { text: calendar.source, verified: calendar.verified },
        },
      ];
    }),
  );
}

function isDocument(source: unknown): source is Document {
  return typeof source === 'object' && source !== null && 'value' in source && 'lines' in source && 'file' in source;
}

const calendarOf: Readonly<Record<DayCount, string | null>> = {
  'calendar days': null,
  weeks: null,
  months: null,
  'working days (England)': 'england-and-wales',
  'working days (PCR 2015)': 'england-and-wales',
  'working days (any part of the UK)': 'uk-any',
};

const counted: Counts = { counts: true, because: null };

/** Whether only working days count under a way of counting. */
export function countsWorkingDays(days: DayCount): boolean {
  return calendarOf[days] !== null;
}

/** Whether a day counts: every day does in calendar days; working days leave out weekends and the bank holidays of the right nations. Beyond its calendar a weekday is unjudged. */
export function counts(of: Day, days: DayCount, calendars: Calendars): Counts | Unjudgeable {
  const id = calendarOf[days];
  if (id === null) return counted;
  const number = weekday(of);
  if (number === 0 || number === 6) return { counts: false, because: number === 0 ? 'Sunday' : 'Saturday' };
  const calendar = calendars.get(id);
  if (!calendar) return { unjudged: `No calendar \`${id}\` is loaded.`, lastKnown: null };
  if (of > calendar.lastKnown)
    return {
      unjudged: `Bank holidays after ${formatDay(calendar.lastKnown)} are not in calendar \`${id}\`.`,
      lastKnown: calendar.lastKnown,
    };
  if (of < calendar.firstKnown)
    return { unjudged: `Bank holidays before ${formatDay(calendar.firstKnown)} are not in calendar \`${id}\`.`, lastKnown: null };
  const title = calendar.titles.get(of);
  return title === undefined ? counted : { counts: false, because: title };
}
