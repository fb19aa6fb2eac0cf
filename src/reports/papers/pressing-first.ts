import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Day } from '../../values/day.ts';
import { compare } from '../../values/order.ts';
import { textIn } from '../tables/page-table.ts';
import { milestoneTitles } from '../tables/titles.ts';

/** Where a row stands: overdue, what is to come by day, what is past and nobody reports on from the latest back, what has no day. */
function placeOf(row: PageRow, asOf: Day): { readonly group: number; readonly day: string } {
  const content = row.cells['due']?.content;
  const day = content?.kind === 'day' ? content.day : '';
  const status = textIn(row, 'status');
  if (status === milestoneTitles.overdue) return { group: 0, day };
  if (status === milestoneTitles.done) return { group: 4, day };
  return { group: day === '' ? 3 : day >= asOf ? 1 : 2, day };
}

const past = 2;

/** What each group is called in the caption, in their order. */
const groupTitles = ['overdue', 'the soonest to come', 'past days nobody reports on', 'those without a day', 'what is done'] as const;

/** Milestones as a committee reads them, and a caption that says in which order the first `most` of them stand: a day nobody reports on, long past, hides none that is to come. */
export function pressingFirst(table: PageTable, asOf: Day, most: number): PageTable {
  const placed = table.rows
    .map((row) => ({ row, ...placeOf(row, asOf) }))
    .sort((a, b) => {
      const [one, other] = a.group === past ? [b, a] : [a, b];
      return a.group - b.group || compare(one.day, other.day);
    });
  const shown = new Set(placed.slice(0, most).map(({ group }) => group));
  const order = groupTitles.filter((_, group) => shown.has(group));
  const caption = order.length === 0 ? table.caption : `Milestones: ${order.join(', then ')}`;
  return { ...table, caption, rows: placed.map(({ row }) => row) };
}
