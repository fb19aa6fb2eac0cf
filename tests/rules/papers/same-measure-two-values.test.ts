import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'same-measure-two-values';
const sheet = (name: string, indicator: string, local: number) => sheetOf('outcomes', [{ indicator, local }], { file: `data/${name}.csv` });

describe('one measure in two tables', () => {
  it('is found when its values differ, whatever number a framework gives it', () => {
    const sheets = [sheet('a', 'PHOF 2.02i Breastfeeding initiation', 71.5), sheet('b', 'Breastfeeding initiation', 69.1)];
    expect(verdictOf(code, { sheets }).findings.map(({ evidence }) => evidence.map(({ file }) => file))).toEqual([
      ['data/a.csv', 'data/b.csv'],
    ]);
  });

  it('may leave out what the other says in brackets, but not say something else there', () => {
    expect(
      verdictOf(code, { sheets: [sheet('a', 'Children in poverty', 20.2), sheet('b', 'Children in poverty (under 16)', 22.4)] }).about,
    ).toHaveLength(1);
    expect(
      verdictOf(code, { sheets: [sheet('a', 'Children in poverty (under 18)', 20.2), sheet('b', 'Children in poverty (under 16)', 22.4)] })
        .about,
    ).toEqual([]);
  });

  it('may be another of a framework with a letter after its number, and is not judged beside what stands in brackets', () => {
    const judged = (one: string, other: string) => verdictOf(code, { sheets: [sheet('a', one, 20.2), sheet('b', other, 22.4)] });
    expect(judged('PHOF 1.01i Children in poverty', 'Children in poverty (under 16)')).toMatchObject({
      about: [],
      unjudged: ['phof-1-01i-children-in-poverty-1'],
    });
    expect(judged('PHOF 1.01i Children in poverty', 'PHOF 1.01ii Children in poverty')).toMatchObject({ about: [], unjudged: [] });
    expect(judged('PHOF 1.01i Children in poverty', 'Children in poverty').about).toHaveLength(1);
  });

  it('is two where two tables name different periods', () => {
    const of = (file: string, period: string, local: number) =>
      sheetOf('outcomes', [{ indicator: 'Breastfeeding', period, local }], { file: `data/${file}.csv` });
    expect(verdictOf(code, { sheets: [of('a', '2013/14', 70), of('b', '2014/15', 72)] }).about).toEqual([]);
    expect(verdictOf(code, { sheets: [of('a', '2013/14', 70), of('b', '2013/14', 72)] }).about).toHaveLength(1);
  });

  it('is clean when the values agree, or stand in one table that names no period', () => {
    expect(verdictOf(code, { sheets: [sheet('a', 'Breastfeeding', 70), sheet('b', 'Breastfeeding', 70)] }).about).toEqual([]);
    const one = sheetOf('demand', [
      { measure: 'Children in care', value: 380 },
      { measure: 'Children in care', value: 414 },
    ]);
    expect(verdictOf(code, { sheets: [one] }).about).toEqual([]);
  });

  it('is found in one table where rows differ in nothing but the figure', () => {
    const rows = (...more: readonly { period?: string; group?: string; measure?: string }[]) =>
      sheetOf(
        'demand',
        more.map((own, i) => ({ measure: 'Referrals', period: '2025/26', value: 1240 + i, ...own })),
      );
    expect(verdictOf(code, { sheets: [rows({}, {})] }).cells).toEqual([['C2', 'C3']]);
    expect(verdictOf(code, { sheets: [rows({}, { period: '2024/25' })] }).cells).toEqual([]);
    const apart = rows({}, {});
    const told = { ...apart, rows: apart.rows.map((row, i) => ({ ...row, extra: { Ward: i === 0 ? 'North' : 'South' } })) };
    expect(verdictOf(code, { sheets: [told] }).cells).toEqual([]);
  });

  it('that is worse than elsewhere with both is said to be worse once', () => {
    const sheet = sheetOf('outcomes', [
      { indicator: 'NEET', period: '2025/26', local: 7.8, national: 5.8, better: 'low' },
      { indicator: 'NEET', period: '2025/26', local: 7.1, national: 5.8, better: 'low' },
    ]);
    expect(verdictOf('worse-than-comparator', { sheets: [sheet] }).cells.map(([first]) => first)).toEqual(['C3']);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['C2', 'C3']]);
  });

  it('is not judged when one may be a count and the other a rate', () => {
    const demand = sheetOf('demand', [{ measure: 'Children in care', value: 414 }]);
    expect(verdictOf(code, { sheets: [demand, sheet('a', 'Children in care', 73)] })).toMatchObject({
      about: [],
      unjudged: ['children-in-care-1'],
    });
  });
});
