import { expect, it } from 'vitest';
import { milestonesPages } from '../../../src/reports/terminal/milestones-pages.ts';
import { down, tableIn } from '../page-of.ts';
import { milestones } from '../sample-plan.ts';

it('milestones stand most pressing first, with counts below', () => {
  const pages = milestonesPages(milestones);
  expect(down(tableIn(pages, 'milestones'), 'status')).toEqual(['Overdue', 'Unknown', 'Upcoming']);
  expect(down(tableIn(pages, 'milestone-counts'), 'count')).toEqual([1, 0, 1, 1, 0]);
});

it('no milestones is a page without tables', () => {
  expect(milestonesPages([])[0]?.blocks).toEqual([]);
});
