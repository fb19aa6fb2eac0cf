import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/nouns/intent.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'activity-without-outcome';
const filled = { activity: 'Plan for short breaks', outcome: 'Offer agreed' };
const judged = (...rows: (Activity & { readonly notes?: never })[]) =>
  verdictOf(code, { sheets: [sheetOf('activities', rows, { columns: ['activity', 'outcome'] })] });

describe('an activity with no outcome', () => {
  it('is found at its blank cell, and clean once it is filled', () => {
    expect(judged({ activity: 'Directory' }, filled)).toMatchObject({ cells: [['B2']], severities: ['advice'], examined: 2 });
    expect(judged({ activity: 'Directory', outcome: '' }, filled).cells).toEqual([['B2']]);
    expect(judged(filled)).toMatchObject({ cells: [], unjudged: [], examined: 1 });
  });

  it('is left alone when it is over, or when its cell holds a placeholder, which another rule finds', () => {
    expect(judged({ activity: 'Directory', status: 'Completed in May' }, filled)).toMatchObject({ cells: [], examined: 1 });
    const note = { kind: 'placeholder', field: 'outcome', quoted: 'TBC' } as const;
    const sheet = sheetOf('activities', [{ activity: 'Directory', notes: [note] }, filled], { columns: ['activity', 'outcome'] });
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is one finding where a whole column is blank, each table by itself', () => {
    const blank = sheetOf('activities', [{ activity: 'Directory' }, { activity: 'Gateway' }], { columns: ['activity', 'outcome'] });
    const beside = sheetOf('activities', [{ activity: 'Nursing' }, filled], { file: 'data/health.csv', columns: ['activity', 'outcome'] });
    expect(verdictOf(code, { sheets: [blank, beside] }).cells.toSorted()).toEqual([['B1', 'B2', 'B3'], ['B2']]);
  });

  it('is not judged in a table without the column', () => {
    const sheet = sheetOf('activities', [{ activity: 'Directory' }]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['A1'] });
  });
});
