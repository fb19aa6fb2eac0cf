import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesImplied, countsImplied, shareFits } from '../../../src/rules/printed/share-base.ts';

describe('a share of a base', () => {
  it('of 18.92% and 21 people can only be of 111, and 12.61% of 111 only 14', () => {
    expect(basesImplied(21, 18.92)).toEqual([111]);
    expect(countsImplied(12.61, 111)).toEqual([14]);
    expect(countsImplied(18.92, 116)).toEqual([]);
  });

  it('worked out from a count always finds its base and its count again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (a, b) => {
        const [count, base] = [Math.min(a, b), Math.max(a, b)];
        const share = Number(((count / base) * 100).toFixed(2));
        expect(shareFits(count, share, base, 2)).toBe(true);
        expect(countsImplied(share, base, 2)).toContain(count);
        if (share >= 1) expect(basesImplied(count, share, 2)).toContain(base);
      }),
    );
  });
});
