import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'past-its-end';

describe('a contract past its end', () => {
  it('is found with the cell of its last day: an error when a status calls it live, else a warning', () => {
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring', end: day('2015-03-31') },
      { title: 'Respite', end: day('2015-06-29'), status: 'Active' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [['B3', 'C3'], ['B2']], severities: ['error', 'warning'] });
  });

  it('is one finding for all of a table that no status calls live or over', () => {
    const old = ['Mentoring', 'Respite', 'Advice'].map((title) => ({ title, end: day('2015-03-31'), status: 'Awarded' }));
    const verdict = verdictOf(code, { sheets: [sheetOf('contracts', old)] });
    expect(verdict).toMatchObject({ cells: [['B2', 'B3', 'B4']], severities: ['warning'], examined: 3 });
    expect(verdict.about.flat()).toHaveLength(1);
  });

  it('is not found on its last day, once extended, or when the register says it ended', () => {
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring', end: day('2015-06-30') },
      { title: 'Respite', end: day('2015-03-31'), currentEnd: day('2016-03-31') },
      { title: 'Advice', end: day('2015-03-31'), status: 'Expired' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not judged when its last day is blank, and points at the blank', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring' }], { columns: ['title', 'end'] });
    expect(verdictOf(code, { sheets: [sheet] }).unjudgedCells).toEqual(['B2']);
  });
});
