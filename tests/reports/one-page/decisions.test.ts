import { expect, it } from 'vitest';
import { decisionsTable } from '../../../src/reports/one-page/decisions.ts';
import { day } from '../../../src/values/day.ts';
import { down } from '../page-of.ts';
import { emptyPlan, timeline } from '../sample-plan.ts';

const [stage] = timeline.stages;
const award = { ...stage, id: 'award-decision', name: 'Award', latestFinish: day('2015-05-01') } as NonNullable<typeof stage>;
const procurement = {
  ...timeline,
  contract: 'c1',
  title: 'Short breaks',
  start: day('2016-04-01'),
  pointOfNoReturn: null,
  stages: [award],
};
const printed = {
  contract: 'c1',
  stage: 'award-decision',
  activity: 'a1',
  title: 'Cabinet decision',
  timetable: 'Timescales',
  day: day('2015-10-17'),
  cell: { file: 'timetable.xlsx', sheet: null, cell: 'B9' },
};

it('says the day a council’s own paper prints beside the one worked back, and which is which', () => {
  const plan = { ...emptyPlan, timelines: [procurement], printed: [printed] };
  expect(down(decisionsTable(plan), 'figure')).toEqual(['2015-05-01']);
  expect(down(decisionsTable(plan), 'more')).toEqual(['Short breaks. Its own paper prints 17 October 2015; the day here is worked back.']);
  // Without a printed day that is still ahead a decision whose last day is past is no longer asked for.
  expect(down(decisionsTable({ ...plan, printed: [] }), 'what')).toEqual([null]);
});

it('has a decision that only a paper dates on the day it prints, and says so', () => {
  const table = decisionsTable({ ...emptyPlan, printed: [{ ...printed, contract: null, stage: null }] });
  expect(down(table, 'what')).toEqual(['Cabinet decision, as its own paper prints it']);
  expect(down(table, 'figure')).toEqual(['2015-10-17']);
});
