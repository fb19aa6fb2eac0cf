import { expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { yearlyValue } from '../../../src/rules/payments/yearly-value.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf } from '../picture.ts';

const row = (contract: Contract, notes: { kind: 'sentinel'; field: string; quoted: string }[] = []) =>
  sheetOf('contracts', [{ title: 'Advice', ...contract, notes }]).rows[0] as Parameters<typeof yearlyValue>[0];
const term = { start: day('2015-04-01'), end: day('2018-03-31') };
const whole = { totalValue: pence(90_000_00) };

it.each<[string, Contract, number | null]>([
  ['an annual value is as stated', { annualValue: pence(12_345), ...whole, ...term }, 12_345],
  ['a whole value is spread over the term first let, to the pound', { ...whole, ...term, currentEnd: day('2020-03-31') }, 29_973_00],
  ['a term in months serves where no end is given', { ...whole, termMonths: 36 }, 30_000_00],
  ['what runs for less than a year is all of one year', { ...whole, start: day('2015-04-01'), end: day('2015-06-30') }, 90_000_00],
  ['a whole value with no term is not known', whole, null],
  ['nought says nothing', { annualValue: pence(0), totalValue: pence(0), ...term }, null],
  ['an end before its start gives no term', { ...whole, start: day('2018-04-01'), end: day('2015-03-31') }, null],
  ['the whole value of a framework is a ceiling', { ...whole, ...term, title: 'Training framework' }, null],
  ['a framework says what a year of it is worth', { annualValue: pence(500), ...term, title: 'Training framework' }, 500],
])('%s', (_, contract, value) => {
  expect(yearlyValue(row(contract))).toBe(value);
});

it('an end that stands for none gives no term', () => {
  const never = { ...whole, start: day('2015-04-01'), end: day('2099-12-31') };
  expect(yearlyValue(row(never, [{ kind: 'sentinel', field: 'end', quoted: '31/12/2099' }]))).toBeNull();
});
