import { describe, expect, it } from 'vitest';
import { year } from '../../../src/values/year.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'intention-without-activity';
const step = (text: string, of = '2015/16') => ({ year: year(of), text });
const intention = (...milestones: ReturnType<typeof step>[]) =>
  sheetOf('intentions', [{ intention: 'More use of the online directory', ...(milestones.length > 0 ? { milestones } : {}) }]);
const activities = (...rows: object[]) => sheetOf('activities', rows);
const other = activities({ activity: 'Plan for short breaks' });

describe('an intention of the plan year', () => {
  it('is found when no activity shares its words', () => {
    expect(verdictOf(code, { sheets: [intention(step('Review what keeps the directory fresh')), other] })).toMatchObject({
      cells: [['B2', 'A2']],
      severities: ['advice'],
      examined: 1,
    });
  });

  it('is delivered by an activity or its outcome, in the words of the intention, of one line of its milestone or of both', () => {
    const twoLines = intention(step('Practices linked\nReview what keeps the pages fresh'));
    expect(verdictOf(code, { sheets: [twoLines, activities({ activity: 'Online directory used more' })] }).cells).toEqual([]);
    expect(
      verdictOf(code, { sheets: [twoLines, activities({ activity: 'Web work', outcome: 'Pages that are kept fresh and reviewed' })] })
        .cells,
    ).toEqual([]);
    expect(verdictOf(code, { sheets: [twoLines, activities({ activity: 'Fresh fruit for practices' })] }).cells).toHaveLength(1);
  });

  it('is not delivered by a few words of a long line, unless the workspace says so', () => {
    const long =
      'Fresh start for families: review of the pages of records kept by school, home, surgery, nursery, court, police and hospital';
    const sheets = [
      intention(step('Review the budget, software, staff, hours, training, licences and buildings which the fresh pages require')),
      activities({ activity: long }),
    ];
    expect(verdictOf(code, { sheets }).cells).toHaveLength(1);
    expect(verdictOf(code, { sheets, limits: { [code]: { likePercent: 10 } } }).cells).toEqual([]);
  });

  it('is left to its own year', () => {
    expect(verdictOf(code, { sheets: [intention(step('Directory linked', '2016/17')), other] })).toMatchObject({
      cells: [],
      unjudged: [],
      examined: 0,
    });
  });

  it('is not judged when it names no year, or when there is no annual plan', () => {
    expect(verdictOf(code, { sheets: [intention(), other] })).toMatchObject({ cells: [], unjudgedCells: ['A2'] });
    expect(verdictOf(code, { sheets: [intention(step('Directory linked'))] })).toMatchObject({ cells: [], unjudged: ['plan'] });
  });
});
