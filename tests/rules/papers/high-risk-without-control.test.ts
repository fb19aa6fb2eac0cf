import { describe, expect, it } from 'vitest';
import type { Risk } from '../../../src/nouns/intent.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'high-risk-without-control';
const columns = ['event', 'likelihood', 'impact', 'score', 'control', 'owner'];
const judged = (row: Risk, more = {}) =>
  verdictOf(code, { sheets: [sheetOf('risks', [{ event: 'Market', ...row }], { columns })], ...more });

describe('a high risk', () => {
  it('is found without a control, without an owner or without both', () => {
    expect(judged({ score: 15, owner: 'Head' })).toMatchObject({ cells: [['E2', 'D2']], severities: ['warning'] });
    expect(judged({ score: 25, control: 'Framework', owner: ' ' }).cells).toEqual([['F2', 'D2']]);
    expect(judged({ likelihood: 4, impact: 4 }).cells).toEqual([['E2', 'D2', 'F2']]);
  });

  it('is clean with both, and a low one without', () => {
    expect(judged({ score: 20, control: 'Framework', owner: 'Head' })).toMatchObject({ cells: [], unjudged: [] });
    expect(judged({ score: 12 })).toMatchObject({ cells: [], unjudged: [], examined: 1 });
    expect(judged({ score: 12 }, { limits: { [code]: { highScore: 12 } } }).cells).toHaveLength(1);
  });

  it('is not judged on another scale, without a score, or for a column the register lacks', () => {
    expect(judged({ score: 60 })).toMatchObject({ cells: [], unjudgedCells: ['D1'] });
    expect(judged({ likelihood: 5 })).toMatchObject({ cells: [], unjudgedCells: ['D2'] });
    const bare = sheetOf('risks', [{ event: 'Market', score: 20, control: 'Framework' }]);
    expect(verdictOf(code, { sheets: [bare] })).toMatchObject({ cells: [], unjudgedCells: ['B1'] });
  });
});
