import { once } from './once.ts';

/** A calendar day written `YYYY-MM-DD`. No time, no zone; days compare as text. */
export type Day = string & { readonly __brand: 'day' };

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] as number);
}

/** A day from its parts, or null when the calendar has no such day (31 June is not rolled to July). */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return null;
  return `${year.toString().padStart(4, '0')}-${month.toString().padStart(2, '0')}-${date.toString().padStart(2, '0')}` as Day;
}

/** A day from `YYYY-MM-DD`, or null when it is not written so or does not exist. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** A day known to be well written, for constants: anything else is our own mistake. */
export function day(text: string): Day {
  const found = parseDay(text);
  if (!found) throw new Error(`not a day: ${text}`);
  return found;
}

/** Year, month (1 to 12) and date of a day. */
export function partsOf(of: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: pair(of, 0) * 100 + pair(of, 2), month: pair(of, 5), date: pair(of, 8) };
}

/** Two figures of a day, as a number: days are counted by the million, and cutting texts is slow. */
function pair(of: Day, at: number): number {
  return of.charCodeAt(at) * 10 + of.charCodeAt(at + 1) - 528;
}

/** Days since 1 January 1970, by the same eras as `fromOrdinal`. */
function ordinal(of: Day): number {
  const month = pair(of, 5);
  const year = pair(of, 0) * 100 + pair(of, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + pair(of, 8) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** A day by its number, written once: schedules go over the same few years again and again. A century is kept. */
const fromOrdinal = once(written, 36_525);

/** The civil calendar by whole-number arithmetic on eras of 400 years, each beginning on a 1 March. */
function written(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day;
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return fromOrdinal(ordinal(from) + days);
}

/** Calendar days from one day to another: 1 January to 2 January is 1. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** The same date so many months on; 31 January plus one month is the last day of February. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = partsOf(from);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth))) as Day;
}

/** The last day of so many months beginning with a day: the eve of the same date, and where that month has no such date its last day. A year from 29 February ends on 28 February. */
export function lastOfMonths(first: Day, months: number): Day {
  const then = addMonths(first, months);
  return partsOf(then).date === partsOf(first).date ? addDays(then, -1) : then;
}

/** The first day of a month, or its last. */
export function monthEnds(year: number, month: number): { readonly first: Day; readonly last: Day } {
  return { first: dayOf(year, month, 1) as Day, last: dayOf(year, month, daysInMonth(year, month)) as Day };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(of: Day): number {
  return (((ordinal(of) + 4) % 7) + 7) % 7;
}

/** A day from a spreadsheet serial number by arithmetic; `1904` workbooks count from another day. Null outside 1900 to 9999. */
export function fromSerial(serial: number, system: '1900' | '1904' = '1900'): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (system === '1904' ? 0 : 1)) return null;
  // Spreadsheets believe in 29 February 1900: serials before it are a day out, and its own, 60, is no day.
  if (system === '1900' && whole === 60) return null;
  const days = system === '1904' ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  if (days > 2_958_465) return null;
  return fromOrdinal(days - 25_569);
}

/** The spreadsheet serial number (1900 system) of a day. */
export function toSerial(of: Day): number {
  const serial = ordinal(of) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** `31 March 2016`. */
export function formatDay(of: Day): string {
  const { year, month, date } = partsOf(of);
  return `${date} ${monthNames[month - 1]} ${year}`;
}

/** `from 1 April 2015 to 31 March 2016`; of one day `on 1 April 2015`. */
export function formatSpan(from: Day, to: Day): string {
  return from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`;
}

/** `31 Mar 2016`, for narrow columns. */
export function formatShortDay(of: Day): string {
  const { year, month, date } = partsOf(of);
  return `${date} ${(monthNames[month - 1] as string).slice(0, 3)} ${year}`;
}

/** `Mar 2016`. */
export function formatMonth(of: Day): string {
  return formatShortDay(of).replace(/^\d+ /, '');
}

/** The earlier of two days, and the later. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
