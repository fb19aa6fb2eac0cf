import type { Formula, PageTable } from '../../nouns/page.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { addMonths, type Day, formatMonth, monthEnds, partsOf } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { liveCount, words } from '../tables/cells.ts';
import { charted } from '../tables/charted.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import { milestoneStatuses, milestoneTitles } from '../tables/titles.ts';

/** Months drawn, the month of the plan's day first; what falls before or after has one bar each. */
const monthsAtMost = 24;
const noDay = 'No day known';

function monthOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return monthEnds(year, month).first;
}

/** The month a milestone falls in as the page says it: `Apr 2016`, `Before Apr 2016`, `After Mar 2018`, or that no day is known. */
export function fallsIn(due: Day | null, asOf: Day): string {
  if (due === null) return noDay;
  const [first, after] = [monthOf(asOf), addMonths(monthOf(asOf), monthsAtMost)];
  if (due < first) return `Before ${formatMonth(first)}`;
  return due < after ? formatMonth(due) : `After ${formatMonth(addMonths(after, -1))}`;
}

function counting(where: Readonly<Record<string, string>>): Formula {
  return { op: 'count-where', table: 'milestones', where };
}

const isTold = ({ status }: Milestone): boolean => status !== 'not given';

/**
 * How many milestones fall in each month from the month of the plan's day on, by how they stand; live over the table of milestones. One
 * whose state a copy for publication does not give is not counted: under *before this month* it would stand as late.
 */
export function milestoneMonths(every: readonly Milestone[], asOf: Day): PageTable {
  const milestones = every.filter(isTold);
  const untold = every.length - milestones.length;
  const met = new Map<string, Map<Milestone['status'], number>>();
  for (const { due, status } of milestones) {
    const month = fallsIn(due, asOf);
    const counts = met.get(month) ?? new Map();
    met.set(month, counts.set(status, (counts.get(status) ?? 0) + 1));
  }
  const first = monthOf(asOf);
  const months = Array.from({ length: monthsAtMost }, (_, n) => formatMonth(addMonths(first, n)));
  const last = months.findLastIndex((month) => met.has(month));
  const [before, after] = [`Before ${formatMonth(first)}`, `After ${months.at(-1)}`];
  const shown = [
    ...[before].filter((name) => met.has(name)),
    ...months.slice(0, last + 1),
    ...[after, noDay].filter((name) => met.has(name)),
  ];
  const statuses = milestoneStatuses.filter((status) => milestones.some((one) => one.status === status));
  const rows = shown.map((month) => {
    const here = statuses.map((status) => [status, met.get(month)?.get(status) ?? 0] as const);
    const counts = here.map(([status, n]) => {
      const where = { month, status: milestoneTitles[status] };
      return [status, liveCount(n, counting(where))] as const;
    });
    const all = liveCount(
      here.reduce((sum, [, n]) => sum + n, 0),
      untold === 0
        ? counting({ month })
        : { op: 'subtract', of: [counting({ month }), counting({ month, status: milestoneTitles['not given'] })] },
      'strong',
    );
    return { key: month, cells: { month: words(month), ...Object.fromEntries(counts), all } };
  });
  const columns = [
    column('month', 'Month', 18),
    ...statuses.map((status) => figures(status, milestoneTitles[status], 10)),
    figures('all', 'Milestones', 11),
  ];
  const note =
    untold === 0
      ? undefined
      : `${count(untold, 'date')} that ${untold === 1 ? 'stands' : 'stand'} without a status ${untold === 1 ? 'is' : 'are'} not counted here; see Milestones.`;
  const table = pageTable('milestone-months', 'Milestones by month', columns, rows, note);
  return charted(table, { title: 'Milestones by month', labels: 'month', figure: 'all', across: 'columns' });
}
