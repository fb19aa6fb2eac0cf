import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import type { Model } from '../../src/nouns/model.ts';
import type { YearTotal } from '../../src/nouns/year-total.ts';
import { Refusal } from '../../src/values/refusal.ts';
import { movementOf } from './movement.ts';
import { budgetRows, budgetTable, recordsOf, type Written, workspaceFor } from './rows.ts';
import { documentOf } from './scenarios.ts';

const centres: Written = { line: "Children's centres", element: 'Early childhood development', pounds: 5_272_159 };

function modelled(lines: readonly Written[], text: string | null, of = '2017/18'): Model {
  const scenario = text === null ? null : scenarioFrom(documentOf(text));
  return modelOf({ scenario, records: recordsOf(budgetRows(lines)), workspace: workspaceFor(of) });
}

/** The model, or the code of its refusal. */
function modelledOrRefused(lines: readonly Written[], text: string): Model | string {
  try {
    return modelled(lines, text);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const head = (years = '2017/18 to 2020/21', method = 'months') => `scenario: Offer\nyears: ${years}\nbase: 2017/18\npart-year: ${method}\n`;
const measures = (...items: string[]) => `measures:\n${items.map((item) => `  - ${item}\n`).join('')}`;
const total = (model: Model, of: string): YearTotal => model.totals[of] as YearTotal;
const pounds = (amount: number) => Math.round(amount * 100);
const legsIn = (model: Model, id: string, of: string) =>
  movementOf(id, model.entries, model.years)
    .legs.filter(({ year }) => year === of)
    .map(({ amount }) => amount);

/** The identity of a year's total, line sums and movements: what must hold whatever a scenario says. */
function balances(model: Model): void {
  for (const of of model.years) {
    const t = total(model, of);
    expect(t.net).toBe(
      t.base +
        t.indexation +
        t.pressures +
        t.investment +
        t.oneOff +
        t.reallocatedIn -
        t.reallocatedOut -
        t.savings -
        t.avoidance -
        t.income,
    );
    expect(model.lines.reduce((sum, line) => sum + (line.amounts[of] ?? Number.NaN), 0)).toBe(t.net);
    expect(t.reallocatedIn).toBe(t.reallocatedOut);
    for (const { id } of model.measures) {
      expect(
        movementOf(id, model.entries, model.years)
          .legs.filter((leg) => leg.year === of)
          .reduce((sum, leg) => sum + leg.amount, 0),
      ).toBe(0);
    }
  }
}

describe('a saving', () => {
  it('of £900,000 takes the children’s centres budget from £5,272,159 to £4,372,159 (Cambridgeshire)', () => {
    const model = modelled(
      [centres],
      head('2017/18 to 2018/19') +
        measures("{ id: offer, kind: saving, on: { line: Children's centres }, amount: '£900,000', from: 2018-04-01 }"),
    );
    expect(total(model, '2017/18').net).toBe(pounds(5_272_159));
    expect(total(model, '2018/19')).toMatchObject({ base: pounds(5_272_159), savings: pounds(900_000), net: pounds(4_372_159) });
    expect(model.measures[0]?.effects['2018/19']).toEqual({ incremental: pounds(900_000), cumulative: pounds(900_000) });
    expect(movementOf('offer', model.entries, model.years).legs).toEqual([
      { account: 'childrens-centres', year: '2018/19', amount: -pounds(900_000) },
      { account: 'saved', year: '2018/19', amount: pounds(900_000) },
    ]);
    balances(model);
  });

  it('that begins half-way through a year counts half by months, and the balance comes the year after', () => {
    const model = modelled([centres], head() + measures('{ id: offer, kind: saving, on: all, amount: 900k, from: 2018-10-01 }'));
    const effects = model.measures[0]?.effects;
    expect(effects?.['2017/18']).toEqual({ incremental: 0, cumulative: 0 });
    expect(effects?.['2018/19']).toEqual({ incremental: pounds(450_000), cumulative: pounds(450_000) });
    expect(effects?.['2019/20']).toEqual({ incremental: pounds(450_000), cumulative: pounds(900_000) });
    expect(effects?.['2020/21']).toEqual({ incremental: 0, cumulative: pounds(900_000) });
    balances(model);
  });

  it('counts 182 days of 365 by days', () => {
    const model = modelled(
      [centres],
      head(undefined, 'days') + measures('{ id: offer, kind: saving, on: all, amount: 900k, from: 2018-10-01 }'),
    );
    expect(total(model, '2018/19').savings).toBe(pounds(448_767.12));
    expect(model.measures[0]?.effects['2019/20']).toEqual({ incremental: pounds(451_232.88), cumulative: pounds(900_000) });
  });

  it('in a broken month counts the days of that month', () => {
    const model = modelled([centres], head() + measures('{ id: offer, kind: saving, on: all, amount: 120k, from: 2018-09-16 }'));
    expect(total(model, '2018/19').savings).toBe(pounds(65_000));
  });

  it('of 17% is of what is left when it begins, and stays that amount', () => {
    const uplift = 'assumptions:\n  - { id: prices, on: all, rate: 10%, from: 2019/20 }\n';
    const model = modelled(
      [{ line: 'Centres', pounds: 1_000 }],
      head() +
        uplift +
        measures(
          '{ id: first, kind: saving, on: all, amount: £100, from: 2018-04-01 }',
          '{ id: then, kind: saving, on: all, amount: 17%, from: 2018-04-01 }',
        ),
    );
    expect(model.measures[1]?.effects['2018/19']?.cumulative).toBe(pounds(153));
    expect(model.measures[1]?.effects['2020/21']?.cumulative).toBe(pounds(153));
    balances(model);
  });

  it('builds up along its ramp in its first, second … twelve months', () => {
    const model = modelled(
      [centres],
      head() + measures('{ id: offer, kind: saving, on: all, amount: 100k, from: 2018-10-01, ramp: [50%, 100%] }'),
    );
    expect(['2018/19', '2019/20', '2020/21'].map((of) => total(model, of).savings)).toEqual([25_000, 75_000, 100_000].map(pounds));
  });

  it('that ends gives the money back', () => {
    const model = modelled(
      [centres],
      head() + measures('{ id: offer, kind: saving, on: all, amount: 120k, from: 2018-04-01, to: June 2019 }'),
    );
    expect(['2018/19', '2019/20', '2020/21'].map((of) => total(model, of).savings)).toEqual([120_000, 30_000, 0].map(pounds));
    expect(model.measures[0]?.effects['2020/21']?.incremental).toBe(-pounds(30_000));
  });

  it('that is not recurrent is gone the year after', () => {
    const model = modelled(
      [centres],
      head() + measures('{ id: offer, kind: saving, on: all, amount: 120k, from: 2018-07-01, recurrent: false }'),
    );
    expect(['2018/19', '2019/20'].map((of) => total(model, of).savings)).toEqual([90_000, 0].map(pounds));
  });

  it('on several lines is shared by what is left on each, and adds up to the penny', () => {
    const lines = [1, 1, 1].map((part, index) => ({ line: `Line ${index}`, pounds: part * 1000 }));
    const model = modelled(lines, head() + measures('{ id: offer, kind: saving, on: all, amount: £100, from: 2018-04-01 }'));
    expect(model.lines.map((line) => line.amounts['2018/19'])).toEqual([96_666, 96_667, 96_667]);
    expect(total(model, '2018/19').savings).toBe(pounds(100));
    balances(model);
  });

  it('of a percentage on each line is worked out line by line', () => {
    const model = modelled(
      [
        { line: 'A', pounds: 100 },
        { line: 'B', pounds: 300 },
      ],
      head() + measures('{ id: offer, kind: saving, on: each line, amount: 10%, from: 2018-04-01 }'),
    );
    expect(model.lines.map((line) => line.amounts['2018/19'])).toEqual([9_000, 27_000]);
  });
});

describe('other kinds of measure', () => {
  it('avoidance and income stay out of savings, and investment raises the line', () => {
    const model = modelled(
      [centres],
      head() +
        measures(
          '{ id: a, kind: avoidance, on: all, amount: £10, from: 2018-04-01 }',
          '{ id: b, kind: income, on: all, amount: £20, from: 2018-04-01 }',
          '{ id: c, kind: investment, on: all, amount: £40, from: 2018-04-01 }',
        ),
    );
    expect(total(model, '2018/19')).toMatchObject({
      savings: 0,
      avoidance: 1_000,
      income: 2_000,
      investment: 4_000,
      net: pounds(5_272_159 + 10),
    });
    expect(
      model.measures
        .flatMap(({ id }) => movementOf(id, model.entries, model.years).legs.map((leg) => leg.account))
        .filter((account) => account !== 'childrens-centres'),
    ).toEqual(expect.arrayContaining(['avoided', 'income', 'invested']));
    balances(model);
  });

  it('a reallocation moves the same pence and nets to nothing', () => {
    const lines = [
      { line: 'Centres', pounds: 1_000 },
      { line: 'Outreach', pounds: 200 },
      { line: 'Home visits', pounds: 100 },
    ];
    const model = modelled(
      lines,
      head() +
        measures(
          "{ id: shift, kind: reallocation, from-line: Centres, to-line: [Outreach, Home visits], amount: '£100.01', from: 2018-10-01 }",
        ),
    );
    expect(total(model, '2018/19')).toMatchObject({ reallocatedIn: 5_001, reallocatedOut: 5_001, net: pounds(1_300), savings: 0 });
    expect(legsIn(model, 'shift', '2019/20')).toEqual([-10_001, 3_334, 6_667]);
    balances(model);
  });

  it('a one-off falls in a single year, whole, and reverses in the next', () => {
    const model = modelled([centres], head() + measures('{ id: move, kind: one-off, on: all, amount: 120k, from: 2018-10-01 }'));
    expect(['2017/18', '2018/19', '2019/20'].map((of) => total(model, of).oneOff)).toEqual([0, pounds(120_000), 0]);
    expect(model.measures[0]?.effects['2019/20']).toEqual({ incremental: -pounds(120_000), cumulative: 0 });
    balances(model);
  });

  it('the cost of making a saving counts as one-off and not against the saving', () => {
    const model = modelled(
      [centres],
      head() +
        measures(
          "{ id: offer, kind: saving, on: all, amount: 900k, from: 2018-04-01, costs: [{ title: Redundancy, amount: '£120,000', on: 2018-04-01 }] }",
        ),
    );
    expect(total(model, '2018/19')).toMatchObject({ savings: pounds(900_000), oneOff: pounds(120_000), net: pounds(4_492_159) });
    expect(total(model, '2019/20')).toMatchObject({ oneOff: 0, net: pounds(4_372_159) });
    expect(model.measures[0]?.effects['2018/19']?.cumulative).toBe(pounds(900_000));
    balances(model);
  });
});

describe('assumptions', () => {
  it('of 2.5% a year are of what is left after a fixed saving, which stays fixed in cash', () => {
    const uplift = 'assumptions:\n  - { id: prices, title: Pay and prices, on: all, rate: 2.5%, from: 2018/19 }\n';
    const model = modelled(
      [{ line: 'Centres', pounds: 1_000 }],
      head() + uplift + measures('{ id: offer, kind: saving, on: all, amount: £100, from: 2018-04-01 }'),
    );
    expect(total(model, '2018/19')).toMatchObject({ indexation: 2_500, savings: 10_000, net: 92_500 });
    expect(total(model, '2019/20')).toMatchObject({ indexation: 2_500 + 2_313, savings: 10_000, net: 94_813 });
    balances(model);
  });

  it('by year compound, and a year without a rate adds nothing', () => {
    const model = modelled(
      [{ line: 'Centres', pounds: 1_000 }],
      `${head()}assumptions:\n  - { id: prices, on: all, by-year: { 2018/19: 2%, 2020/21: 3% } }\n`,
    );
    expect(['2017/18', '2018/19', '2019/20', '2020/21'].map((of) => total(model, of).net)).toEqual([100_000, 102_000, 102_000, 105_060]);
  });

  it('from a day within the year count in part, and in full from the next', () => {
    const model = modelled(
      [{ line: 'Centres', pounds: 1_000 }],
      `${head()}assumptions:\n  - { id: prices, on: all, rate: 10%, from: 2018-10-01 }\n`,
    );
    expect(['2018/19', '2019/20'].map((of) => total(model, of).indexation)).toEqual([5_000, 10_000 + 5_500]);
  });

  it('leave one-offs out of what they raise', () => {
    const uplift = 'assumptions:\n  - { id: prices, on: all, rate: 10%, from: 2019/20 }\n';
    const model = modelled(
      [{ line: 'Centres', pounds: 1_000 }],
      head() + uplift + measures('{ id: move, kind: one-off, on: all, amount: £500, from: 2018-04-01 }'),
    );
    expect(total(model, '2019/20').indexation).toBe(10_000);
  });
});

describe('doing nothing', () => {
  it('gives the workspace’s year alone, with a part-year amount and its full-year equivalent (Dudley)', () => {
    const line = {
      line: '0-5 public health services',
      element: 'Early childhood development',
      period: 'October 2015 to March 2016',
      pounds: 2_453_000,
    };
    const model = modelled([line], null, '2015/16');
    expect(model).toMatchObject({ scenario: 'do-nothing', years: ['2015/16'], measures: [] });
    expect(total(model, '2015/16')).toMatchObject({ base: pounds(2_453_000), net: pounds(2_453_000) });
    expect(model.lines[0]).toMatchObject({ fullYear: pounds(4_906_000), element: 'early-childhood' });
    expect(model.assumptions.map(({ source }) => source)).toContain('full-year equivalent is arithmetic, the next year is not in the file');
  });

  it('with no budget has no totals: missing is not nought', () => {
    const model = modelled([], null);
    expect(model.totals).toEqual({});
    expect(model.assumptions.length).toBe(1);
  });

  it('repeats the base in every year of a scenario that changes nothing', () => {
    const model = modelled([centres], `${head()}extends: do-nothing\n`);
    expect(model.years.map((of) => total(model, of).net)).toEqual(Array(4).fill(pounds(5_272_159)));
  });
});

describe('whatever a scenario says', () => {
  const kinds = [
    'saving',
    'avoidance',
    'income',
    'investment',
    'one-off',
    'reallocation',
    'merge',
    'reprice',
    'demand',
    'indexation',
  ] as const;
  const amountKey: Readonly<Record<string, string>> = { merge: 'keep', demand: 'growth', indexation: 'rate' };
  const lineArb = fc.integer({ min: 100_000, max: 90_000_000 });
  const measureArb = fc.record({
    kind: fc.constantFrom(...kinds),
    percent: fc.integer({ min: 0, max: 2_000 }),
    on: fc.constantFrom('all', 'each line', 'Line 0', 'Line 1'),
    month: fc.integer({ min: 0, max: 35 }),
    date: fc.integer({ min: 1, max: 28 }),
    ramped: fc.boolean(),
    recurrent: fc.boolean(),
  });

  function written(each: typeof measureArb extends fc.Arbitrary<infer T> ? T : never, index: number): string {
    const calendar = 2017 + Math.floor((each.month + 3) / 12);
    const month = ((each.month + 3) % 12) + 1;
    const from = `${calendar}-${String(month).padStart(2, '0')}-${String(each.date).padStart(2, '0')}`;
    const where =
      each.kind === 'reallocation'
        ? 'from-line: Line 0, to-line: Line 1'
        : `on: ${each.kind === 'merge' && each.on === 'each line' ? 'all' : each.on}`;
    // What a new price or a merge keeps is what the others leave: four measures of a fifth at most must never take it all.
    const percent = (each.kind === 'merge' || each.kind === 'reprice' ? 10_000 - each.percent : each.percent) / 100;
    const ramp = each.ramped && each.kind !== 'one-off' ? ', ramp: [30%, 60%, 100%]' : '';
    const recurrent = each.kind === 'one-off' ? '' : `, recurrent: ${each.recurrent}`;
    return `{ id: m${index}, kind: ${each.kind}, ${where}, ${amountKey[each.kind] ?? 'amount'}: ${percent}%, from: ${from}${ramp}${recurrent} }`;
  }

  it('pence are conserved, movements balance, and the order of the sheet does not matter', () => {
    let held = 0;
    fc.assert(
      fc.property(
        fc.array(lineArb, { minLength: 2, maxLength: 6 }),
        fc.array(measureArb, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('months', 'days'),
        (amounts, changes, method) => {
          const lines = amounts.map((amount, index) => ({ line: `Line ${index}`, pounds: amount / 100 }));
          const uplift = 'assumptions:\n  - { id: prices, on: all, rate: 2.5%, from: 2018-07-10 }\n';
          const text = head('2017/18 to 2021/22', method) + uplift + measures(...changes.map(written));
          const [model, shuffled] = [lines, [...lines].reverse()].map((sheet) => modelledOrRefused(sheet, text));
          // Shares of what a line will hold by the end of the year can be more than a small line holds on their own day: said, and in any order.
          if (typeof model === 'string' || typeof shuffled === 'string') {
            expect(shuffled).toEqual(model);
            expect(model).toMatch(/^(more-than-the-line|same-pound-twice)$/);
            return;
          }
          balances(model as Model);
          expect(shuffled?.totals).toEqual(model?.totals);
          const byId = (of: Model) => Object.fromEntries(of.lines.map((line) => [line.id, line.amounts]));
          expect(byId(shuffled as Model)).toEqual(byId(model as Model));
          for (const { effects } of (model as Model).measures) {
            const steps = (model as Model).years.reduce((sum, of) => sum + (effects[of]?.incremental ?? 0), 0);
            expect(steps).toBe(effects[(model as Model).years.at(-1) as string]?.cumulative);
          }
          held += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(140);
  });
});

it('two tables of one budget are not added together', () => {
  const elements = budgetRows(
    [
      { element: 'Early childhood development', pounds: 10 },
      { element: 'Parent and family support', pounds: 5 },
    ],
    budgetTable('System elements'),
  );
  const strategies = budgetRows(
    [
      { line: 'Children', pounds: 15 },
      { line: 'Wellbeing', pounds: 60 },
    ],
    budgetTable('Strategies'),
  );
  const model = modelOf({ scenario: null, records: recordsOf([...strategies, ...elements]), workspace: workspaceFor('2015/16') });
  expect(total(model, '2015/16').net).toBe(1_500);
  expect(model.assumptions.map(({ cell }) => cell?.sheet)).toEqual(['Strategies']);
});
