import { monthEnds } from './day.ts';
import { overlap, type Period } from './period.ts';
import { keyOf } from './text.ts';
import { monthNumber, parseWhen } from './when.ts';
import { beginning, daysOf, type FinancialYear, parseYear } from './year.ts';

/** What a budget line's `period` says: days of its year, or that the words could not be read. */
export type PartOfYear = { readonly period: Period } | { readonly unread: string };

const quarters: readonly (readonly [number, number])[] = [
  [4, 6],
  [7, 9],
  [10, 12],
  [1, 3],
];

function monthsOf(year: FinancialYear, first: number, last: number): Period {
  const calendar = (month: number) => beginning(year) + (month < 4 ? 1 : 0);
  return { from: monthEnds(calendar(first), first).first, to: monthEnds(calendar(last), last).last };
}

/** Months without a calendar year lie in the line's own financial year, where each month comes once. */
function endOf(text: string, year: FinancialYear, end: 'first' | 'last'): Period['from'] | null {
  const month = monthNumber(text);
  return month === null ? parseWhen(text, end) : monthsOf(year, month, month)[end === 'first' ? 'from' : 'to'];
}

/**
 * Reads the part of a year a budget line is for: `October 2015 to March 2016`, `Oct - Mar`, `1 October 2015 to 31 March 2016`, `Q3`.
 * It must lie inside the line's year; anything else is left unread and said.
 */
export function partOfYear(text: string, year: FinancialYear): PartOfYear {
  const whole = daysOf(year);
  if (parseYear(text) === year || /^(full|whole) year$/.test(keyOf(text))) return { period: whole };
  const quarter = /^(?:q|quarter )([1-4])(?: \d{4}(?: \d{2,4})?)?$/.exec(keyOf(text));
  const months = quarter && quarters[Number(quarter[1]) - 1];
  if (months) return { period: monthsOf(year, months[0], months[1]) };
  const ends = text.split(/\s+(?:to|until)\s+|\s*[–—]\s*|\s+-\s+/i);
  const [from, to] = [endOf(ends[0] ?? '', year, 'first'), endOf(ends.at(-1) ?? '', year, 'last')];
  if (ends.length > 2 || from === null || to === null || from > to) return { unread: text };
  const inside = overlap({ from, to }, whole);
  return inside && inside.from === from && inside.to === to ? { period: inside } : { unread: text };
}
