import { expect, it } from 'vitest';
import type { Grant } from '../../../src/nouns/provision.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
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

it('a grant that is the income of a line outlives it by that income, though the line is net of it and comes to nothing', () => {
  const line = (gross: number, income: number) =>
    sheetOf(
      'budget',
      [
        { line: 'Parenting', fund: 'PHG', budget: pence(gross), income: pence(income), net: pence(gross - income) },
        { line: 'Centres', budget: pence(900), income: pence(0), net: pence(900) },
      ],
      { columns: ['line', 'fund', 'budget', 'income', 'net'] },
    );
  const paying = (amount?: number) =>
    grants({ fund: 'PHG', ends: day('2017-03-31'), year: year('2015/16'), ...(amount === undefined ? {} : { amount: pence(amount) }) });
  const amountsOf = (gross: number, income: number, amount?: number) =>
    judgedAs(code, { sheets: [line(gross, income), paying(amount)] }, nothing).amounts;
  expect(amountsOf(420, 420, 420)).toEqual([420]);
  expect(amountsOf(980, 392, 392)).toEqual([392]);
  // Of what is less than the income, or not stated, the line's whole cost is in question; what is more than the income pays the net.
  expect(amountsOf(980, 392, 100)).toEqual([980]);
  expect(amountsOf(980, 392)).toEqual([980]);
  expect(amountsOf(980, 50, 900)).toEqual([930]);
});
