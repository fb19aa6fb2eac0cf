import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueWithLots } from '../../../src/timeline/contract/procured-value.ts';
import { wholeValue } from '../../../src/timeline/contract/whole-value.ts';
import { pence } from '../../../src/values/money.ts';
import { contract } from '../rows.ts';

const valued = (totalValue?: number) => {
  const row = contract('lot', totalValue === undefined ? {} : { totalValue: pence(totalValue) }, ['totalValue']);
  return { row, whole: wholeValue(row) };
};

describe('what a lot is held against a threshold at', () => {
  it('is what all lots come to', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 6 }), ([own = 1, ...others]) => {
        const all = others.reduce((sum, each) => sum + each, own);
        expect(valueWithLots(valued(own), others.map(valued))).toMatchObject({ low: all, high: all });
      }),
    );
  });

  it('is that or more where a lot states no value, and none where none does', () => {
    expect(valueWithLots(valued(), [valued(500)])).toMatchObject({ low: 500, high: null });
    expect(valueWithLots(valued(), [valued()])).toBeNull();
  });

  it('of what is no lot is its own, as it is said', () => {
    const own = valued(500);
    expect(valueWithLots(own, [])).toBe(own.whole);
  });
});
