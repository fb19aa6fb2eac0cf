import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'share-does-not-match-count';
const answer = (group: string, responses: number, share: number, base?: number) => ({
  question: 'Role',
  group,
  responses,
  share,
  ...(base === undefined ? {} : { base }),
});

describe('shares beside their counts', () => {
  it('of another base than the one printed are found together, with the share as printed', () => {
    const sheet = sheetOf('engagement', [
      answer('Parent', 21, 18.92, 116),
      answer('Professional', 76, 68.47, 116),
      answer('Other', 19, 12.61, 116),
    ]);
    const { cells, findings } = verdictOf(code, { sheets: [sheet] });
    expect(cells).toEqual([['D2', 'C2', 'C3', 'D3', 'C4', 'D4']]);
    expect(findings[0]?.text).toMatch(/12\.61/);
    expect(findings[0]?.text).toMatch(/111/);
  });

  it('point only at the one that does not fit when the others do', () => {
    const sheet = sheetOf('engagement', [answer('Parent', 20, 20, 100), answer('Professional', 60, 60, 100), answer('Other', 20, 25, 100)]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['D4', 'C4']]);
  });

  it('are clean when rounding explains them, or one base explains them all where none is printed', () => {
    const rounded = sheetOf('engagement', [answer('Yes', 1, 33.3, 3), answer('No', 2, 66.7, 3)]);
    const inferred = sheetOf('engagement', [answer('Yes', 21, 18.92), answer('No', 90, 81.08)]);
    expect(verdictOf(code, { sheets: [rounded] }).cells).toEqual([]);
    expect(verdictOf(code, { sheets: [inferred] }).cells).toEqual([]);
  });

  it('are found without a printed base when no base explains them', () => {
    const sheet = sheetOf('engagement', [answer('Parent', 21, 18.92), answer('Professional', 76, 68.47), answer('Other', 19, 12.61)]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['D4', 'C4']]);
  });

  it('are not judged where no count stands beside them', () => {
    const sheet = sheetOf('engagement', [{ question: 'Role', share: 75.1 }]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
  });
});
