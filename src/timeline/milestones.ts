import { gathered } from '../nouns/gathered.ts';
import type { PrintedTimetable } from '../nouns/printed-timetable.ts';
import type { Records } from '../nouns/records.ts';
import { extensionReview, isProcurementStart, type Milestone, procurementStarts, type Timeline } from '../nouns/timeline.ts';
import { inForce, type Workspace } from '../nouns/workspace.ts';
import { compare } from '../values/order.ts';
import { dueDays, type Ground, limitOf, type Watch } from './ground.ts';
import type { Scheduling } from './schedule.ts';
import { activityMilestones } from './watch/activity-milestones.ts';
import { closed } from './watch/closed.ts';
import { contractMilestones } from './watch/contract-milestones.ts';
import { extensionReviews } from './watch/extension-review.ts';
import { firstOfRows, grantMilestones } from './watch/grant-milestones.ts';
import { kpiMilestones, resultsByContract } from './watch/kpi-milestones.ts';
import { milestoneId } from './watch/milestone-id.ts';
import type { NoticeGround } from './watch/owed.ts';
import { owedNotices } from './watch/owed-notices.ts';
import { pointsOfNoReturn } from './watch/point-of-no-return.ts';
import { printedMilestones } from './watch/printed-milestones.ts';
import { kpiAssessment } from './watch/running-notices.ts';
import { transferMilestones, transferToSuccessor, type Unnamed, unnamedBody } from './watch/transfer-milestones.ts';

/** What milestones are read from. */
export interface Sighted {
  readonly records: Pick<Records, 'contracts' | 'activities' | 'kpis' | 'grants'>;
  readonly timelines: readonly Timeline[];
  readonly timetables: readonly PrintedTimetable[];
  readonly workspace: Workspace;
  readonly law: Omit<NoticeGround, 'organisation' | 'results'> &
    Pick<Ground, 'overlays' | 'endings' | 'successorOf' | 'endsWithIt'> &
    Pick<Scheduling, 'diaryFor'>;
  /** The bodies that end which no contract names. */
  readonly unnamed?: readonly Unnamed[];
}

/** Dates somebody must meet that no contract and no activity sets: of results to report, and of grants. */
export function paperMilestones({ contracts, kpis, grants }: Sighted['records'], workspace: Workspace): Milestone[] {
  const watch = watchOf(workspace);
  return [...kpiMilestones(kpis, contracts, watch), ...firstOfRows(grants).flatMap((grant) => grantMilestones(grant, watch))];
}

/** Every date somebody must meet, as the files tell of it before anyone records what was done. */
function allOf({ records, timelines, timetables, workspace, law, unnamed = [] }: Sighted): Milestone[] {
  const watch = watchOf(workspace);
  const noticed: NoticeGround = {
    ...law,
    organisation: workspace.organisation,
    decisions: inForce(workspace.decisions, workspace.asOf),
    results: resultsByContract(records.kpis, records.contracts),
  };
  return [
    ...records.contracts.flatMap((contract) => [
      // What a body delivers itself has no contract to end.
      ...contractMilestones(contract, watch, law.successorOf?.(contract) ?? null).filter(
        ({ due }) => due !== null || law.placements.get(contract.id)?.arrangement !== 'in-house',
      ),
      ...owedNotices(contract, noticed, watch),
    ]),
    ...records.contracts.flatMap((contract) => transferMilestones(contract, law, watch)),
    ...unnamed.map(unnamedBody),
    ...paperMilestones(records, workspace),
    ...records.activities.flatMap((activity) => activityMilestones(activity, watch)),
    ...extensionReviews(records.contracts, { ...law, workspace }, watch),
    ...pointsOfNoReturn(timelines, records.contracts, watch),
    ...timetables.flatMap((timetable) => printedMilestones(timetable, watch)),
  ];
}

/**
 * The ids a `done` line may be about: of every date there is, and of those a contract has only for a while, whose lines stay right when
 * they have passed: the start of a procurement, the review before an extension, and the way to what follows a body that ends.
 */
export function idsToClose(sighted: Sighted): string[] {
  const bodies = sighted.workspace.bodiesThatEnd ?? [];
  const forAWhile = sighted.records.contracts.flatMap(({ id }) => [
    ...[...procurementStarts, extensionReview].map((kind) => milestoneId(kind, id)),
    ...bodies.map(({ name }) => milestoneId(transferToSuccessor, id, name)),
  ]);
  return [...allOf(sighted).map(({ id }) => id), ...forAWhile];
}

/** Every date somebody must meet: of contracts, the notices they owe, the bodies they outlive and the results they report, of grants, of the annual plan's activities, and the last day to begin each procurement. By due day, undated last, then id. */
export function milestonesOf(sighted: Sighted): Milestone[] {
  const { decisions, asOf } = sighted.workspace;
  const told = gathered(closed(allOf(sighted), decisions, asOf), asOf, ownerOfDoubt);
  return told.sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.id, b.id));
}

/** Whose doubt a milestone is, where one fact of the register would settle it for many contracts; null where each is told apart. */
function ownerOfDoubt({ kind, owner, due }: Milestone): string | null {
  const isDuty = kind === kpiAssessment || kind === 'key performance indicators published';
  const isRoute = due === null && isProcurementStart(kind);
  return isDuty || isRoute ? (owner ?? '') : null;
}

function watchOf(workspace: Workspace): Watch {
  return { asOf: workspace.asOf, ahead: limitOf(workspace, 'milestones', 'dueDays', dueDays) };
}
