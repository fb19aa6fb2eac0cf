import type { Page, PageList } from '../../nouns/page.ts';
import type { Gone, Milestone } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { countsInWords, lateStartsInWords, milestoneCounts, milestonesTable } from '../milestone-blocks.ts';
import { firstRows } from '../page-table.ts';

/** What has left the files since its milestones were told: whoever acted on them should know. */
function goneBlocks(gone: readonly Gone[]): PageList[] {
  if (gone.length === 0) return [];
  const items = gone.map(({ contract, title, milestones, last }) => ({
    text: `“${title}” (${contract}): ${count(milestones, 'milestone')} told, last on ${formatDay(last)}. If it has ended, nothing is to do; if it runs on, ask who took it out.`,
    cells: [],
  }));
  return [{ kind: 'list', heading: 'No longer in these files', items, tone: 'warn' }];
}

/** Milestones, most pressing first, with counts by status. `most` keeps to so many rows; the counts are of all, however many a row stands for. */
export function milestonesPages(
  milestones: readonly Milestone[],
  most = Number.POSITIVE_INFINITY,
  rows: readonly Milestone[] = milestones,
  gone: readonly Gone[] = [],
): Page[] {
  const table = milestonesTable(rows, null);
  const counts = milestoneCounts(milestones);
  return [
    {
      id: 'milestones',
      title: 'Milestones',
      lead:
        milestones.length === 0
          ? gone.length > 0
            ? 'Nothing new falls due.'
            : 'Nothing in these files dates a milestone.'
          : `${countsInWords(milestones, null)}.${lateStartsInWords(milestones)}`,
      blocks: [...(milestones.length === 0 ? [] : [firstRows(table, most), counts]), ...goneBlocks(gone)],
    },
  ];
}
