import { decidedAfter, decidedInWords, type Successor, successorSaid } from '../../nouns/after-it.ts';
import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { grantSaid } from '../../nouns/granted.ts';
import { isCalledEnded, isSaidUnlet, overAheadOf } from '../../nouns/over-words.ts';
import { at, leftToFill, type Note, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { takenEndWords } from '../../nouns/taken-term.ts';
import { type Milestone, renewalDay } from '../../nouns/timeline.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { addMonths, type Day, earlier } from '../../values/day.ts';
import { capital, count } from '../../values/text.ts';
import { saidBy, statusBecause, statusOf } from '../contract/done.ts';
import { lastDayOf } from '../contract/last-day.ts';
import { isByAgreement, isNoticeToEnd, noticeDay, noticeFields, unreadNotice } from '../contract/notice-day.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';
import { rememberedMonths } from './owed.ts';

/** One date of a contract as its register gives it: the field it stands in, and how it was worked out when it was. */
interface Dated {
  readonly kind: string;
  readonly due: Day | null;
  readonly field: string;
  readonly worked?: string;
  /** Why the end it would be worked out from is none. */
  readonly unfit?: string | null;
  /** A day to use a right by: that a contract is live does not say that nobody used it. */
  readonly isRight?: boolean;
}

/**
 * A contract's end, renewal, review, notices and break date. A blank end is a milestone nobody can date, and says so. Those of a contract whose
 * place another has taken are past, of one that was never let none is missing, and of one that its status ends only what fell by then is told.
 */
export function contractMilestones(contract: Row<Contract>, watch: Watch, successor: Successor | null = null): Milestone[] {
  return [endOfTerm(contract, watch), renewal(contract), review(contract), ...notices(contract), ...breaks(contract, watch)]
    .filter((dated) => dated !== null)
    .filter(({ due }) => due !== null || !isSaidUnlet(contract.status))
    .filter(standing(contract, watch))
    .map((dated) => milestone(contract, dated, watch, successor));
}

/**
 * Which days of a contract stand where its status ends it, before now or on a day ahead: its end, and what fell by then. No notice is due of an
 * end that is decided. Where no day of its end is told, what is still to come stands no more.
 */
function standing(contract: Row<Contract>, { asOf }: Watch): (dated: Dated) => boolean {
  const ahead = overAheadOf(contract.status, asOf);
  if (ahead === null && !isCalledEnded(contract.status)) return () => true;
  const last = ahead ?? earlier(lastDayOf(contract).day ?? asOf, asOf);
  const isDecided = ({ kind }: Dated): boolean => ahead !== null && kind.endsWith('notice');
  return (dated) => dated.kind === 'contract end' || (dated.due !== null && dated.due <= last && !isDecided(dated));
}

function endOfTerm(contract: Row<Contract>, { asOf }: Watch): Dated {
  const over = overAheadOf(contract.status, asOf);
  if (over !== null) return { kind: 'contract end', due: over, field: 'status' };
  const { day: due, field, because } = lastDayOf(contract);
  return {
    kind: 'contract end',
    due,
    field,
    unfit: because,
    ...((field === 'termMonths' || field === 'maxEnd') && { worked: takenEndWords[field] }),
  };
}

/** The first day of the time a contract with no last day is said to be due for renewal in; an end that is stated says more. */
function renewal(contract: Row<Contract>): Dated | null {
  const period = contract.renewal?.find((said) => said.period !== null)?.period;
  if (!period || lastDayOf(contract).day !== null) return null;
  const worked = period.from === period.to ? {} : { worked: 'the first day of the time it is due for renewal in' };
  return { kind: renewalDay, due: period.from, field: 'renewal', isRight: true, ...worked };
}

function review(contract: Row<Contract>): Dated | null {
  if (contract.review !== undefined) return { kind: 'review', due: contract.review, field: 'review' };
  return hasColumn(contract.origin.table, 'review') ? { kind: 'review', due: null, field: 'review' } : null;
}

/** The days notice must be given by: to extend, where an option is left that notice takes, and to end the contract where that is another. */
function notices(contract: Row<Contract>): (Dated | null)[] {
  const extendable = untakenOption(contract).is !== 'none' || contract.extensionNoticeBy !== undefined;
  if (!extendable || contract.extensionNoticeBy !== undefined) return [notice(contract, extendable)];
  if (isByAgreement(contract)) return [notice(contract, false)];
  return isNoticeToEnd(contract)
    ? [notice(contract, false), { kind: 'extension notice', due: null, field: 'extensionNoticeBy' }]
    : [notice(contract, true)];
}

/** The day notice must be given: as stated, else the end less the notice. To extend, else to end or renew. */
function notice(contract: Row<Contract>, extendable: boolean): Dated | null {
  const kind = extendable ? 'extension notice' : 'notice';
  if (contract.extensionNoticeBy !== undefined) return { kind, due: contract.extensionNoticeBy, field: 'extensionNoticeBy' };
  const { day: end, because: unfit } = lastDayOf(contract);
  const isStated = contract.noticeMonths !== undefined || contract.noticeDays !== undefined;
  if (!isStated) {
    const field = unsaid(contract, extendable);
    return field === null ? null : { kind, due: null, field };
  }
  const by = end === null ? null : noticeDay(contract, end);
  return by === null ? { kind, due: null, field: 'end', unfit } : { kind, ...by, isRight: !extendable };
}

/** The field in which a notice is stated though nobody can read it; where a right to extend wants one, else the field it would stand in. */
function unsaid(contract: Row<Contract>, isWanted: boolean): string | null {
  const unread = unreadNotice(contract);
  if (unread !== undefined || !isWanted) return unread ?? null;
  const isThere = (field: string): boolean => hasColumn(contract.origin.table, field);
  return noticeFields.find((field) => leftToFill(contract, field)) ?? noticeFields.find(isThere) ?? 'extensionNoticeBy';
}

function unreadIn(contract: Row<Contract>, field: string): Note | undefined {
  return noteOn(contract, field, 'unreadable') ?? noteOn(contract, field, 'ambiguous');
}

/** A break not used lapses: a year after its day it is no milestone of this morning. */
function breaks(contract: Row<Contract>, { asOf }: Watch): Dated[] {
  const { breakDate, breakNotice } = contract;
  if (breakDate === undefined) return unreadIn(contract, 'breakDate') ? [{ kind: 'break date', due: null, field: 'breakDate' }] : [];
  if (breakDate < addMonths(asOf, -rememberedMonths)) return [];
  const dates: Dated[] = [{ kind: 'break date', due: breakDate, field: 'breakDate', isRight: true }];
  if (breakNotice === undefined)
    return unreadIn(contract, 'breakNotice') ? [{ kind: 'break notice', due: null, field: 'breakNotice' }, ...dates] : dates;
  const worked = `${count(breakNotice, 'month')} before its break date`;
  return [{ kind: 'break notice', due: addMonths(breakDate, -breakNotice), field: 'breakNotice', worked, isRight: true }, ...dates];
}

const called: Readonly<Record<string, string>> = { end: 'end', currentEnd: 'end', review: 'review', breakDate: 'break' };

/** Why a date is none: written so that nobody can read it, left to be filled in, or not stated. */
function undated(contract: Row<Contract>, field: string, cell: Cell): string {
  const name = called[field] ?? 'notice';
  const unread = unreadIn(contract, field);
  if (unread) return `Its ${name}, “${unread.quoted}” (${formatCell(cell)}), cannot be read.`;
  const left = leftToFill(contract, field);
  return left ? `Its ${name} is left as “${left.quoted}”, see ${formatCell(cell)}.` : `No date is stated, see ${formatCell(cell)}.`;
}

function milestone(contract: Row<Contract>, dated: Dated, { asOf, ahead }: Watch, successor: Successor | null): Milestone {
  const cell = at(contract, dated.field);
  const base = {
    id: milestoneId(dated.kind, contract.id),
    contract: contract.id,
    title: calledOf(contract),
    kind: dated.kind,
    due: dated.due,
    source: formatCell(cell),
    cell,
    ...(dated.worked !== undefined && { counted: { how: dated.worked, from: cell } }),
    owner: contract.owner ?? null,
  };
  const own = saidBy(contract.status, asOf);
  const said = own === 'not done' && dated.isRight ? 'untold' : own;
  if (dated.due === null) {
    const because = said === 'done' ? `Its status is “${contract.status}”.` : (dated.unfit ?? undated(contract, dated.field, cell));
    return { ...base, status: said === 'done' ? 'done' : 'unknown', because };
  }
  const worked = dated.worked === undefined ? '' : ` Worked out as ${dated.worked}.`;
  const follows = dated.kind === 'contract end' && said !== 'done' ? ` ${afterEnd(contract, successor, asOf)}`.trimEnd() : '';
  if (dated.due < asOf && successor !== null && successor.start <= asOf && said !== 'done')
    return { ...base, status: 'done', because: `${successorSaid(successor, asOf, lastDayOf(contract).day)}${worked}` };
  const because = `${statusBecause(dated.due, contract.status, hasColumn(contract.origin.table, 'status'), asOf, said)}${worked}${follows}`;
  return { ...base, status: statusOf(dated.due, said, asOf, ahead), because };
}

/** What comes after a contract as these files tell: what takes its place, or what its register says is decided. Of a grant nobody decided on, what is to be. */
function afterEnd(contract: Row<Contract>, successor: Successor | null, asOf: Day): string {
  if (successor !== null) return successorSaid(successor, asOf, lastDayOf(contract).day);
  const decided = decidedAfter(contract);
  const given = grantSaid(contract);
  const grant =
    given === null
      ? ''
      : `${capital(given)}: no notice is owed for it and nothing is procured.${decided === null ? ' Decide whether it is given again.' : ''} `;
  const said = decided === null || decided.is === 'not extended' ? '' : `What comes after it is decided: ${decidedInWords(contract)}.`;
  return `${grant}${said}`;
}
