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

/** Whether a cell of its ends says something else than a day, such as "rolling" or a year that stands for none. */
function isDoubted({ origin }: Row<Contract>): boolean {
  return origin.notes.some(({ field }) => field === 'end' || field === 'currentEnd' || field === 'maxEnd');
}

/**
 * The days of a contract as its register states them. Where it states no last day and tells how many months it is for, as a list of
 * grants does, it is taken to run so long from its start, or where it states none either from the day it was awarded. Where a cell of
 * its days says something else, such as "rolling", nothing is taken. Where only the latest possible end is stated, it ends by then.
 */
export function takenTerm(row: Row<Contract>): TakenTerm {
  const { start, awarded, end, currentEnd, maxEnd, termMonths } = row;
  const last = currentEnd ?? end;
  const fields = { start: 'start', end: currentEnd === undefined ? 'end' : 'currentEnd' } as const;
  const from = start ?? awarded;
  const saysElse = row.origin.notes.some(({ field }) => field === 'start' || field === 'end' || field === 'currentEnd');
  if (
    saysElse ||
    last !== undefined ||
    from === undefined ||
    termMonths === undefined ||
    termMonths <= 0 ||
    !Number.isInteger(termMonths)
  ) {
    const isBounded = last === undefined && maxEnd !== undefined && maxEnd >= (from ?? maxEnd) && !isDoubted(row);
    if (isBounded) return { start: start ?? null, end: maxEnd, fields: { start: 'start', end: 'maxEnd' }, taken: false };
    return { start: start ?? null, end: last ?? null, fields, taken: false };
  }
  return {
    start: from,
    end: lastOfMonths(from, termMonths),
    fields: { start: start === undefined ? 'awarded' : 'start', end: 'termMonths' },
    taken: true,
  };
}
