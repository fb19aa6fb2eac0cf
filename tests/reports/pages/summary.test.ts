import { expect, it } from 'vitest';
import { summary } from '../../../src/reports/pages/summary.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const table = tableIn(pageOf(summary, samplePlan), 'summary');
const value = (row: string): unknown => contentAt(table, row, 'value');

it('services in scope are counted by arrangement, and all of them', () => {
  expect(value('services')).toEqual({ kind: 'count', count: 7 });
  expect(value('services in-house')).toEqual({ kind: 'count', count: 5 });
  expect(value('services commissioned')).toEqual({ kind: 'count', count: 1 });
});

it('it says how much rests on proposals: places, money, and the share of the money', () => {
  expect(value('proposed')).toEqual({ kind: 'count', count: 5 });
  expect(value('proposed value')).toEqual({ kind: 'money', pence: pounds(1_000_001) });
  expect(value('proposed share')).toEqual({ kind: 'share', share: 1_000_001 / 5_000_001 });
});

it('budgets are totalled table by table and year by year, never together', () => {
  expect(value('budget-1')).toEqual({ kind: 'money', pence: pounds(27_150_102) });
  expect(value('budget-2 2015/16')).toEqual({ kind: 'money', pence: pounds(2_953_000) });
  expect(value('budget-2 2016/17')).toEqual({ kind: 'money', pence: pounds(4_906_000) });
});

it('contracts ending within twelve months are apart from those that never say', () => {
  expect([value('ending'), value('no end')]).toEqual([
    { kind: 'count', count: 1 },
    { kind: 'count', count: 1 },
  ]);
});

it('duties in law that could not be judged stand beside those nothing is seen for', () => {
  const count = (row: string): number => (value(row) as { count: number }).count;
  const law = samplePlan.duties.filter(({ duty }) => duty.strength === 'law');
  expect(count('duties unjudged')).toBe(law.filter(({ unjudged }) => unjudged !== null).length);
  expect(count('duties') + count('duties unjudged')).toBeLessThan(law.length);
});

it('an accepted finding is not counted as open', () => {
  expect(value('findings warning')).toEqual({ kind: 'count', count: 1 });
  expect(value('findings accepted')).toEqual({ kind: 'count', count: 1 });
});

it('what the workspace does not hold is absent, not nought', () => {
  const empty = tableIn(pageOf(summary, emptyPlan), 'summary');
  for (const row of ['services', 'budget', 'ending', 'findings', 'milestones']) expect(contentAt(empty, row, 'value')?.kind).toBe('absent');
});
