import { expect, it } from 'vitest';
import { amountIn, budgetTables, elementBudget, lineElement, lineTitle, yearShown } from '../../../src/reports/budget/budget-tables.ts';
import { year } from '../../../src/values/year.ts';
import { samplePlan, workspace } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const [elements, allocation] = budgetTables(samplePlan);

it('budget lines are kept by the table they stand in, each with its own total', () => {
  expect(elements && amountIn(elements, null)).toBe(pounds(27_150_102));
  expect(allocation?.years).toEqual(['2015/16', '2016/17']);
  expect(allocation && amountIn(allocation, year('2015/16'))).toBe(pounds(2_953_000));
  expect(allocation && amountIn(allocation, year('2019/20'))).toBeNull();
});

it('the budget of the elements is the table that names the most of them', () => {
  expect(elementBudget(workspace, budgetTables(samplePlan))?.table.sheet).toBe('System elements');
  expect(elementBudget(workspace, [])).toBeUndefined();
});

it('a line is for the element it names in its own column, else the one its title names', () => {
  expect(elements?.lines.map((line) => lineElement(workspace, line))).toContain('parent-family-support');
  expect(lineElement(workspace, { line: 'Transition costs' })).toBeNull();
  expect(lineElement(workspace, { line: 'Transition costs', element: 'early-childhood' })).toBe('early-childhood');
});

it('where one figure is wanted the plan year is shown, else the latest', () => {
  expect(allocation && yearShown(allocation, year('2015/16'))).toBe('2015/16');
  expect(allocation && yearShown(allocation, year('2020/21'))).toBe('2016/17');
  expect(elements && yearShown(elements, year('2015/16'))).toBeNull();
});

it('a line that names no more than its element is called by the title of the element', () => {
  const line = samplePlan.records.budget[0];
  if (!line) throw new Error('the sample has no budget');
  const { line: _, service: __, ...bare } = line;
  expect(lineTitle(workspace, { ...bare, element: 'early-childhood' })).toBe('Early childhood development');
});

it('lines of several authorities are never added, unless some are of the organisation', () => {
  const spanning = (own: string) =>
    budgetTables({
      workspace: { ...workspace, organisation: 'Anytown City Council' },
      records: {
        ...samplePlan.records,
        budget: samplePlan.records.budget.map((line, index) => ({ ...line, authority: index % 2 ? 'Elsewhere' : own })),
      },
    })[0];
  const [none, some] = [spanning('Otherwhere'), spanning('Anytown')];
  expect(none).toMatchObject({ authorities: 2, own: false });
  expect(none && amountIn(none, null)).toBeNull();
  expect(some?.lines.every(({ authority }) => authority === 'Anytown')).toBe(true);
  expect(some && amountIn(some, null)).not.toBeNull();
});
