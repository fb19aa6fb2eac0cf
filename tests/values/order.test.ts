import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, inOrderOf } from '../../src/values/order.ts';

describe('the order of texts', () => {
  it('is of their characters, on every machine: capitals before small letters, and what is alike is nought', () => {
    expect(['b', 'a', 'B', '2026-04-01', 'é'].sort(compare)).toEqual(['2026-04-01', 'B', 'a', 'b', 'é']);
    expect(compare('2026-04-01', '2026-04-01')).toBe(0);
  });

  it('is the one a list of texts has that is sorted by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect([...texts].sort(compare)).toEqual([...texts].sort());
      }),
    );
  });

  it('puts things by a text of each, and leaves those alike as they stood', () => {
    const days = [
      { from: '2026-09-01', to: 'second' },
      { from: '2026-04-01', to: 'first' },
      { from: '2026-09-01', to: 'third' },
    ];
    expect([...days].sort(inOrderOf(({ from }) => from)).map(({ to }) => to)).toEqual(['first', 'second', 'third']);
  });
});
