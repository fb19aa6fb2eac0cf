import { expect, it } from 'vitest';
import { findings } from '../../../src/reports/pages/findings.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const page = pageOf(findings, samplePlan);

it('errors come first, and two findings of one key are two rows', () => {
  const table = tableIn(page, 'findings');
  expect(down(table, 'code')).toEqual(['contract-ended', 'no-end-date', 'no-end-date']);
  expect(table.rows.map(({ key }) => key)).toEqual(['contract-ended:C-1', 'no-end-date:C-3', 'no-end-date:C-3~2']);
});

it('what is at stake and the cells stand in the row, and amounts are not added', () => {
  const table = tableIn(page, 'findings');
  expect(contentAt(table, 'contract-ended:C-1', 'amount')).toEqual({ kind: 'money', pence: pounds(4_000_000) });
  expect(down(table, 'cells')).toEqual(['E4', 'E6', 'E6']);
  expect(table.rows.some(({ total }) => total)).toBe(false);
});

it('the table stands alone on its page, says of each finding whether it is open, and fits across one', () => {
  const table = tableIn(page, 'findings');
  expect(page.blocks).toEqual([table]);
  expect(down(table, 'decision').filter((said) => said === 'open')).toHaveLength(2);
  expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(180);
});

it('a clean run is a page that says so; no run is no page', () => {
  const clean = {
    ...emptyPlan,
    rules: [{ code: 'no-end-date', title: 'A contract has no end date', examined: 3, found: 0, unjudged: [] }],
  };
  expect(tableIn(pageOf(findings, clean), 'findings').rows).toEqual([]);
  expect(findings.build(emptyPlan)).toMatchObject({ leftOut: true });
});
