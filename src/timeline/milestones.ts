import type { Records } from '../nouns/records.ts';
import type { Milestone, Timeline } from '../nouns/timeline.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { activityMilestones } from './activity-milestones.ts';
import { contractMilestones } from './contract-milestones.ts';
import { dueDays, limitOf, type Watch } from './ground.ts';
import { pointsOfNoReturn } from './point-of-no-return.ts';

/** What milestones are read from. */
export interface Sighted {
  readonly records: Pick<Records, 'contracts' | 'activities'>;
  readonly timelines: readonly Timeline[];
  readonly workspace: Workspace;
}

/** Every date somebody must meet: of contracts, of the annual plan's activities, and the last day to begin each procurement. By due day, undated last, then id. */
export function milestonesOf({ records, timelines, workspace }: Sighted): Milestone[] {
  const watch: Watch = { asOf: workspace.asOf, ahead: limitOf(workspace, 'milestones', 'dueDays', dueDays) };
  const all = [
    ...records.contracts.flatMap((contract) => contractMilestones(contract, watch)),
    ...records.activities.flatMap((activity) => activityMilestones(activity, watch)),
    ...pointsOfNoReturn(timelines, records.contracts, watch),
  ];
  return all.sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
