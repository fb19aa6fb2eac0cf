import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { HowLet } from '../../../src/nouns/law.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'quoted-above-threshold';
const contract: Contract = { title: 'Respite', route: 'Invitation to quote', totalValue: pence(900_000_00), start: day('2015-04-01') };
const how = (is: 'above' | 'below' | 'untold' | null, more: Partial<HowLet> = {}): HowLet => ({
  contract: 'respite-1',
  day: day('2015-04-01'),
  field: 'start',
  buying: 'light touch',
  because: 'CPV 85311300 is listed as light touch',
  isListed: true,
  isMixed: false,
  laws: ['Public Contracts Regulations 2015'],
  named: null,
  standing: is === null ? null : { is, because: 'its value is so' },
  ...more,
});
const judged = (row: Contract, ...lets: HowLet[]) => verdictOf(code, { sheets: [sheetOf('contracts', [row])], lets });

describe('bought by quotation above the threshold', () => {
  it('is found with the cells of the way and the value', () => {
    expect(judged(contract, how('above'))).toMatchObject({ cells: [['B2', 'C2']], amounts: [900_000_00], severities: ['warning'] });
  });

  it('is not found below it, by another way, for works, for what is yet to be let, or where no threshold governs', () => {
    expect(judged(contract, how('below'))).toMatchObject({ about: [], examined: 1 });
    expect(judged(contract, how(null))).toMatchObject({ about: [], unjudged: [] });
    expect(judged({ ...contract, route: 'Invitation to tender' }, how('above')).examined).toBe(0);
    expect(judged({ ...contract, cpv: ['45210000-2'] }, how('above')).examined).toBe(0);
    expect(judged({ ...contract, status: 'Planned' }, how('above')).examined).toBe(0);
  });

  it('is not judged where VAT or the day decides, no value is stated, or the law or the purchase is not known', () => {
    expect(judged(contract, how('untold'))).toMatchObject({ about: [], unjudgedCells: ['C2'] });
    expect(judged({ title: 'Respite', route: 'Three quotes' }, how('untold')).unjudged).toEqual(['respite-1']);
    expect(judged(contract, how(null, { laws: [] }))).toMatchObject({ about: [], unjudgedCells: ['D2'] });
    expect(judged(contract)).toMatchObject({ about: [], unjudged: ['respite-1'] });
    expect(judged(contract, how('above', { isMixed: true }))).toMatchObject({ about: [], unjudgedCells: ['B2'] });
  });
});
