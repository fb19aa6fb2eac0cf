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

  it('is not judged where one figure may be a share and the other a percentage', () => {
    const sheet = sheetOf('outcomes', [{ indicator: 'School readiness', local: 0.62, national: 68.1, better: 'high' }]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({
      about: [],
      reasons: ['0.62 may be a share, which is 62%, beside a percentage'],
    });
  });

  it('is judged by its confidence interval where it has one, and not at all when that holds the national figure', () => {
    const sheet = sheetOf('outcomes', [
      { indicator: 'Infant deaths', local: 4.6, lower: 1.9, upper: 9.5, national: 3.9, better: 'low' },
      { indicator: 'School readiness', local: 66, interval: '65 to 67', national: 70, better: 'high' },
      { indicator: 'Admissions', local: 9, national: 5, better: 'low', notes: [{ kind: 'caveat', field: 'local', quoted: '9 (4–14)' }] },
    ]);
    const { cells, unjudgedCells, findings } = verdictOf(code, { sheets: [sheet] });
    expect(cells.map(([first]) => first)).toEqual(['B3']);
    expect(unjudgedCells).toEqual(['B2', 'B4']);
    expect(findings[0]?.text).toContain('65 to 67');
  });

  it('is judged by an interval worked out from its numerator and denominator where none is stated, and says from what', () => {
    const sheet = sheetOf('outcomes', [
      { indicator: 'Care leavers in work', local: 40, national: 52, better: 'high', number: 6, denominator: 15 },
      { indicator: 'School readiness', local: 60, national: 70, better: 'high', number: 600, denominator: 1000 },
      { indicator: 'Youth justice', local: 200, national: 190, better: 'low', number: 20, denominator: 10_000 },
      { indicator: 'Child deaths', local: 30, national: 10, better: 'low', number: 30, denominator: 100_000 },
      { indicator: 'Not of these counts', local: 8, national: 5, better: 'low', number: 20, denominator: 40 },
    ]);
    const { cells, unjudgedCells, findings } = verdictOf(code, { sheets: [sheet] });
    expect(cells.map(([first]) => first).sort()).toEqual(['B3', 'B5', 'B6']);
    expect(unjudgedCells).toEqual(['B2', 'B4']);
    const textOf = (name: string) => findings.find(({ text }) => text.includes(name))?.text;
    expect(textOf('School readiness')).toContain('56.9 to 63 (worked out from 600 of 1,000 by Wilson’s method)');
    expect(textOf('Child deaths')).toContain('by Byar’s method');
    expect(textOf('Not of these')).toContain('tolerance of 10%');
    expect(cells.find(([first]) => first === 'B3')).toEqual(['B3', 'C3', 'E3', 'F3']);
  });

  it('says its tolerance', () => {
    const sheet = sheetOf('outcomes', [{ indicator: 'Smoking', local: 20, national: 10, better: 'low' }]);
    expect(verdictOf(code, { sheets: [sheet] }).findings[0]?.text).toContain('tolerance of 10%');
  });

  it('follows the limit of the workspace', () => {
    const sheet = sheetOf('outcomes', [{ indicator: 'Infant mortality', local: 4.4, national: 4.3, better: 'low' }]);
    expect(verdictOf(code, { sheets: [sheet], limits: { [code]: { tolerancePercent: 1 } } }).cells).toHaveLength(1);
  });
});
