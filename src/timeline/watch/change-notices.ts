import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { formatCell } from '../../values/cell.ts';
import { addDays, addMonths, type Day, daysBetween, formatDay } from '../../values/day.ts';
import { theCount } from '../../values/text.ts';
import { lastDayOf } from '../contract/last-day.ts';
import { optionNotice } from '../contract/notice-day.ts';
import { endOf, isDay, latestBefore, latestTrigger } from '../days/count.ts';
import type { Watch } from '../ground.ts';
import type { Owing } from '../law/while-it-runs.ts';
import { type NoticeGround, type Owed, plainly, rememberedMonths } from './owed.ts';

/** The extension a register says was taken beyond its original term, or has still to be, with the day it changes the contract at the latest. */
interface Extension {
  readonly part: 'taken' | 'left';
  readonly at: Day;
  readonly field: string;
  /** Null where no file tells how long it is. */
  readonly days: number | null;
  readonly said: string;
}

function taken({ end, currentEnd }: Contract, asOf: Day): Extension[] {
  if (end === undefined || currentEnd === undefined || currentEnd <= end) return [];
  if (addDays(end, 1) <= addMonths(asOf, -rememberedMonths)) return [];
  const said = `It is extended from ${formatDay(end)} to ${formatDay(currentEnd)}`;
  return [{ part: 'taken', at: addDays(end, 1), field: 'currentEnd', days: daysBetween(end, currentEnd), said }];
}

/** The options left, where they can still be taken: by the day of notice, else by the end as it stands. */
function left(contract: Row<Contract>, asOf: Day): Extension[] {
  const { day: last } = lastDayOf(contract);
  const option = untakenOption(contract);
  if (last === null || option.is === 'none' || last < asOf) return [];
  const by = optionNotice(contract, last)?.due ?? null;
  if (by !== null && by < asOf) return [];
  const common = { part: 'left', at: by ?? addDays(last, 1), field: option.field } as const;
  if (option.is === 'untold') return [{ ...common, days: null, said: 'If it is extended' }];
  const said = `If ${theCount(option.months, 'month of extension left is', 'months of extension left are')} taken`;
  return [{ ...common, days: daysBetween(last, option.until), said }];
}

/** Days of the longest term a contract was awarded for, every option included, as far as its register says; not sure where it leaves an option in doubt. */
function longestTerm(contract: Row<Contract>): { readonly days: number; readonly isSure: boolean } {
  const { start, maxEnd, extensionMonths, extensionLeft } = contract;
  const option = untakenOption(contract);
  const last = option.is === 'told' ? option.until : takenTerm(contract).end;
  if (start === undefined || last === null) return { days: 0, isSure: false };
  const isStated = [maxEnd, extensionMonths, extensionLeft].some((each) => each !== undefined);
  return { days: daysBetween(start, last) + 1, isSure: option.is === 'told' ? option.isSure : option.is === 'none' && isStated };
}

/**
 * A notice owed before a contract is extended, or a copy after, for the extension taken and for the options left; neither where the
 * extension is a tenth of the longest term or less. Where no file tells how long it is, or which options the contract was awarded with,
 * that is in doubt.
 */
export function changeNotices(
  contract: Row<Contract>,
  owing: Owing,
  doubts: readonly string[],
  { diary }: NoticeGround,
  { asOf }: Watch,
): Owed[] {
  const longest = longestTerm(contract);
  return [...taken(contract, asOf), ...left(contract, asOf)]
    .filter(({ days }) => days === null || days * 10 > longest.days)
    .map((extension) => noticeOf(contract, extension, owing, [...doubts, ...unsureOf(extension, longest.isSure)], diary.calendars));
}

function unsureOf({ days }: Extension, isSure: boolean): string[] {
  return days === null || !isSure ? ['that is more than a tenth of its longest term'] : [];
}

function noticeOf(
  contract: Row<Contract>,
  extension: Extension,
  owing: Owing,
  doubts: readonly string[],
  calendars: NoticeGround['diary']['calendars'],
): Owed {
  const { clock } = owing;
  const isBefore = clock.kind === 'deadline before';
  const cell = at(contract, extension.field);
  const latest = `${formatDay(extension.at)} at the latest`;
  const when = isBefore ? `it is owed before that, which is on ${latest}` : `it is owed after that, from ${latest}`;
  const standstill = isBefore ? standstillSaid(owing, extension.at, calendars) : '';
  return {
    name: plainly(clock.title).replace(/ over £5m$/, ''),
    part: extension.part,
    due: isBefore ? latestBefore(extension.at, clock.span, calendars) : endOf(extension.at, clock.span, calendars),
    because: `${extension.said}, see ${formatCell(cell)}, ${when}. None is where its value changes by 10% or less (15% for works).${standstill}`,
    cell,
    source: clock.source,
    doubts,
  };
}

/** Until when a notice that declares a standstill would have to be published for it to have run. */
function standstillSaid({ standstill }: Owing, modified: Day, calendars: NoticeGround['diary']['calendars']): string {
  if (standstill === null) return '';
  const by = latestTrigger(addDays(modified, -1), standstill.span, calendars);
  const published = isDay(by) ? `: to have run, the notice is published by ${formatDay(by)}` : '';
  return ` No standstill is owed; one that is declared lasts ${standstill.span.count} working days at least${published}.`;
}
