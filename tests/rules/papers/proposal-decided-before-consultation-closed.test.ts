import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/nouns/intent.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'proposal-decided-before-consultation-closed';
const columns = ['proposal', 'consultationOpens', 'consultationCloses', 'decision', 'decisionDate'];
const [opens, closes] = [day('2015-03-01'), day('2015-05-31')];
const judged = (more: Proposal) =>
  verdictOf(code, {
    sheets: [
      sheetOf('proposals', [{ proposal: 'Fewer hubs', consultationOpens: opens, consultationCloses: closes, ...more }], { columns }),
    ],
  });

describe('a decision on what is consulted about', () => {
  it.each([
    ['2015-04-14', 'Agreed', ['E2', 'C2'], 'error'],
    ['2015-05-31', 'Agreed', ['E2', 'C2'], 'error'],
    ['2015-02-10', 'Agreed', ['E2', 'B2'], 'warning'],
    ['2015-03-10', 'Agreed after consultation', ['E2', 'C2'], 'error'],
  ] as const)('on %s (%s) is found', (date, decision, cells, severity) => {
    expect(judged({ decision, decisionDate: day(date) })).toMatchObject({ cells: [cells], severities: [severity], unjudged: [] });
  });

  it('still to come is a warning, for it can be moved', () => {
    expect(judged({ consultationCloses: day('2015-08-31'), decisionDate: day('2015-07-14') }).severities).toEqual(['warning']);
  });

  it('is clean from the day after it closed', () => {
    expect(judged({ decision: 'Agreed', decisionDate: day('2015-06-01') })).toMatchObject({ cells: [], unjudged: [], examined: 1 });
    expect(judged({})).toMatchObject({ cells: [], unjudged: [] });
  });

  it('is not judged when it may be the one to consult, or without the day it was taken or the consultation closed', () => {
    expect(judged({ decision: 'Agreed to consult', decisionDate: day('2015-02-10') })).toMatchObject({ cells: [], unjudgedCells: ['D2'] });
    expect(judged({ decision: 'Agreed' })).toMatchObject({ cells: [], unjudgedCells: ['E2'] });
    const sheet = sheetOf('proposals', [{ proposal: 'Fewer hubs', decision: 'Agreed', decisionDate: day('2015-05-10') }], { columns });
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['C2'] });
  });
});
