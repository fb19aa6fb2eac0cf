import type { Day } from '../values/day.ts';

/** Where a rule comes from. `verified` is false for what was set down from memory and not yet read in the source. */
export interface Source {
  readonly text: string;
  readonly verified: boolean;
}

/** What a day or a figure goes by: a period of the law, or what is assumed where no law says it. `inForce` is null where its days are not known. */
export interface GoesBy {
  readonly says: string;
  readonly source: Source;
  readonly inForce: { readonly from: Day | null; readonly to: Day | null } | null;
}

/** A duty, grant condition or guidance an English commissioner answers for. `from` and `to` are its dates in force; null is open. */
export interface Duty {
  readonly id: string;
  readonly title: string;
  readonly strength: 'law' | 'grant condition' | 'guidance';
  readonly leadBody: string;
  readonly element: string;
  readonly tier: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Needs (vocabulary terms) whose services are an arrangement for it. */
  readonly needs: readonly string[];
  /** Words in a service's name that show the duty too, when its needs are not known. */
  readonly words?: readonly string[];
  /** What is to be known of its dates, as a sentence. */
  readonly note?: string;
  readonly source: Source;
}

/** Which days do not count for a rule. */
export type DayCount =
  | 'calendar days'
  | 'working days (England)'
  | 'working days (any part of the UK)'
  | 'working days (PCR 2015)'
  | 'days of an election timetable'
  | 'weeks'
  | 'months';

/**
 * How a period starts. `after`: the trigger is day 0. `beginning with`: the trigger is day 1.
 * `after the following day`: the period begins the day after the trigger and runs so many days after that (SI 2023/1348 reg 12).
 * `clear`: neither the trigger nor the event counts; the end is the last clear day.
 */
export type Counting = 'after' | 'beginning with' | 'after the following day' | 'clear';

/** A legal period: so many days of one way of counting. `rollForward` moves an end on a non-working day to the next working day (PCR 2015 reg 2(4)). */
export interface Span {
  readonly count: number;
  readonly days: DayCount;
  readonly counting: Counting;
  readonly rollForward?: boolean;
}

/** Non-working days of one calendar, with the last day it knows: beyond that a date is unjudged. */
export interface HolidayCalendar {
  readonly id: string;
  readonly holidays: readonly { readonly day: Day; readonly title: string; readonly nations: readonly string[] }[];
  readonly lastKnown: Day;
  readonly source: Source;
}

/** How a contract was let, as far as its register says a law or a quotation, held against the laws that may have governed it. */
export interface HowLet {
  readonly contract: string;
  /** The earliest day its register gives of its procurement, and where; it began then, or up to so many months before. */
  readonly day: Day;
  readonly field: string;
  /** What it buys and what says so; `isListed` where a CPV code on a law’s own list does. */
  readonly buying: string;
  readonly because: string;
  readonly isListed: boolean;
  /** Whether it buys health care and something else: which law governs then depends on the split. */
  readonly isMixed: boolean;
  /** Laws in force for what it buys on some day it may have begun. */
  readonly laws: readonly string[];
  /** The law its register names, where, and whether that was in force for anything on some day it may have begun. */
  readonly named: { readonly law: string; readonly field: 'regime' | 'route'; readonly wasInForce: boolean } | null;
  /** Against the lowest and the highest threshold of those days; null where its law has none. */
  readonly standing: { readonly is: 'above' | 'below' | 'untold'; readonly because: string } | null;
}
