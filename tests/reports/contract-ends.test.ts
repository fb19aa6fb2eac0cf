import { expect, it } from 'vitest';
import { contractsEnding } from '../../src/reports/contract-ends.ts';
import { day } from '../../src/values/day.ts';

it('a contract ends when its extensions taken end, and the last day of the twelve months counts', () => {
  const asOf = day('2015-06-30');
  const contracts = [
    { ref: 'extended', end: day('2015-12-31'), currentEnd: day('2017-03-31') },
    { ref: 'last day', end: day('2016-06-30') },
    { ref: 'a day later', end: day('2016-07-01') },
    { ref: 'already over', end: day('2015-06-29') },
    { ref: 'never said' },
  ];
  const { ending, unknown } = contractsEnding(contracts, asOf);
  expect(ending.map(({ ref }) => ref)).toEqual(['last day']);
  expect(unknown.map(({ ref }) => ref)).toEqual(['never said']);
});
