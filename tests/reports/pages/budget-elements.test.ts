import { expect, it } from 'vitest';
import { budgetElements } from '../../../src/reports/pages/budget-elements.ts';
import { year } from '../../../src/values/year.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const [specialist, targeted] = ['specialist', 'targeted'].map((id) => samplePlan.workspace.tierModel.tiers.find((tier) => tier.id === id));
const lines = samplePlan.records.budget.map((line, at) => ({ ...line, tier: at % 2 === 0 ? 'specialist' : 'targeted' }));
const plan = { ...samplePlan, records: { ...samplePlan.records, budget: lines } };

it('a budget by tier has every year its table has, with shares, as one by element has, and its tiers in their own order', () => {
  const ids = (table: string) =>
    tableIn(pageOf(budgetElements, plan), table)
      .columns.slice(1)
      .map(({ id }) => id);
  expect(ids('budget-2-tiers')).toEqual(['2015/16', 'share 2015/16', '2016/17', 'share 2016/17']);
  expect(ids('budget-1-tiers')).toEqual(['amount', 'share']);
  const tiers = tableIn(pageOf(budgetElements, plan), 'budget-1-tiers');
  expect(down(tiers, 'tier').slice(0, 2)).toEqual([targeted?.title, specialist?.title]);
  expect(contentAt(tiers, 'targeted', 'share')).toMatchObject({ kind: 'share' });
});

it('a table whose one year is not the plan’s says so beside its shares and totals, and one with the plan’s year does not', () => {
  const noted = (of: string, at: string) => {
    const budget = lines.map((line) => ({ ...line, year: year(of) }));
    const workspace = { ...plan.workspace, year: year(at) };
    return tableIn(pageOf(budgetElements, { ...plan, workspace, records: { ...plan.records, budget } }), 'budget-1-tiers').note ?? '';
  };
  expect(noted('2014/15', '2015/16')).toContain('It is of 2014/15, not of 2015/16.');
  expect(noted('2015/16', '2015/16')).not.toContain('It is of');
});

it('a budget that is gross says at its shares that it is before income, and what it is net', () => {
  const noted = (heading: string): string => {
    const tables = new Map(
      lines.map(({ origin: { table } }) => {
        const columns = table.columns.map((column) => (column.field === 'budget' ? { ...column, heading } : column));
        const [first] = table.columns;
        return [table, { ...table, columns: first ? [...columns, { ...first, index: 90, heading: 'Income', field: 'income' }] : columns }];
      }),
    );
    const budget = lines.map((line) => ({
      ...line,
      ...(line.budget !== undefined && { income: line.budget }),
      origin: { ...line.origin, table: tables.get(line.origin.table) ?? line.origin.table },
    }));
    return tableIn(pageOf(budgetElements, { ...plan, records: { ...plan.records, budget } }), 'budget-1-elements').note ?? '';
  };
  expect(noted('Gross budget')).toContain('The budget is before income; net it is £0.');
  expect(noted('Budget')).not.toContain('before income');
});
