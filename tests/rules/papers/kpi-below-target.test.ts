import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../src/nouns/intent.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'kpi-below-target';
const columns = ['contract', 'measure', 'period', 'target', 'actual', 'better', 'rating'];
const quarter = (text: string, from: string, to: string) => ({ period: [{ text, period: { from: day(from), to: day(to) } }] });
const [q3, q4] = [quarter('Q3 2014/15', '2014-10-01', '2014-12-31'), quarter('Q4 2014/15', '2015-01-01', '2015-03-31')];
const q2 = quarter('Q2 2015/16', '2015-07-01', '2015-09-30');
const judged = (...rows: Kpi[]) =>
  verdictOf(code, {
    sheets: [
      sheetOf(
        'kpis',
        rows.map((row) => ({ contract: 'Visiting', measure: 'Seen', better: 'High', ...row })),
        { columns },
      ),
    ],
  });

describe('a result of a contract', () => {
  it.each([
    [{ target: 90, actual: 78 }, 1],
    [{ target: 20, actual: 26, better: 'Low' }, 1],
    [{ target: 90, actual: 86 }, 0],
    [{ target: 90, actual: 95 }, 0],
    [{ target: 20, actual: 14, better: 'Low' }, 0],
    [{ target: 0, actual: 0 }, 0],
    [{ target: 0, actual: 2, better: 'Low' }, 1],
    [{ target: 0, actual: 2 }, 0],
  ])('%j is missed %i times', (row, times) => {
    expect(judged(row)).toMatchObject({ examined: 1, unjudged: [] });
    expect(judged(row).cells).toHaveLength(times);
  });

  it('is told against a target of nought without a percentage', () => {
    const [text] = judged({ target: 0, actual: 2, better: 'Low' }).findings.map((one) => one.text);
    expect(text).toContain('“Seen” missed its target with 2 against a target of 0.');
  });

  it('is judged by its rating where no direction or no target is given, amber apart', () => {
    expect(judged({ better: '', target: 90, actual: 50, rating: 'Red' }).cells).toEqual([['D2', 'E2']]);
    expect(judged({ actual: 6, rating: 'Red' }).cells).toEqual([['E2', 'G2']]);
    expect(judged({ actual: 6, rating: 'Green' })).toMatchObject({ cells: [], unjudged: [] });
    expect(judged({ actual: 6, rating: 'Amber' })).toMatchObject({ cells: [], unjudgedCells: ['D2'] });
  });

  it('is not judged where it may be a share and its target a percentage, nor where neither can be read', () => {
    expect(judged({ target: 0.95, actual: 80 })).toMatchObject({ cells: [], unjudgedCells: ['D2'] });
    expect(judged({ target: 20, actual: 0.3, better: 'Low' })).toMatchObject({ cells: [], unjudgedCells: ['D2'] });
  });

  it('is one finding with the others of its measure, and advice once the latest meets its target, whatever the order of rows', () => {
    const [missed, met] = [
      { ...q3, target: 90, actual: 50 },
      { ...q4, target: 90, actual: 92 },
    ];
    expect(judged(missed, { ...q4, target: 90, actual: 60 })).toMatchObject({ cells: [['D2', 'E2', 'D3', 'E3']], severities: ['warning'] });
    expect(judged(missed, met).severities).toEqual(['advice']);
    expect(judged(met, missed).severities).toEqual(['advice']);
    expect(judged({ ...missed, contract: 'Groups' }, { ...missed }).cells).toHaveLength(2);
  });

  it('is not judged when it is missing, and not looked for before its period ends', () => {
    expect(judged({ ...q4, target: 90 })).toMatchObject({ cells: [], unjudgedCells: ['E2'] });
    expect(judged({ ...q2, target: 90 })).toMatchObject({ cells: [], unjudged: [], examined: 0 });
    expect(judged({ better: '', target: 90, actual: 50 })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
  });
});
