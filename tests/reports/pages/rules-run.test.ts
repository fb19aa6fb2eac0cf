import { expect, it } from 'vitest';
import { rulesRun } from '../../../src/reports/pages/rules-run.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

it('what could not be judged has its cell and is not a pass', () => {
  const page = pageOf(rulesRun, samplePlan);
  expect(down(tableIn(page, 'unjudged'), 'cells')).toEqual(['E6']);
  expect(contentAt(tableIn(page, 'rules-run'), 'total', 'unjudged')).toEqual({ kind: 'count', count: 1 });
});

it('rules that could judge everything leave one table, and no run is no page', () => {
  const clean = {
    ...emptyPlan,
    rules: [{ code: 'no-end-date', title: 'A contract has no end date', examined: 3, found: 0, unjudged: [] }],
  };
  expect(pageOf(rulesRun, clean).blocks).toHaveLength(1);
  expect(rulesRun.build(emptyPlan)).toMatchObject({ leftOut: true });
});
