import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worth } from '../../../src/mapping/weighing/curve.ts';

const curve = [
  { raw: 0, right: 0 },
  { raw: 0.5, right: 0.8 },
  { raw: 1, right: 0.9 },
];

describe('what a raw weight is worth', () => {
  it.each([
    [0, 0],
    [0.25, 0.4],
    [0.5, 0.8],
    [0.75, 0.85],
    [1, 0.9],
  ])('%f is worth %f', (raw, right) => {
    expect(worth(raw, curve)).toBe(right);
  });

  it('never falls as the weight rises', () => {
    const some = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(some, some, (a, b) => worth(Math.min(a, b), curve) <= worth(Math.max(a, b), curve)));
  });

  it('is the weight itself where nothing was measured', () => {
    expect(worth(0.42, [])).toBe(0.42);
  });
});
