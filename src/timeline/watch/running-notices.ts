import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { lastDayOf } from '../contract/last-day.ts';
import { endOf, isDay } from '../days/count.ts';
import type { Watch } from '../ground.ts';
import type { LetUnder } from '../law/let-under.ts';
import type { Owing } from '../law/while-it-runs.ts';
import { changeNotices } from './change-notices.ts';
import type { Reported } from './kpi-milestones.ts';
import { countedFrom, doubtsOver, type NoticeGround, type Owed, rememberedMonths } from './owed.ts';

/** What a law asks for while a contract runs: an assessment each year, a notice before it is extended, one when its provider fails. */
export function runningNotices(contract: Row<Contract>, entered: Day, law: LetUnder, ground: NoticeGround, watch: Watch): Owed[] {
  return law.regime.whileItRuns.flatMap((owing) => {
    const unsure = owing.notFor.includes(law.kind) ? null : doubtsOver(contract, owing.over);
    if (unsure === null) return [];
    const doubts = [...law.doubts, ...begunSince(contract, law, owing), ...unsure];
    if (owing.when === 'each year') return eachYear(contract, entered, owing, doubts, ground, watch);
    if (owing.when === 'extended') return changeNotices(contract, owing, doubts, ground, watch);
    return failed(contract, owing, doubts, ground, watch);
  });
}

/** A duty that came into force after the rest of its law: whether it reaches a procurement begun before that, the pages at hand say both. */
function begunSince({ published }: Contract, { regime }: LetUnder, { clock }: Owing): string[] {
  const [law, since] = [regime.inForce.from, clock.inForce.from];
  if (law === null || since === null || since <= law || (published !== undefined && published >= since)) return [];
  return [`its procurement began on or after ${formatDay(since)}, or the duty reaches earlier ones, on which sources differ`];
}

/** What the yearly assessment of a contract is called among milestones. */
export const kpiAssessment = 'KPI assessment';

/** No contract is followed for longer than this. */
const mostYears = 30;

/**
 * The last day of every twelve months of a contract, and its end: the assessments still to come, and those of the last year. Where it
 * is in doubt whether any is owed at all, or no end is stated, the next one stands for those to come.
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
  const { day: last, field: ends } = lastDayOf(contract);
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
      cell: at(contract, isLast ? ends : field),
      source,
      doubts,
    });
    if (isLast || (last === null && to >= asOf)) break;
  }
  const kept = owed.filter(({ due }) => (due as Day) >= addMonths(asOf, -rememberedMonths));
  const toCome = kept.findIndex(({ due }) => (due as Day) >= asOf);
  return doubts.length === 0 || toCome < 0 ? kept : kept.slice(0, toCome + 1);
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
