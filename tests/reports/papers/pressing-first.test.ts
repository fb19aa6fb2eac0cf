import { expect, it } from 'vitest';
import type { Milestone } from '../../../src/nouns/timeline.ts';
import { milestonesTable } from '../../../src/reports/milestones/milestone-blocks.ts';
import { pressingFirst } from '../../../src/reports/papers/pressing-first.ts';
import { day } from '../../../src/values/day.ts';
import { samplePlan } from '../sample-plan.ts';

const asOf = day('2015-06-30');
const [sample] = samplePlan.milestones;
const of = (id: string, status: Milestone['status'], due: string | null): Milestone =>
  ({ ...sample, id, status, due: due === null ? null : day(due) }) as Milestone;

it('milestones of a report: overdue, what is to come by day, then the past from the latest back, then what has no day, then what is done', () => {
  const all = [
    of('undated', 'unknown', null),
    of('long past', 'unknown', '2012-01-01'),
    of('just past', 'unknown', '2015-06-01'),
    of('far', 'upcoming', '2018-04-01'),
    of('soon', 'due', '2015-07-02'),
    of('to come and unknown', 'unknown', '2016-01-01'),
    of('overdue', 'overdue', '2015-05-01'),
    of('done', 'done', '2015-01-01'),
  ];
  const table = pressingFirst(milestonesTable(all, asOf), asOf, 6);
  expect(table.rows.map(({ key }) => key)).toEqual([
    'overdue',
    'soon',
    'to come and unknown',
    'far',
    'just past',
    'long past',
    'undated',
    'done',
  ]);
  expect(table.caption).toBe('Milestones: overdue, then the soonest to come, then past days nobody reports on');
  const captioned = (most: number) => pressingFirst(milestonesTable(all, asOf), asOf, most).caption;
  expect(captioned(3)).toBe('Milestones: overdue, then the soonest to come');
  expect(captioned(7)).toMatch(/nobody reports on, then those without a day$/);
});
