import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { extensionReview, type Milestone } from '../../nouns/timeline.ts';
import { formatCell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { onceFor } from '../../values/once.ts';
import { count } from '../../values/text.ts';
import { statusOf } from '../contract/done.ts';
import { isByAgreement, isNoticeToEnd, unreadNotice } from '../contract/notice-day.ts';
import { decidedSaid, groundsOf } from '../for-body.ts';
import type { Watch } from '../ground.ts';
import { type WayToExtend, waysToExtend } from '../late/ways-to-extend.ts';
import { milestoneId } from './milestone-id.ts';
import { rangeSaid } from './point-of-no-return.ts';

/**
 * The last day on which the review before an extension can begin and the decision still be taken, by members, before the contract's
 * own day of notice. No file says who may decide it, so the longer way sets the day and an officer's is said. None once the day of
 * notice has passed.
 */
export function extensionReviews(contracts: readonly Row<Contract>[], ground: Parameters<typeof groundsOf>[0], watch: Watch): Milestone[] {
  const groundOf = groundsOf(ground);
  const waysOn = onceFor(waysToExtend);
  return contracts.flatMap((contract) => {
    const way = waysOn(groundOf(contract))(contract);
    if (way === null) return [];
    const found = milestone(contract, way, watch);
    return [{ ...found, because: `${found.because}${decidedSaid(contract, ground.workspace)}${way.said}` }];
  });
}

/** The option as part of a sentence, with how its months were worked out, or why they cannot be. */
function optionSaid(option: WayToExtend['option']): string {
  if (option.is === 'untold') return `an extension (${option.because})`;
  return `${count(option.months, 'month')} of extension${option.how === null ? '' : ` (${option.how})`}`;
}

/** Why an option has no day of notice. */
function unnoticed(contract: Row<Contract>): string {
  if (unreadNotice(contract)) return 'what is stated cannot be read';
  if (isByAgreement(contract)) return 'it is by agreement and no notice takes it';
  return isNoticeToEnd(contract) ? 'what is stated is notice to end the contract' : 'none are stated';
}

function milestone(contract: Row<Contract>, by: WayToExtend, { asOf, ahead }: Watch): Milestone {
  const { members, officer, range } = by;
  const cell = at(contract, by.field);
  const due = members.pointOfNoReturn;
  const base = {
    id: milestoneId(extensionReview, contract.id),
    contract: contract.id,
    title: calledOf(contract),
    kind: extensionReview,
    due,
    source: `the stages of ${members.regime.title}`,
    cell,
    owner: contract.owner ?? null,
  };
  const until = by.isNotice
    ? `notice on ${formatDay(by.on)}, see ${formatCell(cell)}`
    : `an extension on ${formatDay(by.on)}, after the months of notice that are usual, for ${unnoticed(contract)}`;
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
