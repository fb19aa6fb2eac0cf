import { expect, it } from 'vitest';
import type { Grant } from '../../../src/nouns/provision.ts';
import { judgeModels } from '../../../src/rules/judge-models.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { pictureOf, sheetOf } from '../picture.ts';
import { budgetOf, judgedAs, modelIn, scenarioOf } from './modelled.ts';

const code = 'more-than-the-grant';
const award = (of: string, pounds?: number): Grant => ({
  fund: 'PHG',
  year: year(of),
  ...(pounds === undefined ? {} : { amount: pence(pounds * 100) }),
});
const grants = (...rows: readonly Grant[]) => sheetOf('grants', rows, { columns: ['fund', 'year', 'amount'] });
const three = grants(award('2015/16', 1_000), award('2016/17', 900), award('2017/18', 900));
const budget = budgetOf({ line: 'Visiting', pounds: 800, fund: 'PHG' }, { line: 'Nursing', pounds: 200, fund: 'Public Health Grant' });
const one = '{ id: one, kind: saving, on: Visiting, amount: £1, from: 2015-04-01 }';
const none = '{ id: none, kind: one-off, on: Visiting, amount: £0, from: 2015-04-01 }';

it('lines that come to more than the awards of a year are found, with the difference', () => {
  expect(judgedAs(code, { sheets: [budget, three] }, none)).toMatchObject({
    about: [['phg-2'], ['phg-3']],
    cells: [
      ['C3', 'E2', 'E3'],
      ['C4', 'E2', 'E3'],
    ],
    amounts: [10_000, 10_000],
    unjudged: [],
  });
});

it('lines that fall with their grant come to what it pays', () => {
  const cut = '{ id: cut, kind: saving, on: Visiting, amount: £100, from: 2016-04-01 }';
  expect(judgedAs(code, { sheets: [budget, three] }, cut).about).toEqual([]);
  const risen = grants(award('2015/16', 1_000), award('2016/17', 1_000), award('2017/18', 1_000));
  expect(
    judgedAs(
      code,
      { sheets: [budget, risen] },
      '{ id: g, kind: grant, fund: PHG, on: { fund: [PHG, Public Health Grant] }, amount: £50, from: 2016-04-01 }'.replace(
        'on: { fund: [PHG, Public Health Grant] }',
        'on: Visiting',
      ),
    ).about,
  ).toEqual([]);
});

it('a year with no award, an award with no amount, and a line of two funds could not be judged', () => {
  const few = grants(award('2015/16', 1_000), award('2016/17'));
  expect(judgedAs(code, { sheets: [budget, few] }, one)).toMatchObject({ about: [], unjudged: ['phg-2', 'phg-1'] });
  const shared = budgetOf({ line: 'Visiting', pounds: 9_000, fund: 'PHG / Council' });
  expect(judgedAs(code, { sheets: [shared, three] }, one)).toMatchObject({ about: [], unjudged: ['visiting'] });
});

it('what cannot be told of a grant is said only where a measure touches a line it pays for', () => {
  const few = grants(award('2015/16', 1_000));
  const with_ = budgetOf({ line: 'Visiting', pounds: 800, fund: 'PHG' }, { line: 'Parks', pounds: 500, fund: 'Council' });
  const cut = (line: string) => `{ id: cut, kind: saving, on: ${line}, amount: £100, from: 2016-04-01 }`;
  expect(judgedAs(code, { sheets: [with_, few] }, cut('Parks'))).toMatchObject({ about: [], unjudged: [], examined: 1 });
  expect(judgedAs(code, { sheets: [with_, few] }, cut('Visiting')).because).toEqual([
    expect.stringContaining('no award of “PHG” for 2016/17'),
    expect.stringContaining('no award of “PHG” for 2017/18'),
  ]);
});

const withIncome = (gross: number, income: number) =>
  sheetOf(
    'budget',
    [{ line: 'Therapy', fund: 'PHG', budget: pence(gross * 100), income: pence(income * 100), net: pence((gross - income) * 100) }],
    { columns: ['line', 'fund', 'budget', 'income', 'net'] },
  );
const onTherapy = '{ id: one, kind: saving, on: Therapy, amount: £1, from: 2015-04-01 }';

it('a grant that is the income of its line pays none of the net, and falls short of that income alone', () => {
  const level = grants(award('2015/16', 392), award('2016/17', 392), award('2017/18', 300));
  expect(judgedAs(code, { sheets: [withIncome(980, 392), level] }, onTherapy)).toMatchObject({
    about: [['phg-3']],
    amounts: [9_200],
    unjudged: [],
  });
  const minus = sheetOf('budget', [{ line: 'Therapy', fund: 'PHG', income: pence(-39_200), net: pence(58_800) }], {
    columns: ['line', 'fund', 'income', 'net'],
  });
  expect(judgedAs(code, { sheets: [minus, level] }, onTherapy).amounts).toEqual([9_200]);
});

it('awards above the income of their lines pay of the net; below it, which they pay is not told', () => {
  expect(judgedAs(code, { sheets: [withIncome(1_000, 50), three] }, onTherapy).amounts).toEqual([4_900, 4_900]);
  const less = grants(award('2015/16', 300), award('2016/17', 300), award('2017/18', 300));
  expect(judgedAs(code, { sheets: [withIncome(980, 392), less] }, onTherapy)).toMatchObject({ about: [], unjudged: ['phg-1'] });
});

it('lines are held against their awards in cash, though the scenario is in real prices', () => {
  const given = { sheets: [budget, three] };
  const found = (prices: string) =>
    judgeModels(pictureOf(given), [modelIn(given, scenarioOf(none).replace('measures:', `${prices}measures:`))]).findings;
  const real = found('prices: real\ndeflator: { 2016/17: 5%, 2017/18: 15% }\n');
  expect(real.filter((one) => one.code === code)).toEqual(found('').filter((one) => one.code === code));
  expect(real.filter((one) => one.code === code)).toHaveLength(2);
});
