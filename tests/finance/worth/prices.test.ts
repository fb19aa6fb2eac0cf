import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { deflatorsFrom } from '../../../src/finance/worth/deflators.ts';
import type { Model } from '../../../src/nouns/model.ts';
import type { YearTotal } from '../../../src/nouns/year-total.ts';
import { movementOf } from '../movement.ts';
import { budgetRows, recordsOf, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const table = deflatorsFrom(
  documentOf(
    'id: gdp\ntitle: Prices\nsource: { text: The treasury, verified: true }\nindex: { 2017/18: 80, 2018/19: 100 }\nforecast: { 2019/20: 25% }\n',
    'templates/deflators.yaml',
  ),
);
const head = (rest: string) => `scenario: Offer\nyears: 2017/18 to 2019/20\nbase: 2017/18\nprices: real\n${rest}`;
const saving = 'measures:\n  - { id: offer, kind: saving, on: all, amount: £100, from: 2018-04-01 }\n';
const read = (text: string, deflators: typeof table | null = table) =>
  scenarioFrom(documentOf(text), { names: [], find: () => null, deflators });
const modelled = (text: string, pounds: readonly number[] = [1_000]): Model =>
  modelOf({
    scenario: read(text),
    records: recordsOf(budgetRows(pounds.map((each, index) => ({ line: `Line ${index}`, pounds: each })))),
    workspace: workspaceFor('2017/18'),
  });
const through = (model: Model, term: keyof YearTotal) => model.years.map((year) => model.totals[year]?.[term]);
const refused = (rest: string, deflators: typeof table | null = table) => refusalOf(() => read(head(rest), deflators));

describe('real prices', () => {
  it('are those of the base year: cash divided by what prices have risen by, base and saving alike', () => {
    const model = modelled(head(saving));
    expect(through(model, 'base')).toEqual([100_000, 80_000, 64_000]);
    expect(through(model, 'savings')).toEqual([0, 8_000, 6_400]);
    expect(through(model, 'net')).toEqual([100_000, 72_000, 57_600]);
    expect(model.lines[0]?.amounts).toEqual({ '2017/18': 100_000, '2018/19': 72_000, '2019/20': 57_600 });
    expect(model.prices).toMatchObject({ of: '2017/18', forecast: ['2019/20'], sources: [{ text: 'The treasury', verified: true }] });
  });

  it('a flat cash budget over five years at 3% is 13.7% less in real terms (REFERENCE, section 5.2)', () => {
    const rises = '{ 2018/19: 3%, 2019/20: 3%, 2020/21: 3%, 2021/22: 3%, 2022/23: 3% }';
    const model = modelled(`scenario: Flat\nyears: 2017/18 to 2022/23\nprices: real\ndeflator: ${rises}\n`);
    expect(through(model, 'net').at(-1)).toBe(86_261);
  });

  it('may be of the scenario’s own rises or index, over the table, with its source or without one', () => {
    const own = modelled(head(`deflator: { source: Our own forecast, 2019/20: 0% }\n${saving}`));
    expect(through(own, 'base')).toEqual([100_000, 80_000, 80_000]);
    expect(own.prices?.sources.map(({ text }) => text)).toEqual(['Our own forecast', 'The treasury']);
    const index = modelled(head('deflator: { 2017/18: 50, 2018/19: 100, 2019/20: 200 }\n'));
    expect(through(index, 'base')).toEqual([100_000, 50_000, 25_000]);
    expect(index.prices?.sources).toMatchObject([{ verified: false }]);
  });

  it('are refused with the line where a year has no deflator, or what is given is none', () => {
    const [one, two] = ['deflator: { 2018/19: 2% }\n', 'deflator: { 2018/19: 2%, 2019/20: 3% }\n'];
    expect(refused('', null)).toEqual({ code: 'no-deflator', line: 4 });
    expect(refused(one, null)).toEqual({ code: 'no-deflator', line: 5 });
    expect(refused(two, null)).toBeNull();
    expect(refused('deflator: 2%\n')).toEqual({ code: 'unfit-value', line: 5 });
    expect(refused('deflator:\n  2018/19: 2%\n  2019/20: 103\n')).toEqual({ code: 'unfit-value', line: 7 });
    expect(refused('deflator:\n  2018/19: 0\n  2019/20: 103\n')).toEqual({ code: 'unfit-value', line: 6 });
    expect(refused('deflator:\n  next year: 2%\n')).toEqual({ code: 'not-a-year', line: 6 });
    expect(refusalOf(() => read(head(one).replace('real', 'cash')))).toEqual({ code: 'key-of-another-kind', line: 5 });
    expect(refusalOf(() => read(head('').replace('real', 'royal')))).toEqual({ code: 'unknown-word', line: 4 });
  });

  it('balance to the penny, each term right as a whole', () => {
    const shift = '  - { id: shift, kind: reallocation, from-line: Line 0, to-line: Line 1, amount: 3%, from: 2018-07-10 }\n';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30_000, max: 9_000_000 }), { minLength: 2, maxLength: 5 }), (amounts) => {
        const model = modelled(
          head(saving + shift),
          amounts.map((amount) => amount / 100),
        );
        const cash = amounts.reduce((a, b) => a + b, 0);
        expect(through(model, 'base')).toEqual([cash, Math.round(cash / 1.25), Math.round(cash / 1.5625)]);
        expect(through(model, 'reallocatedIn')).toEqual(through(model, 'reallocatedOut'));
        for (const year of model.years)
          expect(model.lines.reduce((sum, line) => sum + (line.amounts[year] as number), 0)).toBe(model.totals[year]?.net);
        for (const { id } of model.measures)
          for (const year of model.years)
            expect(
              movementOf(id, model.entries, model.years)
                .legs.filter((leg) => leg.year === year)
                .reduce((sum, leg) => sum + leg.amount, 0),
            ).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
