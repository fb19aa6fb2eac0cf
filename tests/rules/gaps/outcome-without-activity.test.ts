import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/nouns/intent.ts';
import { year } from '../../../src/values/year.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'outcome-without-activity';
const smoking: Outcome = { indicator: 'Smoking status at time of delivery', local: 16.7, national: 12.7, better: 'low' };
const outcomes = (...rows: Outcome[]) => sheetOf('outcomes', rows);
const activities = (...rows: object[]) => sheetOf('activities', rows);
const other = activities({ activity: 'Review of short breaks' });

describe('an outcome beside the plan', () => {
  it('is found when it is worse and no activity has its words, at its name and its figures', () => {
    expect(verdictOf(code, { sheets: [outcomes(smoking), other] })).toMatchObject({ cells: [['A2', 'B2', 'C2']], examined: 1 });
  });

  it('is clean when an activity, its outcome, an intention or a milestone has them', () => {
    const clean = (sheet: ReturnType<typeof activities> | ReturnType<typeof sheetOf>) =>
      expect(verdictOf(code, { sheets: [outcomes(smoking), other, sheet] }).cells).toEqual([]);
    clean(activities({ activity: 'Help to stop smoking' }));
    clean(activities({ activity: 'Stronger maternity pathway', outcome: 'Fewer mothers smoke' }));
    clean(
      sheetOf('intentions', [
        { intention: 'Healthy pregnancy', milestones: [{ year: year('2016/17'), text: 'Smoking advice in every clinic' }] },
      ]),
    );
  });

  it('is not named by a word that any indicator has, nor by one of several that tell', () => {
    const admissions: Outcome = {
      indicator: 'Hospital admissions caused by injuries in children',
      local: 150,
      national: 100,
      better: 'low',
    };
    expect(
      verdictOf(code, { sheets: [outcomes(admissions), activities({ activity: 'Hospital admissions of children reviewed' })] }).about,
    ).toHaveLength(1);
    const entrants: Outcome = { indicator: 'First time entrants to the youth justice system', local: 670, national: 537, better: 'low' };
    const sheets = [outcomes(entrants), activities({ activity: 'Youth clubs' })];
    expect(verdictOf(code, { sheets }).about).toHaveLength(1);
    expect(verdictOf(code, { sheets, limits: { [code]: { likePercent: 30 } } }).about).toEqual([]);
  });

  it('that names an element is clean with an activity of that element, and one question with the others of its element without', () => {
    const rows: Outcome[] = [
      { indicator: 'Vaccinated by two', local: 93, national: 92, better: 'high', element: 'Early years' },
      { indicator: 'Seen by a dentist', local: 60, national: 60, better: 'high', element: 'Early years' },
    ];
    expect(verdictOf(code, { sheets: [outcomes(...rows), other] })).toMatchObject({ cells: [['E2', 'E3']], examined: 2 });
    const beside = activities({ activity: 'Contract let', element: 'early-childhood' });
    expect(verdictOf(code, { sheets: [outcomes(...rows), beside] }).cells).toEqual([]);
  });

  it('is not asked about when it is no worse and names no element', () => {
    const fine: Outcome = { ...smoking, local: 12.8 };
    expect(verdictOf(code, { sheets: [outcomes(fine, { indicator: 'Teeth', local: 3 }), other] })).toMatchObject({
      cells: [],
      examined: 0,
    });
  });

  it('is not judged without a plan, or when no word of its name tells anything', () => {
    expect(verdictOf(code, { sheets: [outcomes(smoking)] })).toMatchObject({ cells: [], unjudged: ['plan'] });
    const care: Outcome = { indicator: 'Children in care', local: 73, national: 60, better: 'low' };
    expect(verdictOf(code, { sheets: [outcomes(care), other] })).toMatchObject({ cells: [], unjudgedCells: ['A2'] });
  });

  it('is said by one rule: thin provision first, then no activity, then that it is worse', () => {
    const said = (given: Parameters<typeof verdictOf>[1]) =>
      ['worse-with-thin-provision', code, 'worse-than-comparator'].map((rule) => verdictOf(rule, given).findings.length);
    const early = outcomes({ ...smoking, element: 'Early years' });
    const services = sheetOf('services', [{ service: 'Family help' }]);
    const placements = ['a', 'b', 'c', 'd', 'e'].map((name) => placed(name));
    expect(said({ sheets: [early, other, services], placements })).toEqual([1, 0, 0]);
    expect(said({ sheets: [outcomes(smoking), other, services], placements })).toEqual([0, 1, 0]);
    expect(said({ sheets: [early, other] })).toEqual([0, 1, 0]);
    expect(said({ sheets: [early, activities({ activity: 'Stop smoking' })] })).toEqual([0, 0, 1]);
    expect(said({ sheets: [early] })).toEqual([0, 0, 1]);
    const lax = { 'worse-than-comparator': { tolerancePercent: 50 } };
    expect(said({ sheets: [early, other, services], placements, limits: lax })).toEqual([0, 1, 0]);
  });
});
