import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { appraised } from '../../../src/finance/worth/appraisal.ts';
import { figureOf } from '../../../src/nouns/page.ts';
import { bridgeTable } from '../../../src/reports/model/model-bridge.ts';
import { linesTable } from '../../../src/reports/model/model-tables.ts';
import { modelViews } from '../../../src/reports/model-views/index.ts';
import { evaluate, tablesOf as pageTables } from '../../../src/reports/tables/evaluate.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import type { Written } from '../../finance/rows.ts';
import { lines, modelled, offer, penceAt, tablesOf } from './sample-model.ts';

const rate = {
  id: 'green-book',
  title: 'Green Book rate',
  from: day('2003-04-01'),
  bands: [{ to: null, basisPoints: 350 }],
  source: 'HM Treasury',
  verified: true,
  review: null,
};
const pounds = (amount: number) => Math.round(amount * 100);

describe('views of a model', () => {
  it('are what --show offers, in the same order', () => {
    const show = commands.find(({ name }) => name === 'model')?.flags.find(({ flags }) => flags.startsWith('--show'));
    expect(show?.choices).toEqual([...modelViews.map(({ id }) => id), 'workforce']);
  });

  it.each(modelViews.map(({ id }) => id))('%s: a scenario that does nothing is told, not shown as nought', (id) => {
    const view = modelViews.find((each) => each.id === id);
    const tables = tablesOf(id, modelled(null));
    if (['element', 'tier', 'fund', 'partner'].includes(id)) expect(tables).toHaveLength(1);
    else expect(tables).toEqual([]);
    expect(view?.lead.length).toBeGreaterThan(20);
  });
});

describe('the bridge by line', () => {
  it('takes each line from year to year, in pounds and per cent, and a one-off back the year after', () => {
    const [table] = tablesOf('bridge', modelled(offer));
    const row = '2018/19 childrens-centres';
    expect(penceAt(table, row, 'opens')).toBe(pounds(5_272_159 - 450_000 + 120_000 + 30_000));
    expect(penceAt(table, row, 'savings')).toBe(pounds(450_000));
    expect(penceAt(table, row, 'oneOff')).toBe(pounds(-120_000));
    // The uplift is 2.5% of the rate the line opens with: 5,272,159 − 900,000 + 60,000.
    expect(penceAt(table, row, 'indexation')).toBe(pounds(110_803.98));
    expect(penceAt(table, row, 'closes')).toBe(pounds(4_972_159 + 110_803.98 - 450_000 + 30_000 - 120_000));
    expect(table?.rows.find(({ key }) => key === '2017/18 unchanged')?.cells['line']?.content).toMatchObject({
      text: expect.stringContaining('2 lines'),
    });
  });

  it('Cambridgeshire: £5,272,159 − £900,000 = £4,372,159, a fall of 17.1%', () => {
    const model = modelled(
      "scenario: s\nyears: 2018/19\nbase: 2017/18\nmeasures: [{ id: a, kind: saving, on: { line: Children's centres }, amount: 900k, from: 2018-04-01 }]",
      lines.slice(0, 1),
    );
    const [table] = tablesOf('bridge', model);
    expect(penceAt(table, '2018/19 childrens-centres', 'closes')).toBe(pounds(4_372_159));
    expect(table?.rows[0]?.cells['percent']?.content).toEqual({ kind: 'share', share: -900_000 / 5_272_159 });
  });

  it('every year opens with what the year before closed with, and its totals are the model’s net', () => {
    const model = modelled(offer);
    const [table] = tablesOf('bridge', model);
    for (const [index, year] of model.years.entries()) {
      expect(penceAt(table, `total ${year}`, 'closes')).toBe(model.totals[year]?.net);
      const before = model.years[index - 1];
      if (before) expect(penceAt(table, `total ${year}`, 'opens')).toBe(model.totals[before]?.net);
    }
  });

  it('on a narrow terminal says the same figures below one another', () => {
    const model = modelled(offer);
    const [[wide], [narrow]] = [tablesOf('bridge', model), tablesOf('bridge', model, {}, {}, true)];
    for (const year of model.years.slice(1))
      for (const column of ['opens', 'closes', 'change'])
        expect(penceAt(narrow, `childrens-centres ${column}`, year)).toBe(penceAt(wide, `${year} childrens-centres`, column));
  });

  it('on a narrow terminal adds all lines, those that stay too, and leaves out a year in which nothing moves', () => {
    const model = modelled(
      "scenario: s\nyears: 2017/18 to 2019/20\nmeasures: [{ id: a, kind: saving, on: Children's centres, amount: 900k, from: 2018-04-01 }]",
    );
    const [narrow] = tablesOf('bridge', model, {}, {}, true);
    expect(narrow?.columns.map(({ id }) => id)).toEqual(['line', 'figure', '2018/19']);
    expect(penceAt(narrow, 'total closes', '2018/19')).toBe(model.totals['2018/19']?.net);
    expect(penceAt(narrow, 'total savings', '2018/19')).toBe(pounds(900_000));
    expect(narrow?.note).toContain('3 lines stay as they are, and are in all lines.');
  });
});

describe('do nothing beside the measures', () => {
  it('the gap is what uplift alone would come to, and what the measures take off is the difference', () => {
    const model = modelled(offer);
    const [table] = tablesOf('do-nothing', model);
    const base = pounds(11_918_159.01);
    expect(penceAt(table, 'undone', '2017/18')).toBe(base);
    expect(penceAt(table, 'gap', '2018/19')).toBe(pounds(131_803.98 + 122_650 + 16_000 + 27_500));
    for (const year of model.years) {
      expect(penceAt(table, 'done', year)).toBe(model.totals[year]?.net);
      expect((penceAt(table, 'undone', year) ?? 0) - (penceAt(table, 'closed', year) ?? 0)).toBe(penceAt(table, 'done', year));
    }
    expect(penceAt(table, 'so-far', '2019/20')).toBe(model.years.reduce((sum, year) => sum + (penceAt(table, 'closed', year) ?? 0), 0));
  });
});

describe('what each measure contributes', () => {
  it('adds exactly to the package: with the measures less doing nothing', () => {
    const model = modelled(offer);
    const [table] = tablesOf('measures', model);
    for (const year of model.years)
      expect(penceAt(table, 'total', year)).toBe((model.totals[year]?.net ?? 0) - (model.doNothing[year]?.net ?? 0));
    expect(penceAt(table, 'centres', '2018/19')).toBe(pounds(-900_000));
    expect(penceAt(table, 'centres costs', '2017/18')).toBe(pounds(120_000));
    expect(penceAt(table, 'shift', '2018/19')).toBe(0);
    // 2.5% of £900,000 − £60,000 is not due on the centres, and 2.5% of £60,000 not on health visiting.
    expect(penceAt(table, 'growth', '2018/19')).toBe(pounds(-22_500));
  });

  it('is risk-adjusted by its confidence, and what states none is in no risk-adjusted total', () => {
    const [, risk] = tablesOf('measures', modelled(offer));
    expect(penceAt(risk, 'centres risk-adjusted', '2018/19')).toBe(pounds(720_000));
    expect(penceAt(risk, 'total Savings, cashable planned', '2018/19')).toBe(pounds(900_000));
    expect(penceAt(risk, 'total Savings, cashable risk-adjusted', '2018/19')).toBe(pounds(720_000));
    expect(penceAt(risk, 'total Income, cashable planned', '2018/19')).toBe(pounds(33_333.33));
    expect(risk?.rows.find(({ key }) => key === 'sure risk-adjusted')?.cells['2018/19']?.content.kind).toBe('absent');
    expect(risk?.note).toContain('1 measure states no confidence');
  });
});

it('the main table says what of the savings is cashable where some are not, and not where all are', () => {
  const text = (more: string) => `scenario: s
years: 2017/18
measures:
  - { id: a, kind: saving, on: Health visiting, amount: 100k, from: 2017-04-01 }
  - { id: b, kind: saving, on: Family support, amount: 30k, from: 2017-04-01${more} }
`;
  const table = bridgeTable(modelled(text(', cashable: false')));
  expect(penceAt(table, 'savings', '2017/18')).toBe(pounds(130_000));
  expect(penceAt(table, 'cashable', '2017/18')).toBe(pounds(100_000));
  expect(bridgeTable(modelled(text(''))).rows.some(({ key }) => key === 'cashable')).toBe(false);
});

it('a new price above the old is a row of its own, and not growth', () => {
  const model = modelled(`scenario: s
years: 2017/18 to 2018/19
measures:
  - { id: price, title: New price, kind: reprice, on: Family support, amount: 1.2m, from: 2017-04-01 }
  - { id: more, title: More children, kind: demand, on: Health visiting, growth: 3%, from: 2017-04-01 }
`);
  const [table] = tablesOf('measures', model);
  expect(penceAt(table, 'price', '2018/19')).toBe(pounds(100_000));
  expect(table?.rows.map(({ key }) => key)).toEqual(['price', 'total']);
});

it('totals of savings, cost avoided and income, cashable and not, are never added together', () => {
  const measure = (id: string, kind: string, amount: number, more = '') =>
    `  - { id: ${id}, kind: ${kind}, on: Health visiting, amount: ${amount}, from: 2017-04-01, confidence: 50%${more} }`;
  const model = modelled(
    ['scenario: s', 'years: 2017/18', 'measures:', measure('a', 'saving', 1000), measure('b', 'avoidance', 200)]
      .concat(measure('c', 'income', 30), measure('d', 'saving', 4, ', cashable: false'))
      .join('\n'),
  );
  const [, risk] = tablesOf('measures', model);
  const totals = risk?.rows.filter(({ total }) => total).map(({ key }) => [key, penceAt(risk, key, '2017/18')]);
  expect(totals).toEqual([
    ['total Savings, cashable planned', pounds(1000)],
    ['total Savings, cashable risk-adjusted', pounds(500)],
    ['total Income, cashable planned', pounds(30)],
    ['total Income, cashable risk-adjusted', pounds(15)],
    ['total Savings, not cashable planned', pounds(4)],
    ['total Savings, not cashable risk-adjusted', pounds(2)],
    ['total Cost avoided, not cashable planned', pounds(200)],
    ['total Cost avoided, not cashable risk-adjusted', pounds(100)],
  ]);
});

describe('virements', () => {
  const shift = modelled(offer);
  const grants = [{ fund: 'Public Health Grant', ringFence: 'public health functions' }] as never;
  const cell = (id: string, records = {}, workspace = {}) =>
    tablesOf('virement', shift, records, workspace)[0]?.rows[0]?.cells[id]?.content;

  it('show what moves, from where to where, for how long, and what is left', () => {
    expect(cell('amount')).toEqual({ kind: 'money', pence: pounds(30_000) });
    expect(cell('fullYear')).toEqual({ kind: 'money', pence: pounds(60_000) });
    expect(cell('from')).toMatchObject({ text: 'Health visiting (Public Health Grant)' });
    expect(cell('years')).toMatchObject({ text: '2017/18 on' });
    expect(cell('balance')).toEqual({ kind: 'money', pence: pounds(4_876_000) });
  });

  it('stand below themselves on a narrow terminal: what moves, then who may approve, each with every virement', () => {
    const [moves, judged] = tablesOf('virement', shift, {}, {}, true);
    expect(moves?.columns.map(({ id }) => id)).toEqual(['ref', 'date', 'from', 'to', 'amount', 'fullYear']);
    expect(moves?.rows.map(({ key }) => key)).toEqual(['shift', 'total']);
    expect(moves?.rows[0]?.cells['ref']?.content).toMatchObject({ text: 'shift: Visitors to the centres' });
    expect(judged?.columns.map(({ id }) => id)).toEqual(['ref', 'years', 'fence', 'approver', 'decision', 'balance']);
    expect(judged?.rows.map(({ key }) => key)).toEqual(['shift']);
  });

  it('name who may approve from the limits, by the most that moves in a year; nobody without limits', () => {
    const by = (officerToPounds: number, cabinetToPounds: number, governance = 'executive') =>
      cell('approver', {}, { limits: { virement: { officerToPounds, cabinetToPounds } }, governance });
    expect(by(60_000, 100_000)).toMatchObject({ text: 'Officer (up to £60,000)' });
    expect(by(59_999.99, 100_000)).toMatchObject({ text: 'Cabinet (up to £100,000)' });
    expect(by(1, 100_000, 'committee')).toMatchObject({ text: 'Committee (up to £100,000)' });
    expect(by(1, 59_999)).toMatchObject({ text: 'Full Council' });
    expect(cell('approver')).toMatchObject({ kind: 'absent', because: expect.stringContaining('limits: virement') });
  });

  it('between the same lines in one year are approved as the one move they are', () => {
    const move = (id: string, amount: string, from = '2017-10-01') =>
      `  - { id: ${id}, kind: reallocation, from-line: { line: Health visiting }, to-line: { line: Family support }, amount: ${amount}, from: ${from} }\n`;
    const parts = modelled(
      `scenario: Parts\nyears: 2017/18 to 2018/19\nmeasures:\n${move('a', '£40k')}${move('b', '£30k')}${move('c', '£30k', '2018-04-01')}`,
    );
    const limits = { virement: { officerToPounds: 50_000, cabinetToPounds: 500_000 } };
    const rows = tablesOf('virement', parts, {}, { limits })[0]?.rows ?? [];
    expect(rows.slice(0, 3).map(({ cells }) => cells['approver']?.content)).toMatchObject([
      { text: 'Committee (up to £500,000): £70,000 with `b`' },
      { text: 'Committee (up to £500,000): £70,000 with `a`' },
      { text: 'Officer (up to £50,000)' },
    ]);
  });

  it('say where money would leave a ring-fence, and where that cannot be told', () => {
    expect(cell('fence', { grants })).toMatchObject({ text: expect.stringContaining('Leaves a ring-fence: Public Health Grant') });
    expect(cell('fence')).toMatchObject({ kind: 'absent', because: expect.stringContaining('no table of grants') });
    expect(cell('fence', { grants: [{ fund: 'Public Health Grant', ringFence: 'none' }] })).toMatchObject({
      text: expect.stringContaining('not ring-fenced'),
    });
  });
});

describe('what it is worth', () => {
  it('flat cash over five years is a cut of 13.7% if prices rise by 3% a year', () => {
    const flat =
      "scenario: s\nyears: 2017/18 to 2022/23\nmeasures: [{ id: a, kind: reallocation, from-line: { line: Health visiting }, to-line: { line: Children's centres }, amount: £1, from: 2018-04-01 }]";
    const [real] = tablesOf('value', modelled(flat));
    expect(real?.rows.find(({ key }) => key === '3%')?.cells['2022/23']?.content).toEqual({ kind: 'share', share: -0.1374 });
  });

  it('cost avoided is no saving of the year: it has a column and a payback of its own, named', () => {
    const text = (kind: string) =>
      `scenario: s\nyears: 2017/18 to 2018/19\nmeasures:\n  - { id: a, kind: saving, on: Family support, amount: 60k, from: 2017-04-01, costs: [{ title: T, amount: 200k }] }\n  - { id: b, kind: ${kind}, on: Health visiting, amount: 30k, from: 2017-04-01 }`;
    const [facts, present] = tablesOf('value', appraised(modelled(text('avoidance')), rate));
    expect(penceAt(present, '2018/19', 'saved')).toBe(pounds(60_000));
    expect(penceAt(present, '2018/19', 'avoided')).toBe(pounds(30_000));
    expect(penceAt(present, '2018/19', 'benefit')).toBe(pounds(90_000));
    expect(facts?.rows.map(({ cells }) => cells['figure']?.content)).toContainEqual({
      kind: 'text',
      text: 'Payback in months with cost avoided',
    });
    expect(penceAt(facts, 'monthly', 'amount')).toBe(pounds(5_000));
    const [plain, years] = tablesOf('value', appraised(modelled(text('saving')), rate));
    expect(plain?.rows.some(({ key }) => key === 'wider')).toBe(false);
    expect(years?.columns.map(({ id }) => id)).not.toContain('avoided');
  });

  it('the present values stand beside their factors, and add to the net present value', () => {
    const text = offer.replace(/assumptions:[\s\S]*measures:/, 'measures:').replace('2019/20', '2022/23');
    const model = appraised(modelled(text), rate);
    const [facts, present] = tablesOf('value', model);
    expect(penceAt(facts, 'npv', 'amount')).toBe(model.appraisal?.npv);
    expect(present?.rows.slice(0, -1).map(({ cells }) => cells['factor']?.content)).toMatchObject(
      ['1.0000', '0.9662', '0.9335', '0.9019', '0.8714', '0.8420'].map((text) => ({ text })),
    );
    const parts = present?.rows.filter(({ total }) => !total).map(({ key }) => penceAt(present, key, 'worth') ?? 0) ?? [];
    expect(Math.abs(parts.reduce((sum, amount) => sum + amount, 0) - (model.appraisal?.npv ?? 0))).toBeLessThanOrEqual(3);
  });
});

describe('in a workbook', () => {
  it('every live cell of every view comes to the figure beside it', () => {
    const model = appraised(modelled(offer), rate);
    const blocks = [bridgeTable(model), linesTable(model), ...modelViews.flatMap(({ id }) => tablesOf(id, model))];
    const tables = pageTables([{ id: 'page', title: 'Page', lead: '', blocks }]);
    const live = blocks.flatMap((table) =>
      table.rows.flatMap((row) => Object.entries(row.cells).map(([column, cell]) => ({ table, row, column, cell }))),
    );
    const wrong = live.filter(({ cell }) => cell.formula && evaluate(cell.formula, tables) !== figureOf(cell.content));
    expect(wrong.map(({ table, row, column }) => `${table.id} ${row.key} ${column}`)).toEqual([]);
    expect(live.filter(({ cell }) => cell.formula).length).toBeGreaterThan(60);
  });
});

describe('by element, tier, fund and partner', () => {
  it('what states none is a row of its own, and who pays less or more is said', () => {
    const [sums, who] = tablesOf('partner', modelled(offer));
    expect(sums?.rows.map(({ key }) => key)).toEqual(['Council', 'ICB', 'none', 'total']);
    expect(sums?.rows[2]?.cells['group']?.content).toMatchObject({ text: 'not stated' });
    expect(sums?.rows.map(({ cells }) => cells['outcome']?.content)).toMatchObject([
      { text: 'pays less' },
      { text: 'pays more' },
      { text: 'pays less in 2018/19, then more' },
      {},
    ]);
    expect(penceAt(who, 'speech ICB', '2018/19')).toBe(pounds(65_600));
    expect(
      tablesOf('fund', modelled(offer))[1]?.rows.find(({ key }) => key === 'shift Public Health Grant')?.cells['outcome']?.content,
    ).toMatchObject({ text: 'pays less' });
  });

  it('who pays less for one year only does not pay the same, and the year is said', () => {
    const once = modelled(
      'scenario: s\nyears: 2017/18 to 2019/20\nmeasures: [{ id: a, kind: reallocation, from-line: Health visiting, to-line: Speech and language, amount: 40k, from: 2018-04-01, recurrent: false }]',
    );
    const [sums, who] = tablesOf('fund', once);
    const said = (table: typeof sums, key: string) => table?.rows.find((row) => row.key === key)?.cells['outcome']?.content;
    for (const [table, prefix] of [
      [sums, ''],
      [who, 'a '],
    ] as const) {
      expect(said(table, `${prefix}Public Health Grant`)).toEqual({ kind: 'text', text: 'pays less in 2018/19, then the same' });
      expect(said(table, `${prefix}Pooled`)).toEqual({ kind: 'text', text: 'pays more in 2018/19, then the same' });
    }
    expect(said(sums, 'Council revenue')).toEqual({ kind: 'text', text: 'pays the same' });
  });

  it.each(['element', 'tier', 'fund', 'partner'])(
    'by %s: the rows add to the model’s net in every year, whatever the lines and amounts',
    (id) => {
      const some = fc.constantFrom('Council', 'ICB', undefined);
      const line = fc.record({ partner: some, fund: some, pounds: fc.integer({ min: 100_000, max: 99_999_999 }).map((n) => n / 100) });
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9_999 }), (given, share) => {
          const own = given.map(
            (each, at) =>
              ({ ...each, line: `Line ${at}`, tier: each.fund && 'universal', element: each.partner && 'early-childhood' }) as Written,
          );
          const model = modelled(
            `scenario: s\nyears: 2017/18 to 2019/20\nassumptions: [{ id: u, title: U, on: all, rate: 3.1%, from: 2018/19 }]\nmeasures: [{ id: a, kind: saving, on: all, amount: ${share / 100}%, from: 2017-11-15 }]`,
            own,
          );
          for (const table of tablesOf(id, model)) {
            for (const year of model.years) {
              const rows = table.rows.filter(({ total }) => !total).map(({ key }) => penceAt(table, key, year) ?? 0);
              const whole = table.id.includes('-who-')
                ? pence((model.totals[year]?.net ?? 0) - (model.totals[year]?.base ?? 0))
                : model.totals[year]?.net;
              expect(rows.reduce((sum, amount) => sum + amount, 0)).toBe(whole);
            }
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});
