import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'ends-without-successor';
const ending = { title: 'Young carers contract 2012', start: day('2012-04-01'), end: day('2016-03-31') };

describe('a contract that ends soon', () => {
  it('is found when nothing follows it', () => {
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [ending])] }).cells).toEqual([['C2']]);
  });

  it('is followed by a later contract of the same title, whatever its year', () => {
    const sheet = sheetOf('contracts', [ending, { title: 'Young carers service 2016', start: day('2016-04-01'), end: day('2019-03-31') }]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is followed by a later contract for the same need', () => {
    const sheet = sheetOf('contracts', [
      { id: 'a', ...ending },
      { id: 'b', title: 'Caring together', start: day('2016-05-01'), end: day('2019-03-31') },
    ]);
    const placements = ['a', 'b'].map((id) => placed(id, { id, of: 'contracts', needs: ['young-carers'] }));
    expect(verdictOf(code, { sheets: [sheet], placements }).cells).toEqual([]);
  });

  it('is not followed by a contract that begins long after, or that ran beside it all along', () => {
    const after = { title: 'Young carers', start: day('2017-01-01'), end: day('2019-03-31') };
    const beside = { title: 'Young carers', start: day('2011-04-01'), end: day('2019-03-31') };
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [ending, after])] }).cells).toEqual([['C2']]);
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [ending, beside])] }).cells).toEqual([['C2']]);
  });

  it('is left alone while an option to extend is left, or when it ends later than the plan looks', () => {
    const sheet = sheetOf('contracts', [
      { ...ending, extensionLeft: 12 },
      { ...ending, title: 'Mentoring', maxEnd: day('2018-03-31') },
      { ...ending, title: 'Advice', end: day('2016-07-01') },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not judged without a last day', () => {
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [{ title: 'Advice' }], { columns: ['end'] })] }).unjudgedCells).toEqual(['A2']);
  });
});
