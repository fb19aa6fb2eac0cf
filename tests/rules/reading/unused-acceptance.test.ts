import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
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

  it('whose last day has passed is found where its finding is open again, and is advice where that is gone', () => {
    const [back, gone] = ['no-end-date:C1', 'no-end-date:C9'].map((about) =>
      verdictOf('unused-acceptance', { sheets, decisions: [accepted(about, '2015-03-31')] }),
    );
    expect(back).toMatchObject({ about: [['no-end-date:C1']], severities: ['warning'] });
    expect(back?.findings[0]?.text).toContain('It ended on 31 March 2015. The finding is open again');
    expect(gone).toMatchObject({ about: [['no-end-date:C9']], severities: ['advice'] });
  });

  it('of a number of rows names the finding it has become, and one that is over is only to be taken out', () => {
    const old = ['Mentoring', 'Respite', 'Advice'].map((title) => ({ title, end: day('2015-03-31') }));
    const ended = [sheetOf('contracts', old)];
    const [more, over, gone] = [
      accepted('past-its-end:data/contracts.csv#2-rows'),
      accepted('past-its-end:data/contracts.csv#2-rows', '2015-03-31'),
      accepted('past-its-end:data/grants.csv#2-rows', '2015-03-31'),
    ].map((line) => verdictOf('unused-acceptance', { sheets: ended, decisions: [line] }).findings[0]);
    expect(more?.text).toMatch(/It was of another number of rows, .+ The finding is open as “past-its-end:data\/contracts\.csv#3-rows”/);
    expect(over?.text).toMatch(/It ended on 31 March 2015\. The finding is open as “past-its-end:data\/contracts\.csv#3-rows”/);
    expect(over?.severity).toBe('warning');
    expect(gone?.text).toMatch(/It ended on 31 March 2015\. It matches no finding either, so take it out\.$/);
  });

  it('that a later line takes back is accepted no more, and one decided anew is not found for the line that is over', () => {
    const yes = accepted('no-end-date:C1');
    const [back, anew] = [
      [yes, { ...yes, decision: 'withdrawn' }],
      [accepted('no-end-date:C1', '2015-03-31'), yes],
    ];
    expect(verdictOf('no-end-date', { sheets, decisions: back }).findings.map((finding) => finding.accepted)).toEqual([undefined]);
    expect(verdictOf('unused-acceptance', { sheets, decisions: back }).findings[0]?.text).toContain('The finding is open again');
    expect(verdictOf('unused-acceptance', { sheets, decisions: anew })).toMatchObject({ about: [], examined: 1 });
  });

  it.each([
    [{ decision: 'rejected' }, 'It says “rejected”'],
    [{ reason: ' ' }, 'It does not say why.'],
    [{ reason: '', by: '' }, 'It does not say why or who.'],
  ])('that says %o accepts nothing, and is found', (said, words) => {
    const decisions = [{ ...accepted('no-end-date:C1'), ...said }];
    expect(verdictOf('unused-acceptance', { sheets, decisions }).findings[0]?.text).toContain(words);
    expect(verdictOf('no-end-date', { sheets, decisions }).findings.map((finding) => finding.accepted)).toEqual([undefined]);
  });
});
