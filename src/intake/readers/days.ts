import { type Day, dayOf, fromSerial } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { monthNumber } from '../../values/when.ts';
import { type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import type { Reading } from './reading.ts';

/** How a column writes its days: which number comes first. */
export type DayOrder = 'day-month' | 'month-day';

function fullYear(text: string): number {
  return text.length === 2 ? (Number(text) < 70 ? 2000 : 1900) + Number(text) : Number(text);
}

const hour = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm|hrs|noon)?|\d{1,2}\s*(?:am|pm|noon)|noon|midnight`;
const time = String.raw`(?:(?:[T\s]|,\s)+(?:at\s+)?(?:${hour})\s*(?:Z|[+-]\d{2}:?\d{2}|GMT|BST)?)?`;
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const numeric = new RegExp(`^(\\d{1,2})([/.\\-\\s])(\\d{1,2})[/.\\-\\s](\\d{4}|\\d{2})${time}$`, 'i');
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?`;
const worded = new RegExp(
  `^${weekday}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of\\s+)?[\\s\\-/.]*([a-z]{3,9})\\.?[\\s\\-/.,]*(\\d{4}|\\d{2})${time}$`,
  'i',
);
const compact = /^((?:19|20|99)\d{2})(0[1-9]|1[0-2])(\d{2})$/;
const monthFirst = new RegExp(`^${weekday}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`, 'i');

/** What behind a dash is the other end of a span, so that the day before it is its first: `01/04/2024 - ongoing`. */
const openEnd = String.raw`(?:on[ -]?going|open|rolling|continu\w*|(?:in )?perpet\w*|indefinite\w*|evergreen|present|current|now|annual|until|unknown|to|no|not|none|n/?a|t\.?b\.?[acd])\b`;
/** What may follow a date: a footnote mark, a word or two in brackets or behind a dash, the options of a contract that ends on it. */
const marked = new RegExp(
  String.raw`^(.*?\d)\s*([*†‡§¹²³]+|\([^()]{1,40}\)|\[[^[\]]{1,40}\]|(?:\+\s*\d{1,2}\s*(?:years?|yrs?|months?|mths?|[ym])?\s*)+|at (?:the )?latest|(?<=\s)[-–—]\s(?!${openEnd})\p{L}[^\d]{0,40})$`,
  'iu',
);

/** A date apart from what follows it. */
export function asideOf(whole: string): { readonly text: string; readonly mark: string | null } {
  const aside = marked.exec(whole);
  return aside ? { text: aside[1] as string, mark: aside[2] as string } : { text: whole, mark: null };
}

function settled(day: Day | null, raw: Raw, mark: string | null = null): Reading<Day> {
  if (!day) return { fault: 'no calendar has this day', quoted: shown(raw) };
  if (mark !== null) return { value: day, note: { kind: /invented/i.test(mark) ? 'invented' : 'caveat', text: mark } };
  return day >= '2050-01-01' || day <= '1970-01-01'
    ? { value: day, note: { kind: 'sentinel', text: `${shown(raw)} looks like a stand-in for "no date"` } }
    : { value: day };
}

/** The two numbers of a date written in figures, whichever comes first, and whether dots part them; null when it is not written so, or is a day of no doubt. */
export function figuresOf(raw: Raw): { readonly first: number; readonly second: number; readonly isDotted: boolean } | null {
  const parts = typeof raw === 'string' ? numeric.exec(tidy(raw).replace(/\s*[*†‡§]+$/, '')) : null;
  return parts ? { first: Number(parts[1]), second: Number(parts[3]), isDotted: parts[2] === '.' } : null;
}

/** Whether a day is written with its month first, as Americans do: no other reading of `03/31/2027` is a day. */
export function isMonthFirst(raw: Raw): boolean {
  const figures = figuresOf(raw);
  return figures !== null && figures.first <= 12 && figures.second > 12;
}

/** Whether a cell is a day written year first. */
export function isYearFirst(raw: Raw): boolean {
  return typeof raw === 'string' && (iso.test(tidy(raw)) || compact.test(tidy(raw)));
}

/** A day in any of the ways registers write one; `dots` is the order of days parted by dots, of which slashes prove nothing. An impossible day is a fault and is never rolled on to the next month. */
export function readDay(raw: Raw, order: DayOrder = 'day-month', dots: DayOrder = 'day-month'): Reading<Day> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (typeof raw === 'number') {
    if (compact.test(String(raw))) return readDay(String(raw));
    const day = raw >= 10_000 && raw < 2_958_466 ? fromSerial(raw) : null;
    return day ? settled(day, day) : { fault: 'a date was looked for', quoted: shown(raw) };
  }
  if (typeof raw === 'object' && raw !== null && 'day' in raw) return settled(raw.day, raw);
  if (typeof raw !== 'string') return { fault: 'a date was looked for', quoted: shown(raw) };
  const { text, mark } = asideOf(tidy(raw));
  const a = iso.exec(text) ?? compact.exec(text);
  if (a) return settled(dayOf(Number(a[1]), Number(a[2]), Number(a[3])), raw, mark);
  const b = numeric.exec(text);
  if (b) {
    const [first, second] = [Number(b[1]), Number(b[3])];
    const swap = (b[2] === '.' ? dots : order) === 'month-day' ? second <= 12 || first <= 12 : first <= 12 && second > 12;
    const [date, month] = swap && first <= 12 ? [second, first] : [first, second];
    return settled(dayOf(fullYear(b[4] as string), month, date), raw, mark);
  }
  const c = worded.exec(text);
  const month = c ? monthNumber(c[2] as string) : null;
  if (c && month) return settled(dayOf(fullYear(c[3] as string), month, Number(c[1])), raw, mark);
  const d = monthFirst.exec(text);
  const named = d ? monthNumber(d[1] as string) : null;
  if (d && named) return settled(dayOf(Number(d[3]), named, Number(d[2])), raw, mark);
  if (/^\d{5}(\.\d+)?$/.test(text)) return readDay(Number(text), order);
  return { fault: 'a date was looked for', quoted: raw };
}
