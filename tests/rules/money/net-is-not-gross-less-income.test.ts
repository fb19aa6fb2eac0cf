import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'net-is-not-gross-less-income';
const line = (gross: number, income: number | null, net: number, name = 'Family hubs') => ({
  line: name,
  budget: pence(gross),
  ...(income === null ? {} : { income: pence(income) }),
  net: pence(net),
});
const judged = (...lines: readonly ReturnType<typeof line>[]) =>
  verdictOf(code, { sheets: [sheetOf('budget', lines, { columns: ['line', 'budget', 'income', 'net'] })] });

describe('a net beside its gross and income', () => {
  it('is found where it is not gross less income, with its three cells, by how much and every slip that would make it fit', () => {
    const verdict = judged(line(145_000_01, 5_000_00, 145_000_01), line(90_000_00, 10_000_00, 80_000_00, 'Portage'));
    expect(verdict).toMatchObject({ cells: [['D2', 'B2', 'C2']], amounts: [5_000_00], severities: ['warning'], examined: 2 });
    expect(verdict.findings[0]?.text).toContain('It would fit if the income (£5,000) is left out.');
    expect(judged(line(420_000_01, 35_000_00, 358_000_01)).findings[0]?.text).toContain('the net is £27,000 too low');
  });

  it('fits where its table writes income with a minus', () => {
    expect(judged(line(100_000_01, -20_000_00, 80_000_01), line(50_000_00, -1_000_00, 49_000_00)).about).toEqual([]);
    expect(judged(line(100_000_01, -20_000_00, 120_000_01), line(50_000_00, -1_000_00, 49_000_00)).amounts).toEqual([40_000_00]);
  });

  it('may be out by the rounding of its figures, and of pence by nothing', () => {
    expect(judged(line(412_000_000, 21_500_000, 390_600_000)).about).toEqual([]);
    expect(judged(line(412_000_000, 21_500_000, 390_700_000)).about).toHaveLength(1);
    expect(judged(line(100_01, 10_00, 90_00)).amounts).toEqual([1]);
  });

  it('is left alone where no income is stated, and not judged where most lines of the table do not fit', () => {
    expect(judged(line(96_000_00, null, 90_000_00))).toMatchObject({ about: [], examined: 0 });
    const others = [line(100_000_01, 10_000_00, 70_000_01), line(50_000_00, 5_000_00, 40_000_00), line(20_000_00, 1_000_00, 19_000_00)];
    expect(judged(...others)).toMatchObject({ about: [], examined: 3, unjudgedCells: ['D2'] });
    expect(judged(...others.slice(0, 2)).about).toHaveLength(2);
  });

  it('never finds a line whose net is gross less income, in whatever order', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_00 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 8 }), (pairs) => {
        const lines = pairs.map(([income, net], at) => line(income + net, income, net, `Line ${at}`));
        return judged(...lines).about.length === 0;
      }),
    );
  });
});
