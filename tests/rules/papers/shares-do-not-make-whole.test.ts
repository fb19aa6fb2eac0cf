import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'shares-do-not-make-whole';
const shares = (...values: readonly number[]) => [
  sheetOf(
    'engagement',
    values.map((share) => ({ question: 'Centres', share })),
  ),
];

describe('shares of one whole', () => {
  it('are found when they are out by more than rounding explains', () => {
    expect(verdictOf(code, { sheets: shares(75.2, 14.8, 10.3) })).toMatchObject({ cells: [['B2', 'B3', 'B4']], severities: ['advice'] });
  });

  it('are not judged when rounding each one way explains them, and rounding to the nearest does not', () => {
    expect(verdictOf(code, { sheets: shares(75.1, 14.8, 10.3) })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
    expect(verdictOf(code, { sheets: shares(33.2, 33.2, 33.4) })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
  });

  it('are clean when rounding explains them', () => {
    expect(verdictOf(code, { sheets: shares(6.72, 15.03, 29.62, 48.64) }).cells).toEqual([]);
  });

  it('are not judged when they are far from a whole, and not looked at when there is only one', () => {
    expect(verdictOf(code, { sheets: shares(68.5, 77) })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
    expect(verdictOf(code, { sheets: shares(68) })).toMatchObject({ examined: 0, unjudged: [] });
  });

  it('are left to the rule of totals where the table prints one', () => {
    const total = { field: 'share', cell: 'B5', label: 'Total', published: 100, added: 100.2, rows: 3, unread: 0, money: false };
    const sheet = sheetOf('budget', [{ share: 75.1 }, { share: 14.8 }, { share: 10.3 }], { totals: [total] });
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ examined: 1, cells: [] });
    const off = { ...total, published: 103, added: 103 };
    expect(verdictOf(code, { sheets: [sheetOf('budget', [{ share: 103 }], { totals: [off] })] }).cells).toEqual([['B5']]);
  });
});
