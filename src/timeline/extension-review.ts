import { calledOf } from '../nouns/called.ts';
import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/table.ts';
import type { Milestone } from '../nouns/timeline.ts';
import { formatCell } from '../values/cell.ts';
import { addDays, type Day, formatDay } from '../values/day.ts';
import { once } from '../values/once.ts';
import { count } from '../values/text.ts';
import { isSaidOver, statusOf } from './done.ts';
import type { Ground, Watch } from './ground.ts';
import { lastDayOf } from './last-day.ts';
import { milestoneId } from './milestone-id.ts';
import { noticeDay, unreadNotice } from './notice-day.ts';
import { rangeSaid } from './point-of-no-return.ts';
import type { Regime } from './regime.ts';
import { swapped } from './swap.ts';
import { type Untaken, untakenOption } from './untaken.ts';
import { beginRange, type WorkedBack, workBack } from './work-back.ts';

/** Where an option not taken has to be decided by: the contract's own day of notice, or the end with the notice that is usual. */
interface DecidedBy {
  readonly option: Exclude<Untaken, { is: 'none' }>;
  readonly on: Day;
  readonly field: string;
  readonly isNotice: boolean;
}

/** The way to an extension worked back from one day, by members and by an officer. */
interface Ways {
  readonly members: WorkedBack;
  readonly officer: WorkedBack;
  readonly range: ReturnType<typeof beginRange>;
}

/**
 * The last day on which the review before an extension can begin and the decision still be taken, by members, before the contract's
 * own day of notice: by the stages of that route and who decides here. No file says who may decide it, so the longer way sets the day
 * and an officer's is said. None once the day of notice has passed.
 */
export function extensionReviews(contracts: readonly Row<Contract>[], ground: Ground, watch: Watch): Milestone[] {
  const regime = ground.regimes.find(({ route }) => route === 'extension');
  if (regime === undefined) return [];
  const ways = once((key: string): Ways => {
    const [on, isNotice] = key.split(' ') as [Day, string];
    return waysTo(on, isNotice === 'true' ? upToNotice(regime) : regime, ground);
  });
  return contracts.flatMap((contract) => {
    const by = decidedBy(contract, watch.asOf);
    return by === null ? [] : [milestone(contract, by, ways(`${by.on} ${by.isNotice}`), watch)];
  });
}

function decidedBy(contract: Row<Contract>, asOf: Day): DecidedBy | null {
  const { day: end } = lastDayOf(contract);
  const option = untakenOption(contract);
  if (option.is === 'none' || end === null || end < asOf || isSaidOver(contract.status)) return null;
  const stated = contract.extensionNoticeBy;
  const notice = stated === undefined ? noticeDay(contract, end) : { due: stated, field: 'extensionNoticeBy' };
  if (notice === null) return { option, on: addDays(end, 1), field: option.field, isNotice: false };
  return notice.due < asOf ? null : { option, on: notice.due, field: notice.field, isNotice: true };
}

/** The route up to the day of notice, which is the contract's own and takes no time of practice. */
function upToNotice(regime: Regime): Regime {
  return { ...regime, stages: swapped(regime.stages, { notice: [] }) };
}

function waysTo(on: Day, regime: Regime, ground: Ground): Ways {
  const isThere = regime.variants.some(({ id }) => id === 'members');
  const members = workBack(regime, on, { ...ground, joined: [], variants: isThere ? ['members'] : [] });
  return { members, officer: workBack(regime, on, { ...ground, joined: [], variants: [] }), range: beginRange(members, ground) };
}

/** The option as part of a sentence, with how its months were worked out, or why they cannot be. */
function optionSaid(option: DecidedBy['option']): string {
  if (option.is === 'untold') return `an extension (${option.because})`;
  return `${count(option.months, 'month')} of extension${option.how === null ? '' : ` (${option.how})`}`;
}

function milestone(contract: Row<Contract>, by: DecidedBy, { members, officer, range }: Ways, { asOf, ahead }: Watch): Milestone {
  const cell = at(contract, by.field);
  const due = members.pointOfNoReturn;
  const base = {
    id: milestoneId('extension review', contract.id),
    contract: contract.id,
    title: calledOf(contract),
    kind: 'extension review',
    due,
    source: `regime ${members.regime.id}`,
    cell,
    owner: contract.owner ?? null,
  };
  const until = by.isNotice
    ? `notice on ${formatDay(by.on)}, see ${formatCell(cell)}`
    : `an extension on ${formatDay(by.on)}, after the months of notice that are usual, for ${unreadNotice(contract) ? 'what is stated cannot be read' : 'none are stated'}`;
  if (due === null)
    return { ...base, status: 'unknown', because: `The last day to begin before ${until} cannot be told: ${members.unjudged}` };
  const status = statusOf(due, 'untold', asOf, ahead);
  const byOfficer = officer.pointOfNoReturn === null ? '' : ` Where an officer may decide, by ${formatDay(officer.pointOfNoReturn)}.`;
  const past = due < asOf ? ' It has passed, and no file says whether the review has begun.' : '';
  return {
    ...base,
    status,
    because: `For members to decide ${optionSaid(by.option)} before ${until}, it must begin by then at likely durations${rangeSaid(range)}.${byOfficer}${past}`,
  };
}
