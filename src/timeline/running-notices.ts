import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import { addDays, addMonths, type Day, daysBetween, formatDay } from '../values/day.ts';
import { count } from '../values/text.ts';
import { endOf, isDay, latestBefore, latestTrigger } from './count.ts';
import type { Watch } from './ground.ts';
import type { Reported } from './kpi-milestones.ts';
import { lastDayOf } from './last-day.ts';
import type { LetUnder } from './let-under.ts';
import { noticeDay } from './notice-day.ts';
import { countedFrom, doubtsOver, type NoticeGround, type Owed, plainly, rememberedMonths } from './owed.ts';
import type { Owing } from './while-it-runs.ts';

/** What a law asks for while a contract runs: an assessment each year, a notice before it is extended, one when its provider fails. */
export function runningNotices(contract: Row<Contract>, entered: Day, law: LetUnder, ground: NoticeGround, watch: Watch): Owed[] {
  return law.regime.whileItRuns.flatMap((owing) => {
    const unsure = owing.notFor.includes(law.kind) ? null : doubtsOver(contract, owing.over);
    if (unsure === null) return [];
    const doubts = [...law.doubts, ...unsure];
    if (owing.when === 'each year') return eachYear(contract, entered, owing, doubts, ground, watch);
    if (owing.when === 'extended') return extended(contract, owing, doubts, ground, watch);
    return failed(contract, owing, doubts, ground, watch);
  });
}

/** What the yearly assessment of a contract is called among milestones. */
export const kpiAssessment = 'KPI assessment';

const named = ({ clock }: Owing): string => plainly(clock.title).replace(/ over £5m$/, '');

/** No contract is followed for longer than this. */
const mostYears = 30;

/**
 * The last day of every twelve months of a contract, and its end: the assessments still to come, and those of the last year. Where it
 * is in doubt whether any is owed at all, or no end is stated, the next one stands for them.
 */
function eachYear(
  contract: Row<Contract>,
  entered: Day,
  owing: Owing,
  doubts: readonly string[],
  { diary, results }: NoticeGround,
  { asOf }: Watch,
): Owed[] {
  const { span, source } = owing.clock;
  const last = lastDayOf(contract).day;
  const field = contract.signed === undefined ? 'start' : 'signed';
  const owed: Owed[] = [];
  for (let year = 0; year < mostYears; year += 1) {
    const from = addMonths(entered, year * 12);
    const due = endOf(from, span, diary.calendars);
    if (!isDay(due)) break;
    const isLast = last !== null && due >= last;
    const to = isLast ? last : due;
    owed.push({
      name: kpiAssessment,
      part: String(to),
      due: to,
      because:
        `${isLast ? 'The last of them, on its end' : 'Once in every 12 months'}. ${countedFrom(from, at(contract, field))}. ${reportedIn(results?.get(contract.id) ?? [], from, to, { isTable: results !== null, isPast: to < asOf })}`.trim(),
      cell: at(contract, isLast ? (contract.currentEnd === undefined ? 'end' : 'currentEnd') : field),
      source,
      doubts,
    });
    if (isLast || (last === null && to >= asOf)) break;
  }
  const kept = owed.filter(({ due }) => (due as Day) >= addMonths(asOf, -rememberedMonths));
  return doubts.length === 0 ? kept : kept.filter(({ due }) => (due as Day) >= asOf).slice(0, 1);
}

/** What a table of results says of twelve months: that it was assessed then is half of the duty, and published the other. */
function reportedIn(results: readonly Reported[], from: Day, to: Day, { isTable, isPast }: { isTable: boolean; isPast: boolean }): string {
  const inside = results.filter(({ due, isReported }) => isReported && due !== null && due >= from && due <= to);
  const first = inside[0];
  if (first !== undefined)
    return `${count(inside.length, 'result')} for them ${inside.length === 1 ? 'is' : 'are'} reported, see ${formatCell(first.cell)}${isPast ? '' : '; whether they are published, no file says'}.`;
  if (!isTable) return isPast ? '' : 'No file says when one was last published.';
  return `No result is reported for them${isPast ? '' : ', and no file says when one was last published'}.`;
}

/** The extension a register says was taken beyond its original term, or has still to be, with the day it changes the contract at the latest. */
interface Extension {
  readonly at: Day;
  readonly field: string;
  readonly days: number;
  readonly said: string;
}

function extensionOf(contract: Row<Contract>, asOf: Day): Extension | null {
  const { end, currentEnd, extensionLeft = 0 } = contract;
  if (end !== undefined && currentEnd !== undefined && currentEnd > end && addDays(end, 1) > addMonths(asOf, -rememberedMonths)) {
    const said = `It is extended from ${formatDay(end)} to ${formatDay(currentEnd)}`;
    return { at: addDays(end, 1), field: 'currentEnd', days: daysBetween(end, currentEnd), said };
  }
  const last = lastDayOf(contract).day;
  if (last === null || extensionLeft <= 0 || last < asOf) return null;
  const by = contract.extensionNoticeBy ?? noticeDay(contract, last)?.due ?? null;
  if (by !== null && by < asOf) return null;
  const said = `If the ${count(extensionLeft, 'month')} of extension left are taken`;
  return { at: by ?? addDays(last, 1), field: 'extensionLeft', days: daysBetween(last, addMonths(last, extensionLeft)), said };
}

/** Days of the longest term a contract was awarded for, every option included, as far as its register says; not sure where it states no option. */
function longestTerm({ start, end, currentEnd, maxEnd, extensionMonths, extensionLeft }: Contract): {
  readonly days: number;
  readonly isSure: boolean;
} {
  const now = currentEnd ?? end;
  const stated = maxEnd ?? (end !== undefined && extensionMonths !== undefined ? addMonths(end, extensionMonths) : undefined);
  const last = stated ?? (now === undefined ? undefined : addMonths(now, extensionLeft ?? 0));
  if (start === undefined || last === undefined) return { days: 0, isSure: false };
  return { days: daysBetween(start, last) + 1, isSure: stated !== undefined || extensionLeft !== undefined };
}

/** A notice owed before a contract is extended, or a copy after; neither where the extension is a tenth of the longest term or less. */
function extended(contract: Row<Contract>, owing: Owing, doubts: readonly string[], { diary }: NoticeGround, { asOf }: Watch): Owed[] {
  const extension = extensionOf(contract, asOf);
  if (extension === null) return [];
  const longest = longestTerm(contract);
  if (extension.days * 10 <= longest.days) return [];
  const { clock } = owing;
  const isBefore = clock.kind === 'deadline before';
  const due = isBefore ? latestBefore(extension.at, clock.span, diary.calendars) : endOf(extension.at, clock.span, diary.calendars);
  const cell = at(contract, extension.field);
  const when = isBefore
    ? `it is owed before that, which is on ${formatDay(extension.at)} at the latest`
    : `it is owed after that, from ${formatDay(extension.at)} at the latest`;
  const unsure = !longest.isSure ? ['that is more than a tenth of its longest term'] : [];
  return [
    {
      name: named(owing),
      part: extension.field === 'currentEnd' ? 'taken' : 'left',
      due,
      because: `${extension.said}, see ${formatCell(cell)}, ${when}. None is where its value changes by 10% or less (15% for works).${isBefore ? standstillSaid(owing, extension.at, diary.calendars) : ''}`,
      cell,
      source: clock.source,
      doubts: [...doubts, ...unsure],
    },
  ];
}

/** Until when a notice that declares a standstill would have to be published for it to have run. */
function standstillSaid({ standstill }: Owing, modified: Day, calendars: NoticeGround['diary']['calendars']): string {
  if (standstill === null) return '';
  const by = latestTrigger(addDays(modified, -1), standstill.span, calendars);
  const published = isDay(by) ? `: to have run, the notice is published by ${formatDay(by)}` : '';
  return ` No standstill is owed; one that is declared lasts ${standstill.span.count} working days at least${published}.`;
}

/** One notice where a result of the last year was missed: whether that is a breach or a failure the law names is for a person. */
function failed(contract: Row<Contract>, owing: Owing, doubts: readonly string[], { results }: NoticeGround, { asOf }: Watch): Owed[] {
  const from = owing.clock.inForce.from;
  const missed = (results?.get(contract.id) ?? []).filter(
    ({ due, isMissed }) => isMissed && due !== null && due >= addMonths(asOf, -rememberedMonths) && (from === null || due >= from),
  );
  const [first] = missed;
  if (first === undefined) return [];
  const { count: days } = owing.clock.span;
  return [
    {
      name: 'Contract performance notice',
      due: null,
      because: `${count(missed.length, 'result')} of the last year ${missed.length === 1 ? 'was' : 'were'} missed, see ${formatCell(first.cell)}. If that is a breach, or a failure the provider was given the chance to mend, a notice is owed within ${days} days; no file says from which day.`,
      cell: first.cell,
      source: owing.clock.source,
      doubts,
    },
  ];
}
