import * as z from 'zod/mini';
import { type Document, validated } from '../../nouns/document.ts';
import type { DayCount, HolidayCalendar } from '../../nouns/law.ts';
import type { Closure } from '../../nouns/workspace.ts';
import { addDays, type Day, day, daysBetween, formatDay, partsOf, weekday } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { list } from '../../values/text.ts';
import { dayText } from '../law/schema.ts';

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

// England and Wales share their bank holidays.
const ukNations = 3;

const schema = z.strictObject({
  calendars: z.array(
    z.strictObject({
      id: z.string(),
      lastKnown: dayText,
      source: z.string(),
      verified: z.boolean(),
      holidays: z.array(z.strictObject({ day: dayText, title: z.string(), nations: z.array(z.string()).check(z.minLength(1)) })),
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
          titles: new Map(calendar.holidays.map(({ day: on, title, nations }) => [on, `${title} (${placeOf(nations)})`])),
          source: { text: calendar.source, verified: calendar.verified },
        },
      ];
    }),
  );
}

/** Calendars that leave out a council's own closures too. */
export function withClosures(calendars: Calendars, closures: readonly Closure[]): Calendars {
  const closed = closures.flatMap(({ from, to, because }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => [addDays(from, ahead), because] as const),
  );
  return new Map([...calendars].map(([id, calendar]) => [id, { ...calendar, titles: new Map([...closed, ...calendar.titles]) }]));
}

function placeOf(nations: readonly string[]): string {
  return nations.length === ukNations ? 'all of the UK' : list(nations);
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
  'days of an election timetable': 'england-and-wales',
};

/** Dates a way of counting leaves out every year beside its bank holidays (SI 2006/3304 Sch 2 rule 2). */
const leftOutYearly: Readonly<Partial<Record<DayCount, Readonly<Record<string, string>>>>> = {
  'days of an election timetable': { '12-24': 'Christmas Eve (election timetable)' },
};

const counted: Counts = { counts: true, because: null };

/** The calendar a way of counting asks; null where every day counts. */
export function calendarIdOf(days: DayCount): string | null {
  return calendarOf[days];
}

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
  const title = calendar.titles.get(of) ?? leftOutYearly[days]?.[of.slice(5)];
  return title === undefined ? counted : { counts: false, because: title };
}
