import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/cli/solver.ts';
import { modelOf } from '../../src/finance/model.ts';
import { reachOf } from '../../src/finance/reach/reach.ts';
import { wantedOf } from '../../src/finance/reach/wanted.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { simulated } from '../../src/finance/simulation/simulate.ts';
import type { Model } from '../../src/nouns/model.ts';
import type { YearTotal } from '../../src/nouns/year-total.ts';
import { pence } from '../../src/values/money.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from './rows.ts';
import { documentOf, refusalOf } from './scenarios.ts';

const visiting: Written = { line: 'Health visiting', period: 'October 2015 to March 2016', pounds: 2_453_000 };
const head = 'scenario: Six months\nyears: 2015/16 to 2017/18\n';
const pounds = (amount: number) => amount * 100;

function inputOf(text: string, lines: readonly Written[] = [visiting]) {
  return { scenario: scenarioFrom(documentOf(head + text)), records: recordsOf(budgetRows(lines)), workspace: workspaceFor('2015/16') };
}
const modelled = (text: string, lines?: readonly Written[]): Model => modelOf(inputOf(text, lines));
const nets = ({ years, totals }: Model) => years.map((year) => (totals[year] as YearTotal).net);

describe('a line whose table gives six months of money', () => {
  it('stays as the file has it in its own year and comes at its full-year rate in later years, beside the base and never in it', () => {
    const model = modelled('');
    expect(nets(model)).toEqual([2_453_000, 4_906_000, 4_906_000].map(pounds));
    expect(model.totals['2016/17']).toMatchObject({ base: pounds(2_453_000), pressures: pounds(2_453_000) });
    expect(model.lines[0]?.amounts).toEqual({
      '2015/16': pounds(2_453_000),
      '2016/17': pounds(4_906_000),
      '2017/18': pounds(4_906_000),
    });
    expect(model.doNothing['2017/18']?.net).toBe(pounds(4_906_000));
  });

  it('says the rule it is derived by, with the cell of the half year', () => {
    const said = modelled('').assumptions.filter(({ text }) => text.includes('Later years are taken at £4,906,000'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ source: 'full-year rate of a part of a year: arithmetic, in no file', cell: { cell: 'D2' } });
    expect(said[0]?.text).toContain('£2,453,000 is for October 2015 to March 2016 only');
    expect(modelled('').assumptions.some(({ text }) => text.includes('repeated at its part-year amount'))).toBe(false);
  });

  it('gives a tenth of a full year to a measure of a tenth, and of its own months to one that begins in them', () => {
    const later = modelled('measures:\n  - { id: a, kind: saving, on: all, amount: 10%, from: 2016-04-01 }\n');
    expect(later.measures[0]?.effects['2016/17']?.cumulative).toBe(pounds(490_600));
    expect(nets(later)).toEqual([2_453_000, 4_415_400, 4_415_400].map(pounds));
    const within = modelled('measures:\n  - { id: a, kind: saving, on: all, amount: 10%, from: 2016-01-01 }\n');
    expect(within.measures[0]?.effects['2015/16']?.cumulative).toBe(pounds(122_650));
    expect(nets(within)).toEqual([2_453_000 - 122_650, 4_415_400, 4_415_400].map(pounds));
  });

  it('has no money before its first day: what begins in its own year before that is refused at its line', () => {
    const early = 'measures:\n  - { id: a, kind: saving, on: all, amount: 10%, from: 2015-04-01 }\n';
    expect(refusalOf(() => modelled(early))).toEqual({ code: 'before-the-money-begins', line: 4 });
    const rises = 'assumptions:\n  - { id: u, on: all, rate: 2%, from: 2015-04-01 }\n';
    expect(refusalOf(() => modelled(rises))).toEqual({ code: 'before-the-money-begins', line: 4 });
  });

  it('is not derived where other parts of the year of the same line stand beside it', () => {
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((period): Written => ({ line: 'Helpline', period, pounds: 25_000 }));
    const model = modelled('', quarters);
    expect(nets(model)).toEqual([100_000, 100_000, 100_000].map(pounds));
    expect(model.assumptions.some(({ text }) => text.includes('4 parts of one year'))).toBe(true);
  });

  it('keeps its floor and its yearly change by its full-year rate', () => {
    const limits =
      'limits:\n  - { title: Floor, on: all, at-least: 95% }\n  - { title: Fall, on: all, change-at-most: 10% }\nmeasures:\n  - { id: a, kind: saving, on: all, amount: £400000, from: 2016-04-01, harm: 1 }\n';
    const rooms = modelled(limits).limits.map(({ checks }) => checks.map(({ room }) => room));
    expect(rooms[0]).toEqual([122_650, 4_506_000 - 4_660_700, 4_506_000 - 4_660_700].map(pounds));
    expect(rooms[1]?.slice(-2)).toEqual([490_600 - 400_000, 450_600].map(pounds));
  });

  it('is reached and drawn at the same rate as it is modelled', async () => {
    const text = 'measures:\n  - { id: a, kind: saving, on: all, amount: 10%, from: 2016-04-01, harm: 1 }\n';
    const input = inputOf(text);
    const reach = reachOf(wantedOf(input, pence(pounds(490_600)), null), await loadSolver());
    expect(reach.chosen).toMatchObject({ measures: ['a'], savings: pounds(490_600) });
    const draws = simulated(input, modelOf(input), { runs: 3, seed: 1, target: null, by: null });
    expect(['2015/16', '2016/17', '2017/18'].map((year) => draws.years[year]?.net.p50)).toEqual(nets(modelOf(input)));
  });
});
