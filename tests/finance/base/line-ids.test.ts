import { expect, it } from 'vitest';
import { lineIds } from '../../../src/finance/base/line-ids.ts';
import { budgetRows, type Written } from '../rows.ts';

const ids = (lines: readonly Written[]) => lineIds(budgetRows(lines));

it('a line is known by its code, else by its title', () => {
  expect(ids([{ code: 'CC-100', line: 'Centres' }, { line: 'Outreach' }])).toEqual(['cc-100', 'outreach']);
});

it('namesakes are told apart by what their rows say, wherever they stand', () => {
  const lines = [
    { line: 'Centres', fund: 'General' },
    { line: 'Centres', fund: 'Public health' },
  ];
  expect(ids(lines)).toEqual(['centres-general', 'centres-public-health']);
  expect(ids([...lines].reverse())).toEqual(['centres-public-health', 'centres-general']);
});

it('lines alike in every word are told apart by amount, wherever they stand', () => {
  expect(
    ids([
      { line: 'Centres', pounds: 2 },
      { line: 'Centres', pounds: 1 },
    ]),
  ).toEqual(['centres-2', 'centres']);
});

it('no line takes the name of an account of the movements', () => {
  expect(ids([{ line: 'Income' }, { line: 'One-off' }])).toEqual(['income-line', 'one-off-line']);
});
