import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPounds,
  fraction,
  fromPounds,
  less,
  negated,
  nothing,
  pence,
  roundHalfAway,
  share,
  sum,
  toPounds,
} from '../../src/values/money.ts';
import { Refusal } from '../../src/values/refusal.ts';

const amounts = fc.integer({ min: -1e13, max: 1e13 }).map(pence);

describe('whole pence', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no amount', (amount) => {
    expect(() => pence(amount)).toThrow(Refusal);
  });

  it('nothing has no sign', () => {
    expect(Object.is(pence(-0), 0)).toBe(true);
    expect(Object.is(negated(nothing), 0)).toBe(true);
  });

  it('sums and differences are to the penny', () => {
    expect(sum([fromPounds(0.1), fromPounds(0.2)])).toBe(30);
    expect(sum([])).toBe(0);
    expect(less(pence(5_272_159_00), pence(900_000_00))).toBe(4_372_159_00);
  });
});

describe('pounds to pence', () => {
  it.each([
    [1.005, 101],
    [-1.005, -101],
    [8.575, 858],
    [0.1 + 0.2, 30],
    [27_150_102, 2_715_010_200],
    [1e-7, 0],
    [1_234_567.895, 123_456_790],
  ])('%d pounds is %d pence, halves away from nothing', (pounds, expected) => {
    expect(fromPounds(pounds)).toBe(expected);
  });

  it('pounds read back as the pence they were', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(fromPounds(toPounds(amount))).toBe(amount);
      }),
    );
  });

  it.each([
    [0.5, 1],
    [-0.5, -1],
    [2.5, 3],
    [-2.5, -3],
    [2.49, 2],
  ])('%d rounds to %d', (value, expected) => {
    expect(roundHalfAway(value)).toBe(expected);
  });
});

describe('sharing an amount', () => {
  it('always adds to the whole, by largest remainder', () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 40 }), (whole, weights) => {
        const parts = share(whole, weights);
        expect(sum(parts)).toBe(whole);
        expect(parts).toHaveLength(weights.length);
      }),
    );
  });

  it('gives nobody more than a penny above or below their exact part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }).map(pence),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (whole, weights) => {
          const total = weights.reduce((a, b) => a + b, 0);
          share(whole, weights).forEach((part, i) => {
            expect(Math.abs(part - (whole * (weights[i] as number)) / total)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('gives the odd penny to the largest remainder, and to the first of equals', () => {
    expect(share(pence(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(share(pence(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(share(pence(10), [1, 5])).toEqual([2, 8]);
  });

  it('shares evenly when no part weighs anything, and gives a part that weighs nothing nothing', () => {
    expect(share(pence(5), [0, 0])).toEqual([3, 2]);
    expect(share(pence(5), [0, 1])).toEqual([0, 5]);
    expect(share(pence(5), [])).toEqual([]);
  });
});

describe('a fraction of an amount', () => {
  it('is exact past what a float can hold', () => {
    expect(fraction(pence(9_007_199_254_740_991), 999_999, 1_000_000)).toBe(9_007_190_247_541_736);
    expect(fraction(pence(2_715_010_200), 366, 366)).toBe(2_715_010_200);
  });

  it('agrees with whole-number arithmetic, halves away from nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (amount, n, d) => {
          const doubled = BigInt(Math.abs(amount)) * BigInt(n) * 2n + BigInt(d);
          const size = Number(doubled / (2n * BigInt(d)));
          expect(fraction(pence(amount), n, d)).toBe(pence(amount < 0 ? -size : size));
        },
      ),
    );
  });

  it('takes a rate that is no whole number too', () => {
    expect(fraction(pence(1000), 0.125, 1)).toBe(125);
    expect(fraction(pence(-1), 1, 2)).toBe(-1);
  });
});

it.each([
  [123_456_700, '£1,234,567'],
  [123_450, '£1,234.50'],
  [5, '£0.05'],
  [-2_846_700, '-£28,467'],
  [0, '£0'],
])('%d pence is shown as %s', (amount, text) => {
  expect(formatPounds(pence(amount))).toBe(text);
});
