import type { Page, PageList } from '../../nouns/page.ts';
import type { Gone, Milestone } from '../../nouns/timeline.ts';
import { countsInWords, goneInWords, lateStartsInWords, milestoneCounts, milestonesTable } from '../milestones/milestone-blocks.ts';
import { firstRows } from '../tables/page-table.ts';

/** What has left the files since its milestones were told: whoever acted on them should know. */
function goneBlocks(gone: readonly Gone[]): PageList[] {
  if (gone.length === 0) return [];
  const items = gone.map((one) => ({ text: `“${one.title}” (${one.contract}): ${goneInWords(one)}`, cells: [] }));
  return [{ kind: 'list', heading: 'No longer in these files', items, tone: 'warn' }];
}

/** What of some milestones is printed: so many rows at most, several of one doubt gathered in one; beside them what has left the files, and what is said of contracts out of scope. */
interface Printed {
  readonly most?: number;
  readonly rows?: readonly Milestone[];
  readonly gone?: readonly Gone[];
  readonly others?: string | null;
}

function leadOf(milestones: readonly Milestone[], isGone: boolean, isBesideOthers: boolean): string {
  if (milestones.length > 0) return `${countsInWords(milestones, null)}.${lateStartsInWords(milestones)}`;
  if (isGone) return 'Nothing new falls due.';
  return isBesideOthers ? 'Nothing that the plan is about dates a milestone.' : 'Nothing in these files dates a milestone.';
}

/** Milestones, most pressing first, with counts by status. The counts are of all, however many rows are printed and however many a row stands for. */
export function milestonesPages(milestones: readonly Milestone[], printed: Printed = {}): Page[] {
  const { most = Number.POSITIVE_INFINITY, rows = milestones, gone = [], others = null } = printed;
  const table = milestonesTable(rows, null);
  const counts = milestoneCounts(milestones);
  return [
    {
      id: 'milestones',
      title: 'Milestones',
      lead: `${leadOf(milestones, gone.length > 0, others !== null)}${others === null ? '' : ` ${others} --all lists them too.`}`,
      blocks: [...(milestones.length === 0 ? [] : [firstRows(table, most), counts]), ...goneBlocks(gone)],
    },
  ];
}
