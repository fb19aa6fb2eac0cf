import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'risk-score-does-not-match';
const risk = (likelihood: number | undefined, impact: number | undefined, score: number | undefined) => ({
  event: 'Market',
  ...(likelihood === undefined ? {} : { likelihood }),
  ...(impact === undefined ? {} : { impact }),
  ...(score === undefined ? {} : { score }),
});
const judged = (...rows: ReturnType<typeof risk>[]) => verdictOf(code, { sheets: [sheetOf('risks', rows)] });

describe('a risk', () => {
  it('is found when its score is not what likelihood and impact make, with all three cells', () => {
    expect(judged(risk(3, 5, 15), risk(4, 4, 12), risk(2, 2, 4))).toMatchObject({ cells: [['D3', 'B3', 'C3']], examined: 3 });
  });

  it('is clean when it is, fractions too', () => {
    expect(judged(risk(3, 5, 15), risk(0.1, 3, 0.3))).toMatchObject({ cells: [], unjudged: [] });
  });

  it('is not judged in a register most of whose scores are something else', () => {
    expect(judged(risk(3, 5, 8), risk(4, 4, 8), risk(2, 2, 4))).toMatchObject({ cells: [], unjudgedCells: ['D2'] });
    expect(judged(risk(3, 5, 8), risk(4, 4, 16)).cells).toEqual([['D2', 'B2', 'C2']]);
  });

  it('is judged by its own register, however another scores', () => {
    const other = sheetOf('risks', [risk(3, 5, 8), risk(1, 4, 5)], { file: 'data/other.csv' });
    const mine = sheetOf('risks', [risk(3, 5, 15), risk(4, 4, 12)]);
    expect(verdictOf(code, { sheets: [mine, other] })).toMatchObject({ cells: [['D3', 'B3', 'C3']], unjudged: ['market-1'] });
  });

  it('is not judged without one of the three', () => {
    expect(judged(risk(3, 5, 15), risk(3, undefined, 9), risk(3, 3, undefined))).toMatchObject({ cells: [], unjudgedCells: ['C3', 'D4'] });
  });
});
