import { expect, it } from 'vitest';
import { investment } from '../../../src/finance/measures/investment.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';

it('is decided once, in the year it begins, over its lines by what is left on each', () => {
  const begun = investment.strands(measureOf('investment'), twoLines, year('2018/19'));
  expect(begun).toMatchObject([{ from: '2018-10-01', to: null, stays: true, whole: false }]);
  expect(begun[0]?.postings).toMatchObject([
    { line: 'centres', term: 'investment', annual: 40_000 },
    { line: 'outreach', term: 'investment', annual: 20_000 },
  ]);
  expect(investment.strands(measureOf('investment'), twoLines, year('2019/20'))).toEqual([]);
});

it('of a percentage is that share of what is left then', () => {
  const begun = investment.strands(measureOf('investment', { amount: { basisPoints: 1_700 } }), twoLines, year('2018/19'));
  expect(begun[0]?.postings.map(({ annual }) => annual)).toEqual([34_000, 17_000]);
});
