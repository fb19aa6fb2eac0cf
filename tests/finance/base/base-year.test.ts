import { expect, it } from 'vitest';
import { baseYearFor } from '../../../src/finance/base/base-year.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';

const row = (of: string | null) => ({ budget: pence(100), ...(of === null ? {} : { year: year(of) }) });
const three = ['2026/27', '2027/28', '2028/29'].flatMap((of) => [row(of), row(of)]);
const chosen = (rows: Parameters<typeof baseYearFor>[0], begins: string) => baseYearFor(rows, year('2026/27'), year(begins));

it('the base is the year it begins in where the tables hold it, and the choice is said', () => {
  expect(chosen(three, '2027/28').year).toBe('2027/28');
  expect(chosen(three, '2027/28').assumed[0]?.text).toContain('2026/27, 2027/28 and 2028/29');
});

it('else the last before it, else the first they hold', () => {
  expect(chosen(three, '2031/32').year).toBe('2028/29');
  expect(chosen(three, '2020/21').year).toBe('2026/27');
});

it('one year is no choice; rows without a year are of the year they are taken for', () => {
  expect(chosen([row('2025/26')], '2027/28')).toEqual({ year: '2025/26', assumed: [] });
  expect(chosen([row(null), row('2027/28')], '2026/27').year).toBe('2026/27');
  expect(chosen([], '2027/28')).toEqual({ year: '2026/27', assumed: [] });
});

it('a few lines of a year are no budget, and that is said', () => {
  const { year: base, assumed } = chosen([row('2026/27'), row('2026/27'), row('2026/27'), row('2027/28')], '2027/28');
  expect(base).toBe('2026/27');
  expect(assumed.map(({ text }) => text).join(' ')).toContain('2027/28 is no base: these tables hold only 1 line');
});
