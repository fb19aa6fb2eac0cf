import { expect, it } from 'vitest';
import { oneOff } from '../../../src/finance/measures/one-off.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';

it('falls whole in one year and does not stay', () => {
  const begun = oneOff.strands(measureOf('one-off', { recurrent: false }), twoLines, year('2018/19'));
  expect(begun).toMatchObject([{ whole: true, stays: false }]);
  expect(begun[0]?.postings.map(({ term, annual }) => [term, annual])).toEqual([
    ['oneOff', 40_000],
    ['oneOff', 20_000],
  ]);
  expect(oneOff.strands(measureOf('one-off'), twoLines, year('2019/20'))).toEqual([]);
});

it('may come the other way', () => {
  const begun = oneOff.strands(measureOf('one-off', { amount: { money: pence(-300) } }), twoLines, year('2018/19'));
  expect(begun[0]?.postings.map(({ annual }) => annual)).toEqual([-200, -100]);
});
