import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { isCalledEnded, overAheadOf } from '../../nouns/over-words.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { formatCell } from '../../values/cell.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { count, list, lowered } from '../../values/text.ts';
import { statusOf } from '../contract/done.ts';
import { lastDayOf } from '../contract/last-day.ts';
import { endOf, isDay } from '../days/count.ts';
import type { Diary } from '../days/diary.ts';
import { offDaySaid } from '../days/off-day.ts';
import type { Watch } from '../ground.ts';
import { type LetUnder, letUnder } from '../law/let-under.ts';
import { outsideLaw } from '../law/outside-law.ts';
import { afterSigning, namedVariants } from './after-signing.ts';
import { milestoneId } from './milestone-id.ts';
import { mixedLaw } from './mixed-law.ts';
import { countedFrom, type NoticeGround, type Owed, plainly, rememberedMonths } from './owed.ts';
import { runningNotices } from './running-notices.ts';

const contrary = 'its start is right and the end before it is wrong';

/**
 * The notices a contract owes: once entered into its details, its indicators and its copy over £5m; while it runs the yearly assessment,
 * change and failure; once it ends its termination. Registers do not say whether a notice was published, so one whose day has passed is
 * unknown. Where the law it was let under, or whether the contract is large enough, cannot be told, that is said and the notice is unknown.
 */
export function owedNotices(written: Row<Contract>, ground: NoticeGround, watch: Watch): Milestone[] {
  const contract = withoutStandIns(written);
  const entered = contract.signed ?? contract.start ?? contract.awarded;
  if (entered === undefined) return [];
  if (outsideLaw(contract, ground.organisation) !== null) return [];
  const found = letUnder(contract, entered, ground);
  if (found === null) return mixedLaw(contract, entered, ground, watch);
  const last = contract.currentEnd ?? contract.end;
  const isContrary = contract.signed === undefined && last !== undefined && last < entered;
  const law = isContrary ? { ...found, doubts: [...found.doubts, contrary] } : found;
  const over = overAheadOf(contract.status, watch.asOf);
  const isEarly = isCalledEnded(contract.status) && over === null && (last === undefined || last >= watch.asOf);
  const owed = [
    ...afterSigning(contract, entered, law, ground),
    ...(isEarly
      ? atTermination(contract, law, ground.diary, watch)
      : [...runningNotices(contract, entered, law, ground, watch), ...atEnd(contract, over, law, ground.diary)]),
  ];
  return owed.flatMap((each) => milestone(contract, each, law, watch, ground.diary));
}

/** A contract without the days of its beginning that stand for none (9999): nothing is owed from those. One that has none is itself, for its lots and its framework are known by the row. */
function withoutStandIns(contract: Row<Contract>): Row<Contract> {
  const fields = (['signed', 'start', 'awarded'] as const).filter((field) => noteOn(contract, field, 'sentinel'));
  return fields.length === 0 ? contract : without(contract, fields);
}

function without(contract: Row<Contract>, fields: readonly string[]): Row<Contract> {
  return Object.fromEntries(Object.entries(contract).filter(([field]) => !fields.includes(field))) as unknown as Row<Contract>;
}

/** What the end of a contract owes, of the day ahead on which its status says that it ends, else of its last day. */
function atEnd(contract: Row<Contract>, over: Day | null, { regime, doubts }: LetUnder, { calendars }: Diary): Owed[] {
  const { day: from, field } = over === null ? lastDayOf(contract) : { day: over, field: 'status' };
  if (from === null || namedVariants(contract, regime).some(({ owesNothingAtEnd }) => owesNothingAtEnd)) return [];
  const cell = at(contract, field);
  return regime.atEnd.map(({ title, span, source }) => ({
    name: plainly(title),
    due: endOf(from, span, calendars),
    because: `${countedFrom(from, cell)}.`,
    cell,
    source,
    doubts,
  }));
}

/** A contract ended before its time owes its notice within days of that, and no register says on which day it was: no later than today. */
function atTermination(contract: Row<Contract>, { regime, doubts }: LetUnder, { calendars }: Diary, { asOf }: Watch): Owed[] {
  const cell = at(contract, 'status');
  return regime.atEnd.flatMap(({ title, span, source }) => {
    const latest = endOf(asOf, span, calendars);
    if (!isDay(latest)) return [];
    const because = `Its status is “${contract.status}”, see ${formatCell(cell)}, and the day it was ended on is not stated: ${count(span.count, 'day')} beginning with that day, so by ${formatDay(latest)} at the latest.`;
    return [{ name: plainly(title), due: null, because, cell, source, doubts }];
  });
}

function milestone(contract: Row<Contract>, owed: Owed, { title }: LetUnder, { asOf, ahead }: Watch, { office }: Diary): Milestone[] {
  const { due, doubts, source } = owed;
  if (due !== null && (!isDay(due) || due < addMonths(asOf, -rememberedMonths))) return [];
  const past = due !== null && due < asOf ? ' No file says whether it was published.' : '';
  const off = due === null || due < asOf || owed.isSoon ? null : offDaySaid(due, office);
  const if_ = doubts.length === 0 ? '' : ` Owed if ${list(doubts)}, which no file says.`;
  return [
    {
      id: milestoneId(owed.name, contract.id, owed.part),
      contract: contract.id,
      title: calledOf(contract),
      kind: lowered(owed.name),
      due,
      status: doubts.length > 0 || due === null ? 'unknown' : statusOf(due, 'untold', asOf, ahead),
      because: `${title}.${if_} ${owed.because}${past}${off === null ? '' : ` ${off}`}`,
      source: `${source.text}${source.verified ? '' : ' (not verified)'}`,
      cell: owed.cell,
      owner: contract.owner ?? null,
    },
  ];
}
