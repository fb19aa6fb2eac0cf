import { expect, it } from 'vitest';
import { chosenTables } from '../../../src/finance/base/base-tables.ts';
import { notNamed } from '../../../src/nouns/authority.ts';
import { year } from '../../../src/values/year.ts';
import { budgetRows, budgetTable } from '../rows.ts';

const elements = budgetRows([{ element: 'Early childhood development', pounds: 10 }], budgetTable('System elements'));
const strategies = budgetRows(
  [
    { line: 'Children and young people', pounds: 10 },
    { line: 'Wellbeing', pounds: 60 },
  ],
  budgetTable('Strategies'),
);

it('where one table names elements and another does not, the one that does is the base and the other is said (Plymouth)', () => {
  const { kept, assumptions } = chosenTables([...strategies, ...elements], year('2015/16'), 'Anytown City Council');
  expect(kept).toEqual(elements);
  expect(assumptions.map(({ cell }) => cell)).toEqual([{ file: 'data/budget.xlsx', sheet: 'Strategies', cell: 'D1' }]);
});

it('a table alone is the base, with or without elements', () => {
  expect(chosenTables(strategies, year('2015/16'), 'Anytown City Council')).toEqual({ kept: strategies, assumptions: [] });
  expect(chosenTables(elements, year('2015/16'), 'Anytown City Council')).toEqual({ kept: elements, assumptions: [] });
});

const several = budgetRows([
  { line: 'Early years', authority: 'Anytown', pounds: 10 },
  { line: 'Early years', authority: 'Elsewhere', pounds: 500 },
  { line: 'Family support', authority: 'Anytown', pounds: 5 },
]);

it('of a table of several authorities only the rows of the organisation are in the base, and it is said', () => {
  const { kept, assumptions } = chosenTables(several, year('2015/16'), 'Anytown City Council and NHS Anyshire CCG');
  expect(kept.map(({ budget }) => budget)).toEqual([1000, 500]);
  expect(assumptions).toHaveLength(1);
});

it('a table of several authorities that names none of them as the organisation is left out, and never added up', () => {
  const { kept, assumptions } = chosenTables([...several, ...strategies], year('2015/16'), 'Somewhere Council');
  expect(kept).toEqual(strategies);
  expect(assumptions).toHaveLength(1);
});

it('outside a workspace nothing says whose budget it is, and the sentence says so', () => {
  const { kept, assumptions } = chosenTables(several, year('2015/16'), notNamed);
  expect(kept).toEqual([]);
  expect(assumptions[0]?.text).toContain('outside a workspace nothing says which is yours: it is left out of the base');
});
