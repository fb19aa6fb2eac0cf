import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningSums } from '../../src/intake/running-sums.ts';
import { kindOf } from './grids.ts';

const columns = [
  { index: 0, field: 'line' },
  { index: 1, field: 'budget' },
] as never;
const lines = (amounts: readonly (number | string)[]) =>
  amounts.map((amount, i) => ({ is: 'data', row: i + 2, cells: [`Line ${i}`, amount], under: null })) as never;

describe('lines that add up those above them', () => {
  it('are found whatever they are called', () => {
    expect([...runningSums(lines([100, 200, 300, 600, 50]), columns, kindOf('budget'))]).toEqual([5]);
  });

  it('of two lines only are left alone: that may be chance', () => {
    expect([...runningSums(lines([100, 200, 300]), columns, kindOf('budget'))]).toEqual([]);
  });

  it('of dealings with somebody are left alone', () => {
    expect([...runningSums(lines([100, 200, 300, 600]), columns, kindOf('spend'))]).toEqual([]);
  });

  it('a line that is out by more than rounding is none', () => {
    expect([...runningSums(lines([100, 200, 300, 603]), columns, kindOf('budget'))]).toEqual([]);
  });

  it('any three amounts or more are found from their sum, and begin anew behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 100_000 }), { minLength: 3, maxLength: 12 }), (amounts) => {
        const sumOf = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
        // An amount that happens to be the sum of those before it, within rounding, is rightly taken for one.
        fc.pre(amounts.every((amount, i) => i < 3 || Math.abs(amount - sumOf(amounts.slice(0, i))) > 2));
        const sum = sumOf(amounts);
        const found = runningSums(lines([...amounts, sum, ...amounts, sum]), columns, kindOf('budget'));
        expect(found).toContain(amounts.length + 2);
        expect(found).toContain(2 * amounts.length + 3);
      }),
    );
  });
});
