import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'value-against-term';
const contract = (annual: number, total: number, more: Contract = {}): Contract => ({
  title: 'Respite',
  start: day('2014-04-01'),
  end: day('2017-03-31'),
  annualValue: pence(annual * 100),
  totalValue: pence(total * 100),
  ...more,
});
const judged = (...rows: Contract[]) => verdictOf(code, { sheets: [sheetOf('contracts', rows)] });

describe('value against term', () => {
  it('is found where no term makes the total of the annual value, with both cells', () => {
    expect(judged(contract(20_000, 95_000))).toMatchObject({ cells: [['E2', 'D2']], severities: ['warning'] });
  });

  it('is not found where the total is for the term, as extended, with its options, or as it is stated', () => {
    expect(judged(contract(20_000, 60_000)).about).toEqual([]);
    expect(judged(contract(20_000, 80_000, { currentEnd: day('2018-03-31') })).about).toEqual([]);
    expect(judged(contract(20_000, 100_000, { maxEnd: day('2019-03-31') })).about).toEqual([]);
    expect(judged(contract(20_000, 100_000, { extensionMonths: 24 })).about).toEqual([]);
    expect(judged(contract(20_000, 80_000, { termMonths: 48 })).about).toEqual([]);
    expect(judged(contract(20_000, 20_000, { end: day('2014-09-30') })).about).toEqual([]);
    expect(judged(contract(20_000, 66_000)).about).toEqual([]);
  });

  it.each([
    ['a year’s total', contract(20_000, 20_000), 'advice'],
    ['a value for each of two providers', contract(20_000, 120_000, { provider: ['Kite', 'Wren'] }), 'advice'],
    ['VAT in one of them', contract(20_000, 72_000), 'advice'],
    ['a month’s value', contract(20_000, 720_000), 'advice'],
    ['a nought too many', contract(20_000, 600_000), 'warning'],
  ])('says how they would agree: %s', (_, row, severity) => {
    const [plain, read] = [judged(contract(20_000, 95_000)), judged(row)];
    expect(read.severities).toEqual([severity]);
    expect(read.findings[0]?.text).not.toContain('No usual reading');
    expect(plain.findings[0]?.text).toContain('No usual reading');
  });

  it('is one finding for a register in which one reading explains more than five', () => {
    const many = Array.from({ length: 6 }, (_, i) => contract(20_000, 20_000, { title: `Lot ${i}` }));
    expect(judged(...many)).toMatchObject({ about: [['data/contracts.csv']], severities: ['advice'] });
    expect(judged(...many.slice(1)).about).toHaveLength(5);
  });

  it('is not judged without a term, and leaves alone one value', () => {
    const bare: Contract = { title: 'Respite', annualValue: pence(20_000_00), totalValue: pence(95_000_00) };
    expect(judged(bare)).toMatchObject({ about: [], unjudged: ['respite-1'], examined: 1 });
    expect(judged({ title: 'Respite', annualValue: pence(20_000_00) }).examined).toBe(0);
  });

  it('never finds a total that is the annual value times the years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 15 }), (annual, years) => {
        expect(judged(contract(annual, annual * years, { end: day(`${2014 + years}-03-31`) })).about).toEqual([]);
      }),
    );
  });
});
