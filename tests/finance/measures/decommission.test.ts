import { expect, it } from 'vitest';
import { decommission } from '../../../src/finance/measures/decommission.ts';
import type { Pick } from '../../../src/finance/measures/measure.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';

it('takes all that is left, or the part of a line it was worked out to be', () => {
  const own = new Map([['outreach', pence(30_000)]]);
  const measure = { ...measureOf('decommission', { amount: { basisPoints: 10_000 } }), own };
  expect(decommission.strands(measure, twoLines, year('2018/19'))[0]?.postings).toMatchObject([
    { line: 'centres', term: 'savings', annual: 200_000 },
    { line: 'outreach', term: 'savings', annual: 30_000 },
  ]);
  expect(decommission.strands(measure, twoLines, year('2019/20'))).toEqual([]);
});

it('takes what would come on its line later in the year from the day it would come', () => {
  const rising: Pick = () => [
    { id: 'centres', title: 'Centres', left: pence(220_000), later: () => [{ from: day('2019-01-01'), annual: pence(20_000) }] },
  ];
  const strands = decommission.strands({ ...measureOf('decommission'), own: new Map() }, rising, year('2018/19'));
  expect(strands.map(({ from, postings }) => [from, postings.map(({ annual }) => annual)])).toEqual([
    ['2018-10-01', [200_000]],
    ['2019-01-01', [20_000]],
  ]);
});
