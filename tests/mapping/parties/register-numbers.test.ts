import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charityNumber, companyNumber, splitNumber } from '../../../src/mapping/parties/register-numbers.ts';

describe('a company number', () => {
  it.each([
    ['01234567', '01234567'],
    ['1234567', '01234567'],
    ['234567', '00234567'],
    ['SC123456', 'SC123456'],
    ['sc 12345', 'SC012345'],
    ['NI012345', 'NI012345'],
    ['OC3456', 'OC003456'],
  ])('%s is %s', (written, number) => {
    expect(companyNumber(written)).toBe(number);
  });

  it.each(['', 'n/a', 'TBC', '00000000', '123', '123456789', 'XX123456', 'charity'])('%s is none', (written) => {
    expect(companyNumber(written)).toBeNull();
  });

  it('keeps its figures, with the zeros a spreadsheet lost put back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 99_999_999 }).filter((n) => !/^(\d)\1*$/.test(String(n))),
        (n) => {
          const number = companyNumber(String(n));
          expect(number).toHaveLength(8);
          expect(Number(number)).toBe(n);
        },
      ),
    );
  });
});

it('a charity number is of six or seven figures, or of another nation', () => {
  expect(charityNumber('1122334')).toBe('1122334');
  expect(charityNumber('212345-1')).toBe('212345');
  expect(charityNumber('SC012345')).toBe('SC012345');
  expect(charityNumber('NIC100123')).toBe('NIC100123');
  expect(charityNumber('12')).toBeNull();
  expect(charityNumber('0000000')).toBeNull();
});

describe('a number fused with a name', () => {
  it.each([
    ['12345678 Kite Care Ltd', 'Kite Care Ltd', '12345678'],
    ['SC123456 - Kite Care Ltd', 'Kite Care Ltd', 'SC123456'],
    ['UK0123456701 : Kite Care Ltd', 'Kite Care Ltd', '01234567'],
    ['Kite Care Ltd (01234567)', 'Kite Care Ltd', '01234567'],
    ['Kite Care Ltd, Company No. 1234567', 'Kite Care Ltd', '01234567'],
    ['ABC0000XY701 : Kite Trust', 'Kite Trust', null],
    ['Kite Care 24', 'Kite Care 24', null],
    ['3 Counties Care Ltd', '3 Counties Care Ltd', null],
    ['12345678', '12345678', null],
  ])('%s is %s', (written, name, company) => {
    expect(splitNumber(written)).toEqual({ name, company });
  });
});
