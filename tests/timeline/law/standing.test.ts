import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { standingOf } from '../../../src/timeline/law/standing.ts';
import { fromPounds } from '../../../src/values/money.ts';
import { contract, on, thresholds } from '../rows.ts';

const fields = ['totalValue', 'annualValue', 'maxValue', 'vatBasis', 'aboveThreshold'];

function standing(of: Contract, date = '2026-06-01', buying = 'light touch') {
  return standingOf(contract('x', of, fields), { buying, authority: 'sub-central', on: on(date) }, thresholds);
}
const is = (of: Contract, date?: string, buying?: string) => standing(of, date, buying).is;
const total = (pounds: number, vatBasis?: string): Contract => ({
  totalValue: fromPounds(pounds),
  ...(vatBasis === undefined ? {} : { vatBasis }),
});

describe('the VAT trap', () => {
  it('£600,000 net is £720,000 with standard-rated VAT, and £600,000 where the supply is exempt: it cannot be told', () => {
    expect(is(total(600_000, 'net'))).toBe('untold');
    expect(is(total(600_000))).toBe('untold');
    expect(is(total(600_000, 'gross'))).toBe('below');
    expect(is(total(600_000, 'Including VAT'))).toBe('below');
  });
  it('far enough from the threshold VAT does not matter', () => {
    expect(is(total(663_540))).toBe('above');
    expect(is(total(663_539, 'gross'))).toBe('below');
    expect(is(total(552_949))).toBe('below');
    expect(is(total(552_951))).toBe('untold');
  });
  it('£205,000 net for an ordinary service may be £246,000', () => {
    expect(is(total(205_000, 'excl. VAT'), '2025-12-01', 'ordinary service')).toBe('untold');
    expect(is(total(246_000, 'incl. VAT'), '2025-12-01', 'ordinary service')).toBe('above');
  });
  it('thresholds were without VAT until the end of 2021', () => {
    expect(is(total(700_000, 'net'), '2020-06-01')).toBe('above');
    expect(is(total(700_000, 'gross'), '2020-06-01')).toBe('untold');
    expect(is(total(660_000), '2020-06-01')).toBe('below');
    expect(is(total(800_000), '2020-06-01')).toBe('above');
  });
});

describe('a threshold that is not made yet', () => {
  it('is taken to be the last one, and said to be assumed', () => {
    expect(standing(total(50_000, 'gross'), '2028-02-03')).toMatchObject({
      is: 'below',
      because: expect.stringContaining('the £663,540 with VAT known to 31 December 2027 and assumed for 3 February 2028'),
    });
    expect(is(total(5_000_000), '2031-02-03')).toBe('above');
  });
  it('decides nothing within an eighth of the last one', () => {
    expect(is(total(660_000, 'gross'), '2028-02-03')).toBe('untold');
    expect(is(total(740_000, 'gross'), '2028-02-03')).toBe('untold');
    expect(is(total(750_000, 'gross'), '2028-02-03')).toBe('above');
    expect(is(total(580_000, 'gross'), '2028-02-03')).toBe('below');
    expect(standing(total(660_000, 'gross'), '2028-02-03').because).toContain('so near to');
  });
});

describe('the whole value', () => {
  const term = { start: on('2025-04-01'), end: on('2028-03-31') };
  it('is the most the contract may come to, else its total, else its yearly value over its term with options', () => {
    expect(is({ ...total(100_000), maxValue: fromPounds(700_000) })).toBe('above');
    expect(is({ ...term, annualValue: fromPounds(221_180) })).toBe('above');
    expect(is({ ...term, annualValue: fromPounds(150_000) })).toBe('below');
    expect(is({ ...term, maxEnd: on('2030-03-31'), annualValue: fromPounds(150_000) })).toBe('above');
    expect(is({ termMonths: 36, extensionMonths: 24, annualValue: fromPounds(150_000) })).toBe('above');
  });
  it('that is not stated cannot be told, and names the cell', () => {
    expect(is({})).toBe('untold');
    expect(is({ annualValue: fromPounds(900_000) })).toBe('untold');
    expect(standing({}).because).toContain('contracts.csv J2');
  });
  it('is the register’s word where it says above or below', () => {
    expect(is({ aboveThreshold: false, ...total(9_000_000) })).toBe('below');
    expect(is({ aboveThreshold: true })).toBe('above');
  });
});
