import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualised } from '../../src/finance/annualised.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import { addDays, day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { budgetTable } from './rows.ts';

const row = (contract: Contract, notes: readonly Note[] = []): Row<Contract> => ({
  ...contract,
  id: 'c1',
  origin: { table: { ...budgetTable('Register'), kind: 'contracts' }, row: 2, notes },
});
const days = { start: day('2018-10-01'), end: day('2020-09-30') };
const amounts = (contract: Contract, method: 'months' | 'days' = 'months') => {
  const told = annualised(row(contract), method);
  return 'amounts' in told ? told.amounts : told.because;
};

describe('a contract by financial year', () => {
  it('is its annual value while it runs, by months or by days', () => {
    const contract = { ...days, annualValue: pence(90_000_000) };
    expect(amounts(contract)).toEqual({ '2018/19': 45_000_000, '2019/20': 90_000_000, '2020/21': 45_000_000 });
    // £900,000 × 182 ÷ 365 (SCENARIOS, roll-forward), then 183 ÷ 365.
    expect(amounts(contract, 'days')).toEqual({ '2018/19': 44_876_712, '2019/20': 90_000_000, '2020/21': 45_123_288 });
  });

  it('is its whole value over its term as first let, and an extension adds nothing to it', () => {
    expect(amounts({ ...days, totalValue: pence(100_000_001) })).toEqual({
      '2018/19': 25_000_000,
      '2019/20': 50_000_001,
      '2020/21': 25_000_000,
    });
    expect(amounts({ ...days, currentEnd: day('2021-09-30'), totalValue: pence(100) })).toEqual({
      '2018/19': 25,
      '2019/20': 50,
      '2020/21': 25,
    });
  });

  it('cannot be told without its days or a value, and says which', () => {
    const value = { annualValue: pence(100) };
    expect(amounts({ end: days.end, ...value })).toContain('first day');
    expect(amounts({ start: days.start, ...value })).toContain('last day');
    expect(amounts({ start: days.end, end: days.start, ...value })).toContain('before it begins');
    expect(amounts(days)).toContain('no annual and no whole value');
    expect(amounts({ ...days, annualValue: pence(0) })).toContain('nought');
    const sentinel: Note = { kind: 'sentinel', field: 'end', quoted: '31/12/2099' };
    expect(annualised(row({ ...days, end: day('2099-12-31'), ...value }, [sentinel]), 'months')).toHaveProperty('because');
  });

  it('adds to its whole value to the penny, whatever its days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9e11 }),
        fc.nat(3000),
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom('months', 'days'),
        (whole, from, length, method) => {
          const start = addDays(day('2015-04-01'), from);
          const told = amounts({ start, end: addDays(start, length), totalValue: pence(whole) }, method);
          expect(Object.values(told).reduce((sum, amount) => sum + Number(amount), 0)).toBe(whole);
        },
      ),
    );
  });
});
