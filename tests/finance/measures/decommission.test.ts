import { expect, it } from 'vitest';
import { decommission } from '../../../src/finance/measures/decommission.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { measureOf, twoLines } from './ground.ts';

it('takes all that is left, or the part of a line it was worked out to be', () => {
  const own = new Map([['outreach', pence(30_000)]]);
  const measure = { ...measureOf('decommission', { amount: { basisPoints: 10_000 } }), own };
  expect(decommission.strands(measure, twoLines, year('2018/19'))[0]?.postings).toEqual([
    { line: 'centres', term: 'savings', annual: 200_000 },
    { line: 'outreach', term: 'savings', annual: 30_000 },
  ]);
  expect(decommission.strands(measure, twoLines, year('2019/20'))).toEqual([]);
});
