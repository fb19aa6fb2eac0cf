import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annualEquivalent, applied, partAtYearEnd, partInYear, type Run } from '../../src/finance/portion.ts';
import { day } from '../../src/values/day.ts';
import { fraction, type Pence, pence } from '../../src/values/money.ts';
import { monthParts, type PartYear } from '../../src/values/part-year.ts';
import { daysOf, type FinancialYear, year } from '../../src/values/year.ts';

const inYear = (amount: Pence, run: Run, of: FinancialYear, method: PartYear) => applied(amount, partInYear(run, of, method));
const atYearEnd = (amount: Pence, run: Run, of: FinancialYear) => applied(amount, partAtYearEnd(run, of));
const from = (text: string, to: string | null = null, ramp = [10_000]) => ({ from: day(text), to: to === null ? null : day(to), ramp });

it('a part of an amount is exact where floats are not, and halves go away from zero', () => {
  expect(fraction(pence(90_000_000), 1, 3)).toBe(30_000_000);
  expect(fraction(pence(1), 1, 2)).toBe(1);
  expect(fraction(pence(-1), 1, 2)).toBe(-1);
  expect(fraction(pence(900_719_925_474_099), 4_530_959, 4_530_960)).toBe(900_719_726_681_807);
});

it('every financial year has twelve months, leap years too', () => {
  expect([2015, 2016, 2018].map((start) => monthParts(daysOf(year(`${start}/${(start + 1) % 100}`))))).toEqual(Array(3).fill(12 * 377_580));
});

it('six months from October come to twice as much over a year, by months and not by days', () => {
  expect(annualEquivalent(pence(245_300_000), { from: day('2015-10-01'), to: day('2016-03-31') })).toBe(490_600_000);
});

it('a leap year has 366 days to share', () => {
  expect(inYear(pence(36_600), from('2020-03-31'), year('2019/20'), 'days')).toBe(100);
});

it('what has not begun, or has ended, comes to nothing', () => {
  expect(inYear(pence(100), from('2019-04-01'), year('2018/19'), 'months')).toBe(0);
  expect(inYear(pence(100), from('2017-04-01', '2018-03-31'), year('2018/19'), 'months')).toBe(0);
  expect(atYearEnd(pence(100), from('2018-04-01', '2019-03-31'), year('2018/19'))).toBe(0);
  expect(atYearEnd(pence(100), from('2018-04-01', '2019-04-01'), year('2018/19'))).toBe(100);
  expect(atYearEnd(pence(100), from('2018-10-01', null, [5_000, 10_000]), year('2018/19'))).toBe(50);
});

it('a year in force from its first day counts whole, whichever way it is counted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 2000, max: 2090 }),
      fc.constantFrom('months', 'days'),
      (amount, start, method) => {
        const of = year(`${start}/${String((start + 1) % 100).padStart(2, '0')}`);
        expect(inYear(pence(amount), from(`${start}-04-01`), of, method)).toBe(pence(amount));
      },
    ),
  );
});
