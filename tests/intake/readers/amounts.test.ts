import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount, readMoney, readNumber, readPercent } from '../../../src/intake/readers/amounts.ts';
import { formatPounds, pence } from '../../../src/values/money.ts';

it('£85,000 p/a is for a year', () => {
  expect(readMoney('£85,000 p/a')).toEqual({ value: 8_500_000, basis: { per: 'year' } });
});

describe('words behind an amount', () => {
  it.each(['est', 'est.', 'estimated', 'approx', '(estimate)'])('£25,000 %s is near it, which is said', (words) => {
    expect(readMoney(`£25,000 ${words}`)).toEqual({ value: 2_500_000, note: { kind: 'caveat', text: words } });
  });

  it('stand before or behind those that say what it is for', () => {
    const value = { value: 2_500_000, note: { kind: 'caveat', text: 'est' }, basis: { per: 'year' } };
    expect(readMoney('£25k pa est')).toEqual(value);
    expect(readMoney('£25k est pa')).toEqual(value);
    expect(readMoney('c. £25k est')).toMatchObject({ note: { text: 'c. est' } });
  });

  it.each(['£23.5m total', '£23.5m in total', '£23.5m (total)'])('%s is the whole', (raw) => {
    expect(readMoney(raw)).toEqual({ value: 2_350_000_000, basis: { whole: true } });
  });
});

describe('a full stop behind an amount', () => {
  it('is none of it, where no pence could have been cut off', () => {
    expect(readMoney('£75000.')).toEqual({ value: 7_500_000 });
    expect(readMoney('£75,000.')).toEqual({ value: 7_500_000 });
    expect(readMoney('£75,000. ')).toEqual({ value: 7_500_000 });
  });

  it('leaves a point that may part thousands what it is, and no amount in millions', () => {
    expect(readMoney('£95.000.', { scale: 1, decimal: 'either', commas: 0 })).toHaveProperty('fault');
    expect(readMoney('£150.', { scale: 1_000_000, decimal: 'point', commas: 0 })).toHaveProperty('fault');
  });
});

describe('an amount of money', () => {
  it.each([
    ['£27,150,102', 2_715_010_200],
    ["£27'150'102", 2_715_010_200],
    ['£90’000.50', 9_000_050],
    ['27150102', 2_715_010_200],
    ['£750k', 75_000_000],
    ['£750 K', 75_000_000],
    ['£1.2m', 120_000_000],
    ['£1.2345678m', 123_456_780],
    ['£5 million', 500_000_000],
    ['£0.5bn', 50_000_000_000],
    ['(28,467)', -2_846_700],
    ['(£28,467)', -2_846_700],
    ['£(28,467)', -2_846_700],
    ['28,467-', -2_846_700],
    ['-£1,234.56', -123_456],
    ['£-1,234.56', -123_456],
    ['−£5', -500],
    ['– 5', -500],
    ['£1 234.5', 123_450],
    ['£ 1,234', 123_400],
    ['GBP 500', 50_000],
    ['500 GBP', 50_000],
    ['.5', 50],
    ['nil', 0],
    ['Nil', 0],
    ['£0', 0],
    ['0.00', 0],
    ['\u00a0£5\u00a0', 500],
  ])('"%s" is %d pence', (text, expected) => {
    expect(readMoney(text)).toEqual({ value: expected });
  });

  it.each([
    ['£27,150,102*', 2_715_010_200, 'caveat'],
    ['£500†', 50_000, 'caveat'],
    ['£500 (2014 prices)', 50_000, 'caveat'],
    ['£500 (invented)', 50_000, 'invented'],
    ['£12.345', 1_235, 'rounded'],
    ['-£1.005', -101, 'rounded'],
  ])('what travels with "%s" is kept', (text, expected, kind) => {
    expect(readMoney(text)).toMatchObject({ value: expected, note: { kind } });
  });

  it.each(['£-', ' £-   ', '£ –'])('%j is nought as spreadsheets print it, and said to be', (raw) => {
    expect(readMoney(raw)).toEqual({ value: 0, note: { kind: 'caveat', text: '£-, as spreadsheets print nought' } });
  });

  it.each(['TBC', '\u0422\u0412\u0421', '-', 'n/a', '', null])('%j is absent and is not zero', (raw) => {
    expect(readMoney(raw)).toHaveProperty('absent');
  });

  it.each([
    '£25,000 to £50,000',
    '£25,000 - £50,000',
    '12,5',
    '1241,32',
    '1,23',
    '1,234,56',
    '(28,467',
    '28,467)',
    '(-28,467)',
    '--5',
    '$5',
    '€5',
    '1e5',
    '5.',
    'see notes',
    '£99999999999999999999',
    true,
    { day: '2016-03-31' as never },
    { percent: 5 },
    { error: '#REF!' },
    1e21,
    Number.NaN,
  ])('%j is a fault that quotes the cell, and no guess', (raw) => {
    expect(readMoney(raw)).toHaveProperty('fault');
    expect(readMoney(raw)).toHaveProperty('quoted');
  });

  it('a number cell is in pounds, and the dust of binary sums is swept', () => {
    expect(readMoney(0.1 + 0.2)).toEqual({ value: 30 });
    expect(readMoney(12.099999999999998)).toEqual({ value: 1210 });
    expect(readMoney(-0)).toEqual({ value: 0 });
    expect(readMoney(32_192_547_763.3)).toEqual({ value: 3_219_254_776_330 });
  });

  it.each([1.005, 1234.561, 1_234_567.895, 27_150_102.005])(
    'more than two decimals in a number cell, %d, is said however large it is',
    (value) => {
      expect(readMoney(value)).toMatchObject({ note: { kind: 'rounded' } });
    },
  );

  it('any amount, however it is written, reads back to the penny', () => {
    const written: readonly ((amount: number) => string)[] = [
      (amount) => formatPounds(pence(amount)),
      (amount) => (amount / 100).toFixed(2),
      (amount) => (amount < 0 ? `(${formatPounds(pence(-amount)).slice(1)})` : `£ ${(amount / 100).toFixed(2)}`),
      (amount) => `${formatPounds(pence(Math.abs(amount)))}${amount < 0 ? '-' : ''}`,
      (amount) => `${(amount / 100_000).toFixed(5)}k`,
      (amount) => `£${(amount / 100_000_000).toFixed(8)}m`,
      (amount) => formatPounds(pence(amount)).replaceAll(',', ' '),
    ];
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(...written), (amount, write) => {
        expect(readMoney(write(amount))).toEqual({ value: pence(amount) });
        expect(readMoney(amount / 100)).toEqual({ value: pence(amount) });
      }),
      { numRuns: 400 },
    );
  });

  it('no text whatever throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-(£]{0,3}[\d,. ]{0,30}[km)*-]{0,3}$/)), (text) => {
        readMoney(text);
        readNumber(text);
        readPercent(text);
      }),
    );
  });
});

describe('a plain number', () => {
  it.each([
    ['1,234', 1234],
    ['12.5', 12.5],
    ['-3', -3],
    ['−3', -3],
    ['.5', 0.5],
    ['18.9%', 18.9],
  ])('"%s" is %d', (text, expected) => {
    expect(readNumber(text)).toEqual({ value: expected });
  });

  it('a footnote mark travels with it', () => {
    expect(readNumber('12*')).toMatchObject({ value: 12, note: { kind: 'caveat' } });
    expect(readNumber('12 (2013)')).toMatchObject({ value: 12, note: { kind: 'caveat' } });
  });

  it.each(['1,23', 'twelve', '-', '%', '12 to 15', { error: '#DIV/0!' }, true])('%j is no number', (raw) => {
    expect(readNumber(raw)).not.toHaveProperty('value');
  });
});

describe('a percentage', () => {
  it.each([
    ['18.92%', 18.92],
    ['18.92 %', 18.92],
    ['17 per cent', 17],
    ['17 percent', 17],
    ['17', 17],
  ])('"%s" is %d percent', (text, expected) => {
    expect(readPercent(text)).toEqual({ value: expected });
  });

  it('a cell formatted as a percentage and a bare number are both in percent', () => {
    expect(readPercent({ percent: 18.92 })).toEqual({ value: 18.92 });
    expect(readPercent(0.5)).toEqual({ value: 0.5 });
  });
});

it('half a child is no count', () => {
  expect(readCount('111')).toEqual({ value: 111 });
  expect(readCount(0)).toEqual({ value: 0 });
  expect(readCount('10.5')).toHaveProperty('fault');
  expect(readCount(10.5)).toHaveProperty('fault');
});
