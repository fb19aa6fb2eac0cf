import { describe, expect, it } from 'vitest';
import { budgetTables, lineTitle } from '../../../src/reports/budget/budget-tables.ts';
import { withoutAmount } from '../../../src/reports/budget/without-amount.ts';
import { elementsTable } from '../../../src/reports/map/map-elements.ts';
import { mapTable } from '../../../src/reports/one-page/map-block.ts';
import { budgetElements } from '../../../src/reports/pages/budget-elements.ts';
import { formatPounds, pence, sum } from '../../../src/values/money.ts';
import { pageOf, tableIn } from '../page-of.ts';
import { samplePlan, workspace } from '../sample-plan.ts';

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

describe('a line that gives its net and no gross budget', () => {
  const table = (line: typeof first) => {
    const { table: own } = line.origin;
    const [column] = own.columns;
    const columns = own.columns.map((one) => (one.field === 'budget' ? { ...one, heading: 'Gross budget' } : one));
    return { ...own, columns: column ? [...columns, { ...column, index: 90, heading: 'Net budget', field: 'net' }] : columns };
  };
  const of = table(first);
  const lines = samplePlan.records.budget
    .filter(({ origin }) => origin.table === first.origin.table)
    .map((line) => {
      const { budget, ...none } = line;
      const net = pence((budget ?? 0) / 2);
      const origin = { ...line.origin, table: of };
      return line === first ? { ...none, net, origin } : { ...line, net, origin };
    });
  const plan = { ...samplePlan, records: { ...samplePlan.records, budget: lines } };

  it('is said to count in the net alone wherever the budget before income stands, which is told too', () => {
    const net = formatPounds(sum(lines.map((line) => line.net)));
    const name = lineTitle(workspace, first);
    const notes = [tableIn(pageOf(budgetElements, plan), 'budget-1-elements').note, elementsTable(plan).note, mapTable(plan)?.note];
    for (const note of notes) {
      expect(note).toContain(`1 of its ${lines.length} lines gives no budget and counts in the net alone: “${name}”.`);
      expect(note).toContain(`The budget is before income; net it is ${net}.`);
      expect(note).not.toContain('in no total');
    }
  });
});
