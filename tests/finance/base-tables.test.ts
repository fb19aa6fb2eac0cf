import { expect, it } from 'vitest';
import { chosenTables } from '../../src/finance/base-tables.ts';
import { year } from '../../src/values/year.ts';
import { budgetRows, budgetTable } from './rows.ts';

const elements = budgetRows([{ element: 'Early childhood development', pounds: 10 }], budgetTable('System elements'));
const strategies = budgetRows(
  [
    { line: 'Children and young people', pounds: 10 },
    { line: 'Wellbeing', pounds: 60 },
  ],
  budgetTable('Strategies'),
);

it('where one table names elements and another does not, the one that does is the base and the other is said (Plymouth)', () => {
  const { kept, assumptions } = chosenTables([...strategies, ...elements], year('2015/16'));
  expect(kept).toEqual(elements);
  expect(assumptions.map(({ cell }) => cell)).toEqual([{ file: 'data/budget.xlsx', sheet: 'Strategies', cell: 'D1' }]);
});

it('a table alone is the base, with or without elements', () => {
  expect(chosenTables(strategies, year('2015/16'))).toEqual({ kept: strategies, assumptions: [] });
  expect(chosenTables(elements, year('2015/16'))).toEqual({ kept: elements, assumptions: [] });
});
