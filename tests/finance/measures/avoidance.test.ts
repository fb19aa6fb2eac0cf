import { expect, it } from 'vitest';
import { avoidance } from '../../../src/finance/measures/avoidance.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';

it('is decided once, in the year it begins, over its lines by what is left on each', () => {
  const begun = avoidance.strands(measureOf('avoidance'), twoLines, year('2018/19'));
  expect(begun).toMatchObject([{ from: '2018-10-01', to: null, stays: true, whole: false }]);
  expect(begun[0]?.postings).toMatchObject([
    { line: 'centres', term: 'avoidance', annual: 40_000 },
    { line: 'outreach', term: 'avoidance', annual: 20_000 },
  ]);
  expect(avoidance.strands(measureOf('avoidance'), twoLines, year('2019/20'))).toEqual([]);
});

it('of a percentage is that share of what is left then', () => {
  const begun = avoidance.strands(measureOf('avoidance', { amount: { basisPoints: 1_700 } }), twoLines, year('2018/19'));
  expect(begun[0]?.postings.map(({ annual }) => annual)).toEqual([34_000, 17_000]);
});
