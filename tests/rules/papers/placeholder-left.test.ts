import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const noted = (indicator: string, kind: 'placeholder' | 'not stated', quoted: string) => ({
  indicator,
  notes: [{ kind, field: 'local', quoted }],
});

describe('a placeholder', () => {
  it('is found once for a column, with every cell that holds one', () => {
    const sheet = sheetOf('outcomes', [noted('A', 'placeholder', 'TBC'), { indicator: 'B', local: 4 }, noted('C', 'placeholder', 'ТВС')]);
    expect(verdictOf('placeholder-left', { sheets: [sheet] }).cells).toEqual([['B2', 'B4']]);
  });

  it('is not an answer that something is not stated', () => {
    expect(verdictOf('placeholder-left', { sheets: [sheetOf('outcomes', [noted('A', 'not stated', 'not stated')])] }).cells).toEqual([]);
  });
});
