import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/nouns/intent.ts';
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

  it('are held against what every count of the question adds to, a share beside it or not', () => {
    const sheet = sheetOf('engagement', [
      { question: 'Role', group: 'Parent', responses: 80 },
      answer('Professional', 30, 25, 110),
      answer('Other', 10, 9.3, 110),
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).findings[0]?.text).toContain('Of 120 (what the counts add to');
  });

  it('are not judged where no count stands beside them', () => {
    const sheet = sheetOf('engagement', [{ question: 'Role', share: 75.1 }]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
  });
});

describe('the figure of an indicator beside its numerator and denominator', () => {
  const rate = (indicator: string, number: number, denominator: number, local: number, more: Outcome = {}): Outcome => ({
    ...{ indicator, number, denominator, local },
    ...more,
  });
  const told = (...rows: readonly Outcome[]) => verdictOf(code, { sheets: [sheetOf('outcomes', rows)] });
  const fair = [rate('Obesity', 50, 500, 10), rate('Attendances', 3000, 6000, 500), rate('Deaths', 4, 10_000, 0.4)];

  it('is found where they do not make it, with what they make', () => {
    const { findings, cells } = told(...fair, rate('Breastfeeding', 96, 240, 45));
    expect(cells).toEqual([['D5', 'B5', 'C5']]);
    expect(findings[0]?.text).toMatch(/^“Breastfeeding” says 45, and 96 of 240 is 40\.0%\. Find/);
    expect(told(rate('Breastfeeding', 96, 240, 45, { unit: '%' })).about).toHaveLength(1);
  });

  it('is left alone where it is made, is made otherwise, is of pooled years, or nothing tells that it is made of them', () => {
    const others = [
      rate('Directly standardised admissions', 30, 9000, 412),
      rate('Injuries', 300, 1000, 100),
      rate('Under 18s', 0, 100, 3),
    ];
    expect(told(...fair, ...others).about).toEqual([]);
    expect(told(rate('Breastfeeding', 96, 240, 45)).about).toEqual([]);
  });

  it('is found where it is a share of one among percentages', () => {
    const share = rate('School readiness', 310, 500, 0.62);
    expect(told(rate('Obesity', 50, 500, 10), rate('Overweight', 100, 500, 20), share).findings[0]?.text).toContain(
      '“School readiness” says 0.62, a share of one where others are percentages, and 310 of 500 is 62.00%',
    );
    expect(told({ ...share, national: 68.1 }).about).toHaveLength(1);
    expect(told(share).about).toEqual([]);
  });

  it('is found by a property: no figure that its counts make is ever told', () => {
    const made = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 99_999 }), fc.constantFrom(100, 1000, 10_000));
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 6 }), (rows) => {
        const printed = rows.map(([count, of, per], at) => rate(`Rate ${at}`, count, of, Number(((count / of) * per).toFixed(2))));
        return told(...printed).about.length === 0;
      }),
      { numRuns: 60 },
    );
  });
});
