import { expect, it } from 'vitest';
import { reallocation } from '../../../src/finance/measures/reallocation.ts';
import { year } from '../../../src/values/year.ts';
import { lineNamed, measureOf, twoLines } from './ground.ts';

const shift = { on: null, fromLine: lineNamed('Centres'), toLine: lineNamed('Outreach') };

it('gives one line exactly what it takes from the other', () => {
  const begun = reallocation.strands(measureOf('reallocation', shift), twoLines, year('2018/19'));
  expect(begun[0]?.postings).toMatchObject([
    { line: 'centres', term: 'reallocatedOut', annual: 60_000 },
    { line: 'outreach', term: 'reallocatedIn', annual: 60_000 },
  ]);
});

it('of a percentage is a share of the line that gives', () => {
  const begun = reallocation.strands(measureOf('reallocation', { ...shift, amount: { basisPoints: 1_000 } }), twoLines, year('2018/19'));
  expect(begun[0]?.postings.map(({ annual }) => annual)).toEqual([20_000, 20_000]);
});
