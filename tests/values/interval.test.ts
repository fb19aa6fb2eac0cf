import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byar, wilson } from '../../src/values/interval.ts';

it('the interval of a share is within nought and one, holds the share, and is as published tables have it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, some) => {
      const count = Math.min(of, some);
      const { lower, upper } = wilson(count, of);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower <= count / of + 1e-12 && count / of <= upper + 1e-12).toBe(true);
    }),
  );
  expect(wilson(15, 50)).toMatchObject({ lower: expect.closeTo(0.191, 3), upper: expect.closeTo(0.4375, 3) });
});

it('the interval of a count holds it, and is as published tables have it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (count) => {
      const { lower, upper } = byar(count);
      expect(0 <= lower && lower <= count && count <= upper).toBe(true);
    }),
  );
  expect(byar(10)).toMatchObject({ lower: expect.closeTo(4.79, 2), upper: expect.closeTo(18.39, 2) });
});
