import { expect, it } from 'vitest';
import { reprice } from '../../../src/finance/measures/reprice.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';
import { modelled, refusedFor, through } from './written.ts';

it('below the old price is a saving, above it a pressure', () => {
  const at = (money: number) =>
    reprice.strands(measureOf('reprice', { amount: { money: pence(money) } }), twoLines, year('2018/19'))[0]?.postings;
  expect(at(270_000)).toMatchObject([
    { line: 'centres', term: 'savings', annual: 20_000 },
    { line: 'outreach', term: 'savings', annual: 10_000 },
  ]);
  expect(at(330_000)?.map(({ term, annual }) => [term, annual])).toEqual([
    ['pressures', 20_000],
    ['pressures', 10_000],
  ]);
});

it('stands in the totals and in its own effects under the way it went', () => {
  const up = modelled('kind: reprice, on: Centres, amount: £1240');
  expect(through(up, 'pressures')).toEqual([0, 24_000, 24_000, 24_000]);
  expect(through(up, 'net')).toEqual([180_000, 204_000, 204_000, 204_000]);
  expect(up.measures[0]).toMatchObject({ term: 'pressures', effects: { '2018/19': { cumulative: 24_000, incremental: 24_000 } } });
  const down = modelled('kind: reprice, on: Centres, amount: £880');
  expect(through(down, 'savings')).toEqual([0, 12_000, 12_000, 12_000]);
  expect(down.measures[0]).toMatchObject({ term: 'savings', effects: { '2020/21': { cumulative: 12_000, incremental: 0 } } });
});

it('of each line is a share of its own price', () => {
  expect(through(modelled('kind: reprice, on: each line, amount: 90%'), 'savings')).toEqual([0, 18_000, 18_000, 18_000]);
});

it('needs its new price', () => {
  expect(refusedFor('kind: reprice, on: Centres')).toEqual({ code: 'missing-key', line: 6 });
  expect(refusedFor('kind: reprice, on: each line, amount: £5')).toEqual({ code: 'amount-on-each-line', line: 6 });
});
