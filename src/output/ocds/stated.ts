import type { Day } from '../../values/day.ts';
import { type Pence, toPounds } from '../../values/money.ts';

/** A part of an OCDS release. */
export type Part = Readonly<Record<string, unknown>>;

function empty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The part with only what is stated in it; undefined when nothing is. OCDS leaves out what is not known: no nulls, no empty lists. */
export function stated(part: Part): Part | undefined {
  const kept = Object.entries(part).filter(([, value]) => !empty(value));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The first moment of a day, as a date-time: when a period starts, or a thing happened on a day whose hour is not known. */
export function startOf(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T00:00:00Z`;
}

/** The last moment of a day: a term includes its last day. */
export function endOf(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T23:59:59Z`;
}

/** An amount in pounds. Known to be gross of VAT, it goes where the UK extension keeps such amounts. */
export function amountPart(amount: Pence | undefined, vatBasis?: string): Part | undefined {
  if (amount === undefined) return undefined;
  const basis = (vatBasis ?? '').toLowerCase();
  const gross = /\b(gross|incl?\b|includ|inclusive)/.test(basis) && !/\b(not|net|excl?\b|exclud|exclusive)/.test(basis);
  return { [gross ? 'amountGross' : 'amount']: toPounds(amount), currency: 'GBP' };
}
