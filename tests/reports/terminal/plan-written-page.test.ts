import { expect, it } from 'vitest';
import { planPages } from '../../../src/reports/index.ts';
import { planWrittenPage } from '../../../src/reports/terminal/plan-written-page.ts';
import { down, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const files = [{ path: 'out/plan.xlsx', bytes: 20_480, sha256: 'ef'.repeat(32) }];

it('it names the files written, the sources with rows left out, and the pages left out', () => {
  const { leftOut } = planPages(emptyPlan);
  const page = planWrittenPage({ files, folders: [], sources: samplePlan.sources, leftOut });
  expect(down(tableIn(page, 'written'), 'bytes')).toEqual([20_480]);
  expect(down(tableIn(page, 'made-from'), 'leftOut')).toContain(1);
  expect(tableIn(page, 'not-in-plan').rows.map(({ key }) => key)).toEqual(leftOut.map(({ id }) => id));
});

it('a plan that leaves out nothing lists nothing', () => {
  expect(planWrittenPage({ files, folders: [], sources: [], leftOut: [] }).blocks).toHaveLength(2);
});
