import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'worse-with-thin-provision';
const services = sheetOf('services', [{ service: 'Family help' }]);
const ready = { indicator: 'Ready for school', local: 61.5, national: 70.2, better: 'high', element: 'Early years' };
const elsewhere = ['a', 'b', 'c', 'd', 'e'].map((name) => placed(name));
const at = (row: number) => ({ cell: { file: 'data/services.csv', sheet: null, cell: `A${row}` }, at: {}, element: 'early-childhood' });
const judged = (placements: readonly ReturnType<typeof placed>[], row: object = ready, more = {}) =>
  verdictOf(code, { sheets: [sheetOf('outcomes', [row]), services], placements, ...more });

describe('an outcome worse than elsewhere', () => {
  it('is found when nothing of its element runs, or one service does, with the cells of both', () => {
    expect(judged(elsewhere)).toMatchObject({ cells: [['B2', 'C2', 'E2']], severities: ['warning'], examined: 1 });
    const { findings } = judged([...elsewhere, placed('Play', at(9))]);
    expect(findings[0]?.evidence.map(({ file, cell }) => `${file} ${cell}`)).toContain('data/services.csv A9');
  });

  it('is clean with two services, but not with two that are one, or with one that is over', () => {
    expect(judged([...elsewhere, placed('Play', at(9)), placed('Toys', at(10))]).cells).toEqual([]);
    expect(judged([...elsewhere, placed('Play', at(9)), placed('Play', at(10))]).cells).toHaveLength(1);
    expect(judged([...elsewhere, placed('Play', at(9)), placed('Toys', { ...at(10), end: day('2015-03-31') })]).cells).toHaveLength(1);
  });

  it('is advice while half of the map is only proposed', () => {
    expect(judged(elsewhere.map((one) => ({ ...one, status: 'proposed' as const }))).severities).toEqual(['advice']);
  });

  it('is not asked about when it is no worse', () => {
    expect(judged(elsewhere, { ...ready, local: 70 })).toMatchObject({ cells: [], unjudged: [], examined: 0 });
  });

  it('is not judged without an element in use, or on a short map', () => {
    const { element: _, ...bare } = ready;
    expect(judged(elsewhere, bare)).toMatchObject({ cells: [], unjudgedCells: ['A2'] });
    expect(judged(elsewhere, { ...ready, element: 'Highways' })).toMatchObject({ cells: [], unjudgedCells: ['E2'] });
    expect(judged(elsewhere.slice(1))).toMatchObject({ cells: [], unjudged: ['map'] });
    expect(judged(elsewhere.slice(1), ready, { limits: { [code]: { services: 4 } } }).cells).toHaveLength(1);
  });
});
