import { expect, it } from 'vitest';
import { budgetTables, lineTitle } from '../../src/reports/budget-tables.ts';
import { budgetElements } from '../../src/reports/pages/budget-elements.ts';
import { withoutAmount } from '../../src/reports/without-amount.ts';
import { pageOf, tableIn } from './page-of.ts';
import { samplePlan, workspace } from './sample-plan.ts';

const [first, ...others] = samplePlan.records.budget;
if (!first) throw new Error('the sample has no budget');
const { budget: _, ...bare } = first;
const lacking = { ...samplePlan, records: { ...samplePlan.records, budget: [bare, ...others] } };

it('shares of a budget say beside them which line gives no amount: missing is not nought', () => {
  const said = `1 of its 5 lines gives no budget and is in no total or share: “${lineTitle(workspace, first)}”.`;
  expect(tableIn(pageOf(budgetElements, lacking), 'budget-1-elements').note).toContain(said);
  expect(tableIn(pageOf(budgetElements, samplePlan), 'budget-1-elements').note ?? '').not.toContain('in no total or share');
});

it('a line is said to lack its amount of a year in that year, and by its year where all are shown', () => {
  const years = budgetTables(samplePlan)[1];
  const [line, ...rest] = years?.lines ?? [];
  if (!years || !line?.year) throw new Error('the sample has no table of two years');
  const { budget: __, ...blank } = line;
  const table = { ...years, lines: [blank, ...rest] };
  expect(withoutAmount(table, workspace, null)).toContain(` of ${line.year}`);
  expect(withoutAmount(table, workspace, line.year)).not.toContain(` of ${line.year}`);
  expect(withoutAmount(table, workspace, years.years.at(-1) ?? null)).toBeNull();
});
