import type { Page } from '../../nouns/page.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { countsInWords, lateStartsInWords, milestoneCounts, milestonesTable } from '../milestone-blocks.ts';
import { firstRows } from '../page-table.ts';

/** Milestones, most pressing first, with counts by status. `most` keeps to so many rows; the counts are of all, however many a row stands for. */
export function milestonesPages(
  milestones: readonly Milestone[],
  most = Number.POSITIVE_INFINITY,
  rows: readonly Milestone[] = milestones,
): Page[] {
  const table = milestonesTable(rows, null);
  const counts = milestoneCounts(milestones);
  return [
    {
      id: 'milestones',
      title: 'Milestones',
      lead:
        milestones.length === 0
          ? 'Nothing in these files dates a milestone.'
          : `${countsInWords(milestones)}.${lateStartsInWords(milestones)}`,
      blocks: milestones.length === 0 ? [] : [firstRows(table, most), counts],
    },
  ];
}
