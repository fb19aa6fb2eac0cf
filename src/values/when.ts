import { type Day, dayOf, monthEnds, parseDay } from './day.ts';
import { daysOf, parseYear } from './year.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The name of a month or a short form of it, as a part of a pattern. */
export const monthWord =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** The number of a month from its name or its first three letters or more, or null. */
export function monthNumber(name: string): number | null {
  const key = name.trim().replace(/\.$/, '').toLowerCase();
  const index = key.length < 3 ? -1 : months.findIndex((month) => month.startsWith(key));
  return index < 0 ? null : index + 1;
}

/** A month as `2018-10`, or a day as `1/10/2018` with the day first, as the English write it; null when it is neither. `2018/19` is a year. */
function inNumbers(text: string, end: 'first' | 'last'): Day | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  // `2018-10` can be no financial year: one after 2018 would be `2018-19`.
  if (month && parseYear(text) === null) return monthEnds(Number(month[1]), Number(month[2]))[end];
  const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  return day ? dayOf(Number(day[3]), Number(day[2]), Number(day[1])) : null;
}

/** A day from `2018-04-01`, `2018-10`, `1/10/2018`, `1 April 2018`, `April 2018` or `2018/19`: the first or the last day of what is named, or null. */
export function parseWhen(text: string, end: 'first' | 'last'): Day | null {
  const written = parseDay(text);
  if (written) return written;
  const numbered = inNumbers(text.trim(), end);
  if (numbered) return numbered;
  const year = parseYear(text);
  if (year) return end === 'first' ? daysOf(year).from : daysOf(year).to;
  const parts = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?\s+(\d{4})$/i.exec(text.trim());
  const month = parts ? monthNumber(parts[2] as string) : null;
  if (!parts || month === null) return null;
  if (parts[1] !== undefined) return dayOf(Number(parts[3]), month, Number(parts[1]));
  return monthEnds(Number(parts[3]), month)[end];
}
