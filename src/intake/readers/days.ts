import { type Day, dayOf, fromSerial } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import type { Reading } from './reading.ts';

/** How a column writes its days: which number comes first. */
export type DayOrder = 'day-month' | 'month-day';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** 1 to 12 from a month's name or its first three or four letters; null for another word. */
export function monthOf(word: string): number | null {
  const key = word.toLowerCase().replace(/\.$/, '');
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  const index = full.findIndex((name) => name === key || (key.length >= 3 && name.startsWith(key)));
  return index >= 0 ? index + 1 : key === 'sept' ? 9 : months.indexOf(key as 'jan') + 1 || null;
}

function fullYear(text: string): number {
  return text.length === 2 ? (Number(text) < 70 ? 2000 : 1900) + Number(text) : Number(text);
}

const time = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const numeric = new RegExp(`^(\\d{1,2})[/.\\-\\s](\\d{1,2})[/.\\-\\s](\\d{4}|\\d{2})${time}$`, 'i');
const worded = new RegExp(
  `^(?:[a-z]+day,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.]*([a-z]{3,9})\\.?[\\s\\-/.,]*(\\d{4}|\\d{2})${time}$`,
  'i',
);
const monthFirst = new RegExp(`^([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`, 'i');

function settled(day: Day | null, raw: Raw): Reading<Day> {
  if (!day) return { fault: 'no calendar has this day', quoted: shown(raw) };
  return day >= '2050-01-01' || day <= '1970-01-01'
    ? { value: day, note: { kind: 'sentinel', text: `${shown(raw)} looks like a stand-in for "no date"` } }
    : { value: day };
}

/** Day and month order of numeric dates in a column, from the ones that can only be read one way; day first when none tells. */
export function orderOf(raws: Iterable<Raw>): { readonly order: DayOrder; readonly dayFirst: number; readonly monthFirst: number } {
  let day = 0;
  let month = 0;
  for (const raw of raws) {
    const parts = typeof raw === 'string' ? numeric.exec(tidy(raw)) : null;
    if (!parts) continue;
    if (Number(parts[1]) > 12) day += 1;
    else if (Number(parts[2]) > 12) month += 1;
  }
  return { order: month > day ? 'month-day' : 'day-month', dayFirst: day, monthFirst: month };
}

/** A day in any of the ways registers write one. An impossible day is a fault and is never rolled on to the next month. */
export function readDay(raw: Raw, order: DayOrder = 'day-month'): Reading<Day> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (typeof raw === 'number') {
    const day = raw >= 10_000 && raw < 2_958_466 ? fromSerial(raw) : null;
    return day ? settled(day, day) : { fault: 'a date was looked for', quoted: shown(raw) };
  }
  if (typeof raw === 'object' && raw !== null && 'day' in raw) return settled(raw.day, raw);
  if (typeof raw !== 'string') return { fault: 'a date was looked for', quoted: shown(raw) };
  const text = tidy(raw);
  const a = iso.exec(text);
  if (a) return settled(dayOf(Number(a[1]), Number(a[2]), Number(a[3])), raw);
  const b = numeric.exec(text);
  if (b) {
    const [first, second] = [Number(b[1]), Number(b[2])];
    const swap = order === 'month-day' ? second <= 12 || first <= 12 : first <= 12 && second > 12;
    const [date, month] = swap && first <= 12 ? [second, first] : [first, second];
    return settled(dayOf(fullYear(b[3] as string), month, date), raw);
  }
  const c = worded.exec(text);
  const month = c ? monthOf(c[2] as string) : null;
  if (c && month) return settled(dayOf(fullYear(c[3] as string), month, Number(c[1])), raw);
  const d = monthFirst.exec(text);
  const named = d ? monthOf(d[1] as string) : null;
  if (d && named) return settled(dayOf(Number(d[3]), named, Number(d[2])), raw);
  if (/^\d{5}(\.\d+)?$/.test(text)) return readDay(Number(text), order);
  return { fault: 'a date was looked for', quoted: raw };
}
