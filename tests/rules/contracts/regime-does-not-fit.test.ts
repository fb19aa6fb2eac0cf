import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { HowLet } from '../../../src/nouns/law.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'regime-does-not-fit';
const contract: Contract = { title: 'Nursing', regime: 'Procurement Act 2023', cpv: ['85141200'], start: day('2027-04-01') };
const named = (wasInForce = true) => ({ law: 'Procurement Act 2023', field: 'regime' as const, wasInForce });
const how = (more: Partial<HowLet> = {}): HowLet => ({
  contract: 'nursing-1',
  day: day('2027-04-01'),
  field: 'start',
  buying: 'relevant health service',
  because: 'CPV 85141200 is listed as relevant health service',
  isListed: true,
  isMixed: false,
  laws: ['Provider Selection Regime'],
  named: named(),
  standing: null,
  ...more,
});
const judged = (row: Contract, ...lets: HowLet[]) => verdictOf(code, { sheets: [sheetOf('contracts', [row])], lets });

describe('a law that does not fit', () => {
  it('is found for what a code says is bought, with the cells of the law, the code and the day', () => {
    expect(judged(contract, how())).toMatchObject({ cells: [['B2', 'C2', 'D2']], severities: ['warning'] });
  });

  it('is found where it was not in force for anything, whatever says what is bought', () => {
    expect(judged(contract, how({ named: named(false), isListed: false, isMixed: true }))).toMatchObject({ cells: [['B2', 'D2']] });
  });

  it('is not found where it may have governed it, or where none is named', () => {
    expect(judged(contract, how({ laws: ['Public Contracts Regulations 2015', 'Procurement Act 2023'] }))).toMatchObject({
      about: [],
      examined: 1,
    });
    expect(judged({ ...contract, regime: 'Open' }, how({ named: null }))).toMatchObject({ about: [], examined: 0 });
    expect(judged(contract).examined).toBe(0);
  });

  it('is not judged where only words say what is bought, or it buys health care and something else', () => {
    expect(judged(contract, how({ isListed: false }))).toMatchObject({ about: [], unjudgedCells: ['B2'] });
    expect(judged(contract, how({ isMixed: true }))).toMatchObject({ about: [], unjudged: ['nursing-1'] });
  });

  it('is advice for light touch of a code on no list', () => {
    const touch: Contract = { ...contract, regime: 'Light touch' };
    expect(judged(touch, how({ named: null, buying: 'ordinary service' }))).toMatchObject({
      cells: [['B2', 'C2']],
      severities: ['advice'],
    });
    expect(judged(touch, how({ named: null, buying: 'light touch' }))).toMatchObject({ about: [], examined: 1 });
    expect(judged(touch, how({ named: null, buying: 'ordinary service', isListed: false })).about).toEqual([]);
  });
});
