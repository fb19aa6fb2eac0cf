import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'worse-than-comparator';

describe('an outcome beside its comparator', () => {
  it('is found when it is more than a tenth worse, whichever way is better', () => {
    const sheet = sheetOf('outcomes', [
      { indicator: 'Not in education', local: 7.8, national: 5.8, better: 'low' },
      { indicator: 'Breastfeeding', local: 34.2, national: 47.2, better: 'high' },
      { indicator: 'Infant mortality', local: 4.4, national: 4.3, better: 'low' },
      { indicator: 'Vaccination', local: 98, national: 60, better: 'high' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([
      ['B3', 'C3'],
      ['B2', 'C2'],
    ]);
  });

  it('takes the better way from best and worst columns when nothing else says it', () => {
    const sheet = sheetOf('outcomes', [{ indicator: 'First time entrants', local: 669.8, national: 537, worst: 1426.6, best: 150.7 }]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['B2', 'C2']]);
  });

  it('is not judged when nothing says which way is better, or a figure is missing', () => {
    const sheet = sheetOf('outcomes', [
      { indicator: 'A', local: 20, national: 10 },
      { indicator: 'B', local: 20, better: 'low' },
      { indicator: 'C', national: 3, better: 'low' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['A2', 'C3', 'B4'] });
  });

  it('follows the limit of the workspace', () => {
    const sheet = sheetOf('outcomes', [{ indicator: 'Infant mortality', local: 4.4, national: 4.3, better: 'low' }]);
    expect(verdictOf(code, { sheets: [sheet], limits: { [code]: { tolerancePercent: 1 } } }).cells).toHaveLength(1);
  });
});
