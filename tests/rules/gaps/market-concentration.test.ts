import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import { concentrationOf } from '../../../src/rules/gaps/market-concentration.ts';
import { judge } from '../../../src/rules/judge.ts';
import { type Pence, pence, sum } from '../../../src/values/money.ts';
import { pictureOf, placed, verdictOf } from '../picture.ts';

const code = 'market-concentration';
const limits = { [code]: { arrangements: 4 } };
const held = (provider: string | null, pounds: number | null, row: number, element = 'parent-family-support'): Placement =>
  placed(`Service ${row}`, {
    id: `s${row}`,
    element,
    cell: { file: 'data/services.csv', sheet: null, cell: `A${row}` },
    at: { provider: { file: 'data/services.csv', sheet: null, cell: `B${row}` } },
    providers: provider === null ? [] : [provider],
    annualValue: pounds === null ? null : pence(pounds * 100),
  });
const spread = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, index) =>
  held(name, 10_000, index + 2, index === 0 ? 'early-childhood' : undefined),
);
const judged = (placements: readonly Placement[], more = {}) => verdictOf(code, { placements, limits, ...more });

describe('the money over all providers', () => {
  it('is found when the index of its shares is above two thousand, with the largest holders', () => {
    const large = [...spread, held('A', 40_000, 9)];
    expect(judged(large)).toMatchObject({ amounts: [50_000_00], cells: [['B2', 'B3', 'B4', 'B9']], examined: 7, severities: ['advice'] });
    expect(judged([...large].reverse()).findings).toEqual(judged(large).findings);
  });

  it('keeps its key whatever is bought beside it, of the largest holder too: it is of all that is bought', () => {
    const large = [...spread, held('A', 40_000, 9)];
    const keys = [large, [...large, held('A', 500, 10)], [...large, held('G', 500, 10)]].map((placements) =>
      judge(pictureOf({ placements, limits }), { only: [code] }).findings.map(({ key }) => key),
    );
    expect(keys).toEqual([[`${code}:all-that-is-bought`], [`${code}:all-that-is-bought`], [`${code}:all-that-is-bought`]]);
  });

  it('is clean when it is spread', () => {
    expect(judged(spread)).toMatchObject({ cells: [], unjudged: [], examined: 6 });
    expect(judged(spread, { limits: { [code]: { arrangements: 4, highIndex: 1_500 } } }).cells).toHaveLength(1);
  });

  it('is not judged of few arrangements, of too few values, or of one element', () => {
    expect(judged(spread, { limits: {} })).toMatchObject({ cells: [], unjudged: ['providers'] });
    expect(judged([...spread.slice(2), held('A', null, 2), held('B', null, 3)])).toMatchObject({ cells: [], unjudged: ['providers'] });
    expect(judged(spread.map((one) => ({ ...one, element: 'early-childhood' })))).toMatchObject({ cells: [], unjudged: ['providers'] });
    expect(judged([])).toMatchObject({ cells: [], unjudged: [], examined: 0 });
  });

  it('counts what names nobody as many holders, not as one', () => {
    expect(judged(spread.map((one, index) => (index < 4 ? { ...one, providers: [] } : one)))).toMatchObject({ cells: [], unjudged: [] });
  });

  it('is not judged when it hangs on whether providers are one', () => {
    const picture = pictureOf({ placements: spread, limits });
    const cell = { file: 'data/services.csv', sheet: null, cell: 'B3' };
    const proposals = [
      { names: ['A', 'B'] as const, cells: [cell, cell] as const, likeness: 0.9, because: 'a slip' },
      { names: ['B', 'C'] as const, cells: [cell, cell] as const, likeness: 0.9, because: 'a slip' },
    ];
    const { findings, outcomes } = judge({ ...picture, parties: { ...picture.parties, proposals } }, { only: [code] });
    expect(findings).toEqual([]);
    expect(outcomes[0]?.unjudged.map(({ about }) => about)).toEqual(['providers']);
  });
});

it('the index is 10,000 for one holder, 10,000 over n for n alike, and never falls when two holders join', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }).map(pence), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(amounts, (values) => {
      const total = sum(values);
      const [a, b, ...others] = values as [Pence, Pence, ...Pence[]];
      expect(concentrationOf([total], total)).toBe(10_000);
      expect(
        concentrationOf(
          values.map(() => pence(7)),
          pence(7 * values.length),
        ),
      ).toBe(Math.round(10_000 / values.length));
      expect(concentrationOf([pence(a + b), ...others], total)).toBeGreaterThanOrEqual(concentrationOf(values, total));
    }),
    { numRuns: 100 },
  );
});
