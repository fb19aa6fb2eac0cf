import { describe, expect, it } from 'vitest';
import { lotsWithIn } from '../../../src/rules/frameworks/lots-together.ts';
import { day } from '../../../src/values/day.ts';
import { pictureOf, sheetOf } from '../picture.ts';

const days = { start: day('2024-04-01'), end: day('2028-03-31') };
const lot = (ref: string, title: string, more: object = {}) => ({ ref, title, ...days, ...more });

/** For each contract of a register, by its reference, those of the other lots it was let with. */
function lotsWith(...rows: readonly object[]): Record<string, readonly (string | undefined)[]> {
  const picture = pictureOf({ sheets: [sheetOf('contracts', rows)] });
  const lotsOf = lotsWithIn(picture);
  return Object.fromEntries(picture.records.contracts.map((row) => [row.ref, lotsOf(row).map(({ ref }) => ref)]));
}

describe('the lots a contract was let with', () => {
  it('are those of one reference, whatever they are called', () => {
    const told = lotsWith(lot('C1/1', 'Lot 1: clubs'), lot('C1/2', 'Lot 2: overnight'), lot('C2/1', 'Lot 1: advocacy'));
    expect(told).toEqual({ 'C1/1': ['C1/2'], 'C1/2': ['C1/1'], 'C2/1': [] });
  });

  it('are those of one title but for the lot, and of a column of lots', () => {
    expect(lotsWith(lot('A7', 'Short breaks Lot 1'), lot('B9', 'Short breaks Lot 2'))).toEqual({ A7: ['B9'], B9: ['A7'] });
    expect(lotsWith(lot('A7', 'Short breaks', { lot: '1' }), lot('B9', 'Short breaks', { lot: '2' }))).toEqual({ A7: ['B9'], B9: ['A7'] });
  });

  it('are joined through one another, in the order of their rows', () => {
    const told = lotsWith(lot('C1/1', 'Breaks Lot 1'), lot('C1/2', 'Lot 2: overnight'), lot('X5', 'Breaks Lot 3'));
    expect(told).toEqual({ 'C1/1': ['C1/2', 'X5'], 'C1/2': ['C1/1', 'X5'], X5: ['C1/1', 'C1/2'] });
  });

  it('are not those let at another time, by another body, or what is no lot', () => {
    const later = { start: day('2025-04-01'), end: day('2028-03-31') };
    expect(lotsWith(lot('C1/1', 'Breaks Lot 1'), lot('C1/2', 'Breaks Lot 2', later))).toEqual({ 'C1/1': [], 'C1/2': [] });
    const theirs = { commissioner: ['Otherton Council'] };
    expect(lotsWith(lot('C1/1', 'Breaks Lot 1', { commissioner: ['Anytown Council'] }), lot('C1/2', 'Breaks Lot 2', theirs))).toEqual({
      'C1/1': [],
      'C1/2': [],
    });
    expect(lotsWith(lot('C1/1', 'Clubs'), lot('C1/2', 'Overnight'))).toEqual({ 'C1/1': [], 'C1/2': [] });
  });
});
