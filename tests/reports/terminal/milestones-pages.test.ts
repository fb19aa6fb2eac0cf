import { expect, it } from 'vitest';
import { milestonesPages } from '../../../src/reports/terminal/milestones-pages.ts';
import { day } from '../../../src/values/day.ts';
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

it('a long list is cut for a terminal, and counted whole', () => {
  const pages = milestonesPages(milestones, { most: 1 });
  expect(tableIn(pages, 'milestones').rows).toHaveLength(1);
  expect(down(tableIn(pages, 'milestone-counts'), 'count')).toEqual([1, 0, 1, 1, 0]);
});

it('the reason does not say the day a second time', () => {
  const [first] = milestones;
  if (!first) throw new Error('the sample has no milestones');
  const upcoming = { ...first, due: day('2016-07-31'), because: 'It falls on 31 July 2016.' };
  expect(tableIn(milestonesPages([upcoming]), 'milestones').columns.map(({ id }) => id)).not.toContain('because');
});
