import { expect, it } from 'vitest';
import { budget } from '../../../src/reports/pages/budget.ts';
import { budgetElements } from '../../../src/reports/pages/budget-elements.ts';
import { budgetModel } from '../../../src/reports/pages/budget-model.ts';
import { summary } from '../../../src/reports/pages/summary.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const page = [budget, budgetElements, budgetModel].map((report) => pageOf(report, samplePlan));

it('the five elements add to the published total, and the difference is nil', () => {
  expect(contentAt(tableIn(page, 'budget-1'), 'total', 'budget')).toEqual({ kind: 'money', pence: pounds(27_150_102) });
  expect(down(tableIn(page, 'budget-published'), 'difference')[0]).toBe(0);
});

it('a difference in a published percentage is shown and marked', () => {
  const row = tableIn(page, 'budget-published').rows[1];
  expect(row?.cells['difference']?.tone).toBe('warn');
  expect(row?.cells['cells']?.content).toMatchObject({ cells: [{ cell: 'H7' }] });
});

it('shares by element are of their own table', () => {
  const shares = down(tableIn(page, 'budget-1-elements'), 'share').slice(0, 5) as number[];
  expect(shares[0]).toBeCloseTo(324_511 / 27_150_102, 12);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

it('a table of two years has a total for each and none for both', () => {
  const table = tableIn(page, 'budget-2');
  expect(table.rows.filter(({ total }) => total).map(({ key }) => key)).toEqual(['total 2015/16', 'total 2016/17']);
  expect(contentAt(table, 'total 2015/16', 'budget')).toEqual({ kind: 'money', pence: pounds(2_953_000) });
  expect(contentAt(table, 'total 2016/17', 'actual')?.kind).toBe('absent');
  expect(contentAt(table, 'hv-15', 'period')).toEqual({ kind: 'text', text: 'Oct to Mar' });
});

it('£900,000 off £5,272,159 from October is half in the first year and £4,372,159 after', () => {
  const bridge = tableIn(page, 'model-approved-bridge');
  expect(contentAt(bridge, 'net', '2016/17')).toEqual({ kind: 'money', pence: pounds(4_822_159) });
  expect(contentAt(bridge, 'net', '2017/18')).toEqual({ kind: 'money', pence: pounds(4_372_159) });
  expect(contentAt(bridge, 'difference', '2017/18')).toEqual({ kind: 'money', pence: 0 });
});

it('scenarios stand beside the first one', () => {
  expect(contentAt(tableIn(page, 'scenarios'), 'model-half difference', '2017/18')).toEqual({ kind: 'money', pence: pounds(450_000) });
});

it('a model is shown even where no budget table is left, and nothing is where there is neither', () => {
  expect(pageOf(budgetModel, { ...emptyPlan, models: samplePlan.models }).blocks.length).toBeGreaterThan(3);
  for (const report of [budget, budgetElements, budgetModel]) expect(report.build(emptyPlan)).toMatchObject({ leftOut: true });
});

it('a table of several authorities, none of them this one, shows its lines with whose they are and no total', () => {
  const lines = samplePlan.records.budget.map((line, index) => ({ ...line, authority: index % 2 ? 'Elsewhere' : 'Otherwhere' }));
  const plan = { ...samplePlan, records: { ...samplePlan.records, budget: lines } };
  const table = tableIn(pageOf(budget, plan), 'budget-1');
  expect(table.rows.some(({ total }) => total)).toBe(false);
  expect(down(table, 'authority')).toContain('Elsewhere');
  expect(budgetElements.build(plan)).toMatchObject({ leftOut: true });
  expect(contentAt(tableIn(pageOf(summary, plan), 'summary'), 'budget-1', 'value')?.kind).toBe('absent');
});
