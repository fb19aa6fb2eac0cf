import { expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { budgetRows, budgetTable, recordsOf, workspaceFor } from './rows.ts';
import { documentOf } from './scenarios.ts';

function saidOf(...measures: readonly string[]): readonly string[] {
  const text = `scenario: Said\nyears: 2017/18 to 2020/21\nmeasures:\n${measures.map((each) => `  - { ${each} }\n`).join('')}`;
  const records = recordsOf(
    budgetRows([
      { line: 'Centres', pounds: 1_000 },
      { line: 'Nurses', pounds: 600, fund: 'Public Health Grant' },
    ]),
  );
  return modelOf({ scenario: scenarioFrom(documentOf(text)), records, workspace: workspaceFor('2017/18') }).assumptions.map(
    (each) => each.text,
  );
}

it('what lasts for one year and names no last day ends on 31 March, and only its part of the year counts', () => {
  const [once] = saidOf('id: a, kind: saving, on: Centres, amount: £50, from: 2018-10-01, recurrent: false').filter((text) =>
    text.includes('31 March'),
  );
  expect(once).toBe(
    '`a` is not recurrent: it ends on 31 March 2019, and of its full-year amount what falls from 1 October 2018 to then counts.',
  );
  expect(saidOf('id: a, kind: one-off, on: Centres, amount: £50, from: 2018-10-01').join()).not.toContain('31 March');
  expect(saidOf('id: a, kind: saving, on: Centres, amount: £50, from: 2018-10-01').join()).not.toContain('31 March');
});

it('what a fund or a demand changes by is said to be a change, not what it will be', () => {
  expect(saidOf('id: g, kind: grant, fund: Public Health Grant, amount: £500, from: 2018-04-01').join('\n')).toContain(
    '`g`: the amount is a change: £500 a year more of Public Health Grant than now, not what it will be.',
  );
  expect(saidOf('id: g, kind: grant, fund: Public Health Grant, amount: -£60, from: 2018-04-01').join('\n')).toContain(
    '£60 a year less of Public Health Grant than now',
  );
  expect(saidOf('id: d, kind: demand, on: Centres, volume: 12, unit-cost: £9, from: 2018-04-01').join('\n')).toContain(
    '`d`: 12 a year more than its lines pay for now, at £9 each, £108;',
  );
});

it('a measure that begins before what it needs is said', () => {
  const early = saidOf(
    'id: a, kind: saving, on: Centres, amount: £50, from: 2018-04-01, needs: [b]',
    'id: b, kind: saving, on: Nurses, amount: £50, from: 2019-10-01',
  );
  expect(early).toContain('`a` begins on 1 April 2018 and needs `b`, which begins later, on 1 October 2019: can it come before?');
});

it('a measure that comes to nothing in every year is said, with the line that asks for it', () => {
  const nothing = 'comes to nothing in every year shown';
  const whole = 'id: a, kind: saving, on: Centres, amount: 100%, from: 2018-04-01';
  const texts = saidOf(whole, 'id: b, kind: saving, on: Centres, amount: 10%, from: 2018-04-01');
  expect(texts.filter((text) => text.includes(nothing)).map((text) => text.slice(0, 4))).toEqual(['`b` ']);
  expect(saidOf(whole).join()).not.toContain(nothing);
});

it('the total of another year that stands below in the same column is not held against the base', () => {
  const total = (cell: string, published: number, added: number) => ({
    ...{ field: 'budget', cell, label: 'Total', published, added, rows: 2, unread: 0, money: true },
  });
  const textsOf = (first: number): readonly string[] => {
    const table = { ...budgetTable(), totals: [total('D4', first, 30_000), total('D7', 50_000, 50_000)] };
    const rows = budgetRows(
      [
        { line: 'Centres', pounds: 100, year: '2017/18' },
        { line: 'Nurses', pounds: 200, year: '2017/18' },
        { line: 'Centres', pounds: 300, year: '2018/19' },
        { line: 'Nurses', pounds: 200, year: '2018/19' },
      ],
      table,
    );
    return modelOf({ scenario: null, records: recordsOf(rows), workspace: workspaceFor('2017/18') })
      .assumptions.map(({ text }) => text)
      .filter((text) => text.startsWith('The total printed'));
  };
  expect(textsOf(30_000)).toEqual([]);
  expect(textsOf(31_000)).toEqual([expect.stringContaining('D4 is £310, and its rows add to £300')]);
});
