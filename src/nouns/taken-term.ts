import { type Day, lastOfMonths } from '../values/day.ts';
import type { Contract } from './contract.ts';
import type { Row } from './row.ts';

/** The days a contract runs, as far as they are known, and the fields they are read from; `taken` where one is worked out and none of the register's own. */
export interface TakenTerm {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly fields: { readonly start: 'start' | 'awarded'; readonly end: 'end' | 'currentEnd' | 'maxEnd' | 'termMonths' };
  readonly taken: boolean;
}

type Dated = 'start' | 'end' | 'currentEnd' | 'maxEnd';

/** Whether a cell of these fields says something else than a day, such as "rolling" or a year that stands for none. */
function saysElse({ origin }: Row<Contract>, fields: readonly Dated[]): boolean {
  return origin.notes.some(({ field }) => (fields as readonly string[]).includes(field));
}

/** The last day of so many months from a day; null where either is not stated or the months are no number of months. */
function countedEnd(from: Day | null, months: number | undefined): Day | null {
  return from === null || months === undefined || months <= 0 || !Number.isInteger(months) ? null : lastOfMonths(from, months);
}

/**
 * The days of a contract as its register states them. Where it states no last day and tells how many months it is for, as a list of
 * grants does, it is taken to run so long from its start, or where it states none either from the day it was awarded. Where a cell of
 * its days says something else, such as "rolling", nothing is taken. Where only the latest possible end is stated, it ends by then.
 */
export function takenTerm(row: Row<Contract>): TakenTerm {
  const { start = null, awarded = null, end, currentEnd, maxEnd, termMonths } = row;
  const last = currentEnd ?? end ?? null;
  const fields = { start: 'start', end: currentEnd === undefined ? 'end' : 'currentEnd' } as const;
  if (last !== null) return { start, end: last, fields, taken: false };
  const from = start ?? awarded;
  const counted = saysElse(row, ['start', 'end', 'currentEnd']) ? null : countedEnd(from, termMonths);
  if (counted !== null)
    return { start: from, end: counted, fields: { start: start === null ? 'awarded' : 'start', end: 'termMonths' }, taken: true };
  const isBounded = maxEnd !== undefined && maxEnd >= (from ?? maxEnd) && !saysElse(row, ['end', 'currentEnd', 'maxEnd']);
  if (isBounded) return { start, end: maxEnd, fields: { start: 'start', end: 'maxEnd' }, taken: false };
  return { start, end: null, fields, taken: false };
}

/** From what a last day is taken that no register states, in words. */
export const takenEndWords = {
  termMonths: 'the months of its term counted from its start, or from its award where no start is stated',
  maxEnd: 'its latest possible end, for no other last day is stated',
} as const;

/** What to say beside a last day that no register states as such; else nothing. */
export function endAside(row: Row<Contract>): string {
  const field = takenTerm(row).fields.end;
  if (field === 'termMonths') return ' (counted in months from the start or the award; no last day is stated)';
  return field === 'maxEnd' ? ' at the latest (no other last day is stated)' : '';
}

/** Against what rests on the days of so many things of which only a length is stated. */
export function takenWords(of: number): string {
  return of === 0
    ? ''
    : `no last day is stated for ${of}, and the months of ${of === 1 ? 'its term' : 'their terms'} are counted from the start or the award`;
}
