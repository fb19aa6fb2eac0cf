import { expect, it } from 'vitest';
import type { Grant } from '../../../src/nouns/provision.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'line-outlives-grant';
const grants = (...rows: readonly Grant[]) => sheetOf('grants', rows, { columns: ['fund', 'ends'] });
const budget = budgetOf(
  { line: 'Visiting', pounds: 36_600, fund: 'PHG' },
  { line: 'Nursing', pounds: 100, fund: 'PHG; Council' },
  { line: 'Centres', pounds: 9 },
);
const nothing = '{ id: up, kind: investment, on: Centres, amount: £1, from: 2015-04-01 }';

it('a line paid after its grant has ended is found, with what it holds then', () => {
  const sheets = [budget, grants({ fund: 'Public Health Grant', ends: day('2016-03-31') })];
  expect(judgedAs(code, { sheets }, nothing)).toMatchObject({
    about: [['public-health-grant-1']],
    cells: [['B2', 'E2', 'E3']],
    amounts: [(36_600 + 100) * 2 * 100],
    examined: 2,
  });
  expect(judgedAs(code, { sheets }, nothing).texts[0]).toContain('“Nursing: PHG, Council” names other money too');
});

it('in the year it ends only the days after count, and a line that ends with it is not found', () => {
  const later = [budget, grants({ fund: 'PHG', ends: day('2017-09-30') })];
  // Six of the twelve months of 2017/18.
  expect(judgedAs(code, { sheets: later }, nothing).amounts).toEqual([3_660_000 / 2 + 10_000 / 2]);
  const ended = '{ id: cut, kind: saving, on: { fund: [PHG, PHG; Council] }, amount: 100%, from: 2016-04-01 }'.replace(
    'PHG; Council',
    "'PHG; Council'",
  );
  expect(judgedAs(code, { sheets: [budget, grants({ fund: 'PHG', ends: day('2016-03-31') })] }, ended).about).toEqual([]);
});

it('a grant with an award that has no end could not be judged', () => {
  const sheets = [budget, grants({ fund: 'PHG', ends: day('2016-03-31') }, { fund: 'PHG' })];
  const some = '{ id: some, kind: saving, on: Visiting, amount: £1, from: 2015-04-01 }';
  expect(judgedAs(code, { sheets }, nothing).unjudged).toEqual([]);
  expect(judgedAs(code, { sheets }, some)).toMatchObject({ about: [], unjudged: ['phg-2'] });
  expect(judgedAs(code, { sheets: [budget] }, nothing)).toMatchObject({ about: [], examined: 0 });
});
