import { expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { contract, ground, on } from '../rows.ts';

const pounds = (amount: number) => (amount * 100) as Contract['annualValue'] & number;
const of = (title: string, more: Partial<Contract>) =>
  scheduleAll({
    ...ground('2026-11-22'),
    contracts: [contract('x', { title, start: on('2025-04-01'), end: on('2028-03-31'), ...more }, Object.keys(more))],
  })[0]?.worth;

it('a procurement is worth its whole term, and stands above the threshold, below it, in doubt, or under a law without one', () => {
  const line = { amount: pounds(663_540), vat: 'incl' };
  expect(of('Short breaks', { annualValue: pounds(250_000) })).toMatchObject({
    ...{ stands: 'above', threshold: line, value: { low: pounds(750_000), high: pounds(750_000), isEstimated: true } },
  });
  expect(of('Short breaks', { totalValue: pounds(60_000) })).toMatchObject({ stands: 'below', value: { isEstimated: false } });
  expect(of('Short breaks', { totalValue: pounds(600_000) })).toMatchObject({ stands: 'untold', threshold: line });
  expect(of('Short breaks', {})).toMatchObject({ stands: 'untold', threshold: line, value: null });
  expect(of('Health visiting', { totalValue: pounds(600_000) })).toMatchObject({ stands: 'any', threshold: null });
});

it('a value worked out over a term names every cell it is worked out from: the value, the days of the term, the options counted; one that is read names its own', () => {
  const cells = (more: Partial<Contract>) => of('Short breaks', more)?.value?.cells.map(({ cell }) => cell);
  // The nine columns of every register here, then those that are stated.
  const [start, end, tenth, eleventh] = ['B2', 'C2', 'J2', 'K2'];
  expect(cells({ annualValue: pounds(250_000) })).toEqual([tenth, start, end]);
  expect(cells({ annualValue: pounds(250_000), extensionMonths: 24 })).toEqual([tenth, start, end, eleventh]);
  expect(cells({ totalValue: pounds(600_000) })).toEqual([tenth]);
});
