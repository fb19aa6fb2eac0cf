import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'saving-off-track';
const columns = ['title', 'year', 'approved', 'forecast', 'achieved', 'financialRating', 'deliveryRating', 'mitigation'];
const pounds = (amount: number) => pence(amount * 100);
const saving = (more: object = {}) => ({ title: 'Hours', year: year('2015/16'), approved: pounds(100_000), ...more });
const judged = (...rows: object[]) => verdictOf(code, { sheets: [sheetOf('savings', rows, { columns })] });

describe('a saving off track', () => {
  it('is found when its forecast is more than a tenth below what was approved', () => {
    const found = judged(saving({ forecast: pounds(80_000), mitigation: 'Hold posts' }));
    expect(found).toMatchObject({ cells: [['D2', 'C2', 'H2']], amounts: [2_000_000] });
    expect(judged(saving({ forecast: pounds(90_000) }), saving({ forecast: pounds(130_000) })).about).toEqual([]);
  });

  it('is not said to be approved where its decision is still open', () => {
    const { findings } = judged(saving({ forecast: pounds(80_000), decision: 'Proposed' }), saving({ forecast: pounds(80_000) }));
    expect(findings.map(({ text }) => text.split(' for ')[0])).toEqual([
      '“Hours” (“Proposed”) is put at £100,000',
      '“Hours” was approved at £100,000',
    ]);
  });

  it('is judged by what was achieved once its year is over, and not before', () => {
    const past = { year: year('2014/15'), forecast: pounds(100_000), achieved: pounds(50_000) };
    expect(judged(saving(past))).toMatchObject({ cells: [['E2', 'C2']], amounts: [5_000_000] });
    expect(judged(saving({ forecast: pounds(100_000), achieved: pounds(0) })).about).toEqual([]);
  });

  it('is found once when its rating is red, with all that says so', () => {
    const both = saving({ forecast: pounds(20_000), financialRating: 'RED', deliveryRating: 'R' });
    expect(judged(both).cells).toEqual([['D2', 'C2', 'F2', 'G2']]);
    expect(judged(saving({ forecast: pounds(100_000), deliveryRating: 'Not being delivered' }))).toMatchObject({ cells: [['G2', 'C2']] });
    expect(judged(saving({ forecast: pounds(100_000), deliveryRating: 'Green', financialRating: 'Reduced risk' })).about).toEqual([]);
  });

  it('is all of it short when it would cost more than it saves, whichever sign the tracker writes', () => {
    expect(judged(saving({ forecast: pounds(-20_000) })).amounts).toEqual([12_000_000]);
    expect(judged(saving({ approved: pounds(-100_000), forecast: pounds(-80_000) })).amounts).toEqual([2_000_000]);
  });

  it('is not judged with neither a forecast nor a rating, or with nothing approved', () => {
    const verdict = judged(
      saving({ financialRating: 'Amber' }),
      saving({ approved: undefined, forecast: pounds(5) }),
      saving({ deliveryRating: 'Green' }),
      saving({ approved: undefined, financialRating: 'Red' }),
    );
    expect(verdict).toMatchObject({ about: [], unjudgedCells: ['D2', 'C3', 'C5'] });
  });

  it('is never found while forecasts reach what was approved', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amount, amount, (approved, more) => {
        expect(judged(saving({ approved: pence(approved), forecast: pence(approved + more) })).about).toEqual([]);
        expect(judged(saving({ approved: pence(approved), forecast: pence(0) })).amounts).toEqual([approved]);
      }),
    );
  });
});
