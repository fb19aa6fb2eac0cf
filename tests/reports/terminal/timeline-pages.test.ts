import { expect, it } from 'vitest';
import { timelinePages } from '../../../src/reports/terminal/timeline-pages.ts';
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
