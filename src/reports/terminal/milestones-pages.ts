import type { Page } from '../../nouns/page.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { milestoneCounts, milestonesTable } from '../milestone-blocks.ts';
import { milestoneStatuses } from '../titles.ts';

/** Milestones, most pressing first, with counts by status. */
export function milestonesPages(milestones: readonly Milestone[]): Page[] {
  const counts = milestoneStatuses.map((status) => `${milestones.filter((one) => one.status === status).length} ${status}`);
  return [
    {
      id: 'milestones',
      title: 'Milestones',
      lead: milestones.length === 0 ? 'Nothing in these files dates a milestone.' : `${counts.join(', ')}.`,
      blocks: milestones.length === 0 ? [] : [milestonesTable(milestones, true), milestoneCounts(milestones)],
    },
  ];
}
