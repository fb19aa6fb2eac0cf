import { type Day, dayOf, partsOf } from './day.ts';
import type { Period } from './period.ts';

/** A financial year, 1 April to 31 March, written `2015/16`. Years compare as text. */
export type FinancialYear = string & { readonly __brand: 'financial year' };

/** The financial year that begins on 1 April of the given calendar year. */
export function yearBeginning(calendarYear: number): FinancialYear {
  return `${calendarYear}/${((calendarYear + 1) % 100).toString().padStart(2, '0')}` as FinancialYear;
}

/** A financial year as people write it (`2015/16`, `2015-16`, `15/16`, `2015/2016`, `FY2015/16`), or null. */
export function parseYear(text: string): FinancialYear | null {
  const parts = /^(?:fy\s*)?(\d{4}|\d{2})\s*[/–-]\s*(\d{4}|\d{2})$/i.exec(text.trim());
  if (!parts) return null;
  const [, a, b] = parts as unknown as [string, string, string];
  const start = a.length === 4 ? Number(a) : Number(a) + (Number(a) >= 90 ? 1900 : 2000);
  return start >= 1990 && start < 2100 && (start + 1) % 100 === Number(b) % 100 && (b.length === 2 || Number(b) === start + 1)
    ? yearBeginning(start)
    : null;
}

/** A financial year known to be well written, for constants. */
export function year(text: string): FinancialYear {
  const found = parseYear(text);
  if (!found) throw new Error(`not a financial year: ${text}`);
  return found;
}

/** The calendar year in which it begins. */
export function beginning(of: FinancialYear): number {
  return Number(of.slice(0, 4));
}

/** The year so many later (earlier when negative). */
export function yearsOn(of: FinancialYear, years: number): FinancialYear {
  return yearBeginning(beginning(of) + years);
}

/** Its days, 1 April to 31 March. */
export function daysOf(of: FinancialYear): Period {
  const start = beginning(of);
  return { from: dayOf(start, 4, 1) as Day, to: dayOf(start + 1, 3, 31) as Day };
}

/** Whether its last day is before a day. */
export function hasEnded(of: FinancialYear, on: Day): boolean {
  return daysOf(of).to < on;
}

/** The financial year a day falls in. */
export function yearOf(day: Day): FinancialYear {
  const { year: calendar, month } = partsOf(day);
  return yearBeginning(month >= 4 ? calendar : calendar - 1);
}

/** Every year from the first to the last, both included. */
export function yearsFrom(first: FinancialYear, last: FinancialYear): FinancialYear[] {
  const years: FinancialYear[] = [];
  for (let at = first; at <= last; at = yearsOn(at, 1)) years.push(at);
  return years;
}
