import { describe, expect, it } from 'vitest';
import { accepted, sheetOf, verdictOf } from '../picture.ts';

const sheets = [sheetOf('contracts', [{ id: 'C1', title: 'Mentoring' }], { columns: ['end'] })];

describe('an acceptance', () => {
  it('that matches no finding is found at its line of decisions.csv', () => {
    expect(verdictOf('unused-acceptance', { sheets, decisions: [accepted('no-end-date:C9')] })).toMatchObject({
      about: [['no-end-date:C9']],
      cells: [['B2']],
    });
  });

  it('that matches a finding of any other rule is not, though only this rule was asked for', () => {
    expect(verdictOf('unused-acceptance', { sheets, decisions: [accepted('no-end-date:C1')] })).toMatchObject({ about: [], examined: 1 });
  });

  it('whose last day has passed is not looked at', () => {
    expect(verdictOf('unused-acceptance', { sheets, decisions: [accepted('no-end-date:C9', '2015-03-31')] })).toMatchObject({
      about: [],
      examined: 0,
    });
  });
});
