import type { Contract } from '../../nouns/contract.ts';
import type { Severity } from '../../nouns/finding.ts';
import { isCalledOver } from '../../nouns/over-words.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { statedEndField } from '../term.ts';

type Entry = Row<Contract>;
type DateField = 'start' | 'end' | 'currentEnd' | 'maxEnd' | 'review' | 'signed' | 'awarded' | 'extensionNoticeBy' | 'breakDate';

/** Two days of a contract of which the one must not be before the other. */
interface Pair {
  readonly first: { readonly field: DateField; readonly day: Day };
  readonly next: { readonly field: DateField; readonly day: Day };
}

/** What a check makes of a contract: whether it is out of order, what to say of it, and the cells that say so, the one to mend first. */
export interface Looked {
  readonly isWrong: boolean;
  readonly says: string;
  readonly cells: readonly [Cell, ...Cell[]];
}

export interface DateCheck {
  readonly id: string;
  readonly severity?: Severity;
  /** What is out of order, as it reads of several contracts: `a review before their start`. */
  readonly several: string;
  /** Null where the register does not hold both things. */
  readonly look: (row: Entry) => Looked | null;
}

/** A day that stands for something: not stated, or a year such as 2099 that means no end, is none. */
function dayOf(row: Entry, field: DateField | null): Pair['first'] | null {
  if (field === null || noteOn(row, field, 'sentinel')) return null;
  const day = row[field];
  return day === undefined ? null : { field, day };
}

function pairOf(row: Entry, first: DateField | null, next: DateField | null): Pair | null {
  const [one, other] = [dayOf(row, first), dayOf(row, next)];
  return one && other ? { first: one, next: other } : null;
}

/** The last day a contract could run to as far as the register says, whichever column says so. */
function lastField(row: Entry): DateField | null {
  const end = statedEndField(row);
  if (row.maxEnd !== undefined && row.maxEnd > (row[end] ?? '')) return 'maxEnd';
  return row[end] === undefined ? null : end;
}

/** A day held against the last, where that was not brought forward: what was planned behind an early end is no slip. */
function againstLast(row: Entry, field: DateField, last: DateField | null): Pair | null {
  const { currentEnd, end, status } = row;
  const isCutShort = currentEnd !== undefined && end !== undefined && currentEnd < end && isCalledOver(status);
  return isCutShort ? null : pairOf(row, field, last);
}

type Says = (first: string, next: string) => string;

/** A check that one day is not before another, and what it says where it is. */
function inTurn(id: string, several: string, pair: (row: Entry) => Pair | null, says: Says, severity?: Severity): DateCheck {
  const look = (row: Entry): Looked | null => {
    const days = pair(row);
    if (days === null) return null;
    const { first, next } = days;
    return {
      isWrong: first.day > next.day,
      says: says(formatDay(first.day), formatDay(next.day)),
      cells: [at(row, first.field), at(row, next.field)],
    };
  };
  return { id, several, look, ...(severity === undefined ? {} : { severity }) };
}

/** The latest end that is possible; null of a column such as `Last extension date`, which may as well hold the day of the last extension. */
function latestEnd(row: Entry): Pair | null {
  const heading = row.origin.table.columns.find(({ field }) => field === 'maxEnd')?.heading ?? '';
  return /\blast extension\b/i.test(heading) && !/\b(?:end|expiry|until|to)\b/i.test(heading)
    ? null
    : pairOf(row, statedEndField(row), 'maxEnd');
}

/** To what day the options of a contract come, by their months; where the register gives no latest end and no months left. */
function optionsEnd(row: Entry): Pair | null {
  const pair = pairOf(row, 'currentEnd', 'end');
  const months = row.extensionMonths ?? 0;
  if (pair === null || months <= 0 || row.extensionLeft !== undefined || row.maxEnd !== undefined) return null;
  return { ...pair, next: { field: 'end', day: addMonths(pair.next.day, months) } };
}

/** How many extensions were taken, by a list of yes and no, of days, or by a number. */
function takenOf({ extensionsTaken: taken }: Contract): number | null {
  if (taken === undefined || taken.length === 0) return null;
  if (taken.length === 1 && /^\d{1,2}$/.test(taken[0] as string)) return Number(taken[0]);
  return taken.filter((words) => /^(?:y|yes|taken|exercised|x|✓|true|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})$/i.test(words.trim())).length;
}

function optionsUsed(row: Entry): Looked | null {
  const [taken, there] = [takenOf(row), row.extensionCount];
  if (taken === null || there === undefined) return null;
  return {
    isWrong: taken > there,
    says: `${count(taken, 'extension')} ${taken === 1 ? 'was' : 'were'} taken of ${there} that it has`,
    cells: [at(row, 'extensionsTaken'), at(row, 'extensionCount')],
  };
}

/** What can be out of order among the days and extensions of a contract, in the order a reader should meet it. */
export const dateChecks: readonly DateCheck[] = [
  inTurn(
    'extended-to-before-its-end',
    'an end after extensions that is before the original end',
    (row) => (isCalledOver(row.status) ? null : pairOf(row, 'end', 'currentEnd')),
    (end, extended) => `its end after extensions, ${extended}, is before its original end, ${end}`,
  ),
  inTurn(
    'past-its-latest-end',
    'an end past the latest that is possible',
    latestEnd,
    (end, latest) => `it runs to ${end}, past the latest end that is possible, ${latest}`,
  ),
  inTurn(
    'extended-past-its-options',
    'an extension past what their options come to',
    optionsEnd,
    (end, latest) => `it was extended to ${end}, and its options come to ${latest}`,
  ),
  { id: 'more-options-taken-than-there-are', several: 'more extensions taken than they have', look: optionsUsed },
  inTurn(
    'review-before-start',
    'a review before their start',
    (row) => pairOf(row, 'start', 'review'),
    (start, review) => `its review, ${review}, is before its start, ${start}`,
  ),
  inTurn(
    'review-after-end',
    'a review after their last possible day',
    (row) => againstLast(row, 'review', lastField(row)),
    (review, last) => `its review, ${review}, is after its last possible day, ${last}`,
  ),
  inTurn(
    'notice-after-end',
    'notice to extend due after their end',
    (row) => againstLast(row, 'extensionNoticeBy', statedEndField(row)),
    (notice, end) => `notice to extend it is due by ${notice}, after its end, ${end}`,
  ),
  inTurn(
    'break-before-start',
    'a break before their start',
    (row) => pairOf(row, 'start', 'breakDate'),
    (start, broken) => `it can be broken on ${broken}, before its start, ${start}`,
  ),
  inTurn(
    'break-after-end',
    'a break after their last possible day',
    (row) => againstLast(row, 'breakDate', lastField(row)),
    (broken, last) => `it can be broken on ${broken}, after its last possible day, ${last}`,
  ),
  inTurn(
    'signed-after-start',
    'a signature after they had begun',
    (row) => pairOf(row, 'signed', 'start'),
    (signed, start) => `it was signed on ${signed}, after it had begun on ${start}`,
    'advice',
  ),
  inTurn(
    'awarded-after-start',
    'an award after they had begun',
    (row) => (row.signed === undefined ? pairOf(row, 'awarded', 'start') : null),
    (awarded, start) => `it was awarded on ${awarded}, or so its notice says, after it had begun on ${start}`,
    'advice',
  ),
];
