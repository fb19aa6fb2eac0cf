import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIndividualsEmail, isNhsNumber } from '../../src/intake/personal-checks.ts';

describe('an NHS number', () => {
  it('is ten figures of which the last checks the others', () => {
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    expect(isNhsNumber('943476591')).toBe(false);
    expect(isNhsNumber('0000000000')).toBe(false);
  });

  it('is spoiled by any one figure changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'9434765919'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        return !isNhsNumber(digits.join(''));
      }),
    );
  });
});

describe('an email address', () => {
  it.each(['quill.zedd@anytown.example', 'q.zedd2@nhs.example', 'qzedd@kite.example', 'zedd99@hotmail.com', 'quill_zedd@kite.example'])(
    '%s is one person’s',
    (address) => {
      expect(isIndividualsEmail(address)).toBe(true);
    },
  );

  it.each([
    'info@kite.example',
    'procurement@anytown.example',
    'spot.buying@anytown.example',
    'early.help@anytown.example',
    'anytowncommercial@anytown.example',
    'kite@kite.example',
    'townclerk@anytown.example',
    'cpu@anytown.example',
    'refund.2024@kite.example',
  ])('%s is an office’s', (address) => {
    expect(isIndividualsEmail(address)).toBe(false);
  });
});
