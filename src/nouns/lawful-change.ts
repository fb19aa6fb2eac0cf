import { addDays, addMonths, type Day, formatDay } from '../values/day.ts';
import { inOrderOf } from '../values/order.ts';
import { count } from '../values/text.ts';
import type { Contract } from './contract.ts';

/** A way by which money can come off a contract: the first day it can, the field of the register that says so, and how in words. */
export interface WayOut {
  readonly from: Day;
  readonly field: keyof Contract;
  readonly how: string;
}

/** A way that may be open from a day (null: from a day nobody can tell) to a day, and why it cannot be told. */
interface Doubt {
  readonly from: Day | null;
  readonly to?: Day;
  readonly field: keyof Contract;
  readonly because: string;
}

/** A day before the first sure one on which a contract might change too, and what of it no file says. */
export interface Perhaps {
  readonly from: Day;
  readonly field: keyof Contract;
  readonly because: string;
}

/** When a contract can lawfully change, as far as its register says: the ways out with the earliest first, and what cannot be told. */
export interface LawfulChange {
  readonly ways: readonly WayOut[];
  readonly doubts: readonly Doubt[];
}

/** Whether money can come off a contract on a day. */
export type Answer =
  | { readonly is: 'free' }
  | { readonly is: 'too early'; readonly earliest: WayOut; readonly perhaps: Perhaps | null }
  | { readonly is: 'unknown'; readonly doubt: Doubt };

/**
 * The first day on which money can lawfully come off a contract without its provider's consent: the day after it ends as extended so far,
 * after a break whose notice can still be given, or after its notice, both counted from the day of the plan. Options left to extend are not an end.
 * A notice of months runs out on the same date of its last month (the corresponding date rule, from memory; not verified).
 */
export function lawfulChange(contract: Contract, asOf: Day): LawfulChange {
  const ways = [...atEnd(contract), ...byNotice(contract, asOf), ...byBreak(contract, asOf)];
  const doubts = [
    ...breakInDoubt(contract, asOf),
    ...givenBefore(contract, asOf),
    ...(ways.some(({ field }) => field !== 'maxEnd') ? [] : [noEnd]),
  ];
  return { ways: ways.sort(inOrderOf(({ from }) => from)), doubts };
}

/** Judges a day against what a contract allows. What nothing says is unknown, never free. */
export function canChangeOn(day: Day, { ways, doubts }: LawfulChange): Answer {
  if (ways.some(({ from }) => from <= day)) return { is: 'free' };
  const doubt = doubts.find(({ from, to }) => (from === null || from <= day) && (to === undefined || day <= to));
  if (doubt) return { is: 'unknown', doubt };
  return { is: 'too early', earliest: ways[0] as WayOut, perhaps: perhapsSooner({ ways, doubts }) };
}

/** A way that may be open on a day before the first sure one: so that nobody is told to wait for longer than the register says. */
export function perhapsSooner({ ways: [sure], doubts }: LawfulChange): Perhaps | null {
  const sooner = doubts.flatMap(({ from, to, field, because }): readonly Perhaps[] =>
    from === null || to !== undefined || (sure !== undefined && from >= sure.from) ? [] : [{ from, field, because }],
  );
  return sooner.sort(inOrderOf(({ from }) => from))[0] ?? null;
}

const noEnd: Doubt = { from: null, field: 'end', because: 'no file says when it ends or what notice ends it' };

function atEnd({ currentEnd, end, maxEnd }: Contract): readonly WayOut[] {
  const last = currentEnd ?? end;
  if (last !== undefined)
    return [{ from: addDays(last, 1), field: currentEnd === undefined ? 'end' : 'currentEnd', how: `it runs to ${formatDay(last)}` }];
  if (maxEnd === undefined) return [];
  return [{ from: addDays(maxEnd, 1), field: 'maxEnd', how: `it can run to ${formatDay(maxEnd)} at the longest` }];
}

/** A notice the register gives without saying what it is for: its length in words, the last day it runs to when given today, and its field. */
function noticeOf({ noticeMonths, noticeDays }: Contract, asOf: Day) {
  if (noticeMonths !== undefined)
    return { last: addMonths(asOf, noticeMonths), length: count(noticeMonths, 'month'), field: 'noticeMonths' as const };
  if (noticeDays === undefined) return null;
  return { last: addDays(asOf, noticeDays), length: count(noticeDays, 'day'), field: 'noticeDays' as const };
}

/**
 * Notice ends a contract at any time, unless the register gives a break date ahead and no notice of the break: then the notice may be the
 * break's alone. Which of the two it is no register tells, so the later of the two readings is taken and both are said.
 */
function byNotice(contract: Contract, asOf: Day): readonly WayOut[] {
  const notice = noticeOf(contract, asOf);
  if (notice === null) return [];
  const { last, length, field } = notice;
  const how = `notice of ${length} given on ${formatDay(asOf)} runs to ${formatDay(last)}`;
  const { breakDate, breakNotice } = contract;
  if (breakDate === undefined || breakDate < asOf || breakNotice !== undefined) return [{ from: addDays(last, 1), field, how }];
  // Too late for the break: then whether anything ends it before its end is in doubt (breakInDoubt).
  if (breakDate <= last) return [];
  const both = `its notice of ${length} may be the notice of its break on ${formatDay(breakDate)}, and the later reading is taken; were it notice at any time, ${how}, and ${formatDay(addDays(last, 1))} would do`;
  return [{ from: addDays(breakDate, 1), field: 'breakDate', how: both }];
}

/** What is changed on a day gone by may rest on a notice given in time, which no register tells. */
function givenBefore({ noticeMonths, noticeDays, breakDate, breakNotice }: Contract, asOf: Day): readonly Doubt[] {
  const field = (noticeMonths !== undefined && 'noticeMonths') || (noticeDays !== undefined && 'noticeDays');
  const breaking = (breakDate !== undefined && 'breakDate') || (breakNotice !== undefined && 'breakNotice');
  const told = field || breaking;
  if (!told) return [];
  return [
    {
      from: null,
      to: asOf,
      field: told,
      because: `it has begun, and whether notice was given in time before ${formatDay(asOf)} is not told`,
    },
  ];
}

/** A break is one day: it counts while it is ahead and its notice can still be given in time. */
function byBreak({ breakDate, breakNotice }: Contract, asOf: Day): readonly WayOut[] {
  if (breakDate === undefined || breakDate < asOf || breakNotice === undefined || addMonths(asOf, breakNotice) > breakDate) return [];
  const how = `it can be broken on ${formatDay(breakDate)}, on ${count(breakNotice, 'month')} of notice`;
  return [{ from: addDays(breakDate, 1), field: 'breakDate', how }];
}

function breakInDoubt(contract: Contract, asOf: Day): readonly Doubt[] {
  const { breakDate, breakNotice } = contract;
  // A notice that may be the break's is read as that (byNotice).
  if (breakDate !== undefined && breakDate >= asOf && breakNotice === undefined) {
    const notice = noticeOf(contract, asOf);
    if (notice !== null) {
      if (notice.last < breakDate) return [];
      const because = `its notice of ${notice.length} may be the notice of its break on ${formatDay(breakDate)}, which can no longer be given in time, or notice at any time; no file says which`;
      return [{ from: addDays(notice.last, 1), field: 'breakNotice', because }];
    }
    const because = `it can be broken on ${formatDay(breakDate)}, and no file says what notice that needs`;
    return [{ from: addDays(breakDate, 1), field: 'breakNotice', because }];
  }
  if (breakNotice === undefined) return [];
  const soonest = addMonths(asOf, breakNotice);
  if (breakDate !== undefined && (breakDate < asOf || soonest <= breakDate)) return [];
  const because =
    breakDate === undefined
      ? `it can be broken on ${count(breakNotice, 'month')} of notice, and no file says on which day`
      : `its break on ${formatDay(breakDate)} needs ${count(breakNotice, 'month')} of notice, which cannot be given in time now; whether it can be broken later is not said`;
  return [{ from: addDays(soonest, 1), field: 'breakDate', because }];
}
