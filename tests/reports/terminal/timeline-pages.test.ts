import { expect, it } from 'vitest';
import { ganttPages, timelinePages } from '../../../src/reports/terminal/timeline-pages.ts';
import { day } from '../../../src/values/day.ts';
import { down, tableIn } from '../page-of.ts';
import { timeline } from '../sample-plan.ts';

it('one procurement is one page of stages', () => {
  const pages = timelinePages([timeline]);
  expect(pages.map(({ id }) => id)).toEqual(['timeline-c-1']);
  expect(down(tableIn(pages, 'timeline-c-1-stages'), 'latestStart')).toEqual(['2015-06-01', '2016-01-01']);
});

it('several begin with all of them in one table', () => {
  const pages = timelinePages([timeline, { ...timeline, id: 'C-9', verdict: 'comfortable', lateByWorkingDays: null }]);
  expect(down(tableIn(pages, 'pipeline'), 'verdict')).toEqual(['late', 'comfortable']);
});

it('no procurement is a page that says so', () => {
  expect(timelinePages([])).toHaveLength(1);
});

it('a chart of a long pipeline keeps to those that must begin soonest, and says how many there are', () => {
  const many = [5, 2, 9, 7].map((month) => ({
    ...timeline,
    id: `C-${month}`,
    title: `Contract ${month}`,
    pointOfNoReturn: day(`2015-0${month}-01`),
  }));
  const [page] = ganttPages(many, day('2015-01-01'), 2);
  expect(down(tableIn(page ? [page] : [], 'gantt-pipeline'), 'label')).toEqual(['Contract 2', 'Contract 5']);
  expect(page?.lead).toBe(
    '4 procurements worked back from the day the contract must start. The chart shows the 2 that must begin soonest.',
  );
});
