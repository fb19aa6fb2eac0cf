import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from '../../../src/output/json/pieces.ts';

it('pieces together say what JSON says of any answer, names no object should have and absent fields too', () => {
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(fc.oneof(tie('any'), fc.constant(undefined)), { maxLength: 4 }),
      fc.dictionary(fc.string(), fc.oneof(tie('any'), fc.constant(undefined)), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(fc.property(value, (any) => [...jsonPieces(any)].join('') === JSON.stringify(any, null, 2)));
});

it('a long list is many pieces, none of them long', () => {
  const pieces = [...jsonPieces({ data: { list: Array.from({ length: 40_000 }, (_, n) => ({ id: `row ${n}` })) } })];
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
