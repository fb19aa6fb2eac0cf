import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Model } from '../../src/nouns/model.ts';
import type { Row } from '../../src/nouns/row.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { budgetRows, budgetTable, recordsOf, type Written, workspaceFor } from './rows.ts';
import { documentOf, refusalOf } from './scenarios.ts';

const table = { ...budgetTable('Register', 'data/contracts.xlsx'), kind: 'contracts' as const };
const contract = (ref: string, title: string, end: string, pounds?: number): Row<Contract> => ({
  id: ref,
  ref,
  title,
  end: day(end),
  ...(pounds === undefined ? {} : { annualValue: pence(pounds * 100) }),
  origin: { table, row: 2, notes: [] },
});
const head = 'scenario: Ends\nyears: 2017/18 to 2020/21\nmeasures:\n';
const ends = (id: string, of: string, from: string) => `  - { id: ${id}, kind: decommission, on: { contract: ${of} }, from: ${from} }\n`;

function modelled(lines: readonly Written[], contracts: readonly Row<Contract>[], ...measures: readonly string[]): Model {
  const scenario = scenarioFrom(documentOf(head + measures.join('')));
  return modelOf({ scenario, records: recordsOf(budgetRows(lines), { contracts }), workspace: workspaceFor('2017/18') });
}

const amounts = (model: Model, line: string) =>
  Object.values(model.lines.find(({ id }) => id === line)?.amounts ?? {}).map((amount) => amount / 100);
const youth = { line: 'Youth', pounds: 100_000 };
const [one, two] = [contract('C-1', 'Youth', '2018-03-31', 60_000), contract('C-2', 'Youth', '2019-03-31', 30_000)];

describe('a contract that ends', () => {
  it('takes its line with it from the day it ends, whatever is left on it then', () => {
    const model = modelled(
      [youth],
      [contract('C-1', 'Youth', '2018-03-31')],
      '  - { id: cut, kind: saving, on: Youth, amount: £10000, from: 2018-04-01 }\n',
      ends('end', 'C-1', '2018-10-01'),
    );
    expect(amounts(model, 'youth')).toEqual([100_000, 45_000, 0, 0]);
    expect(model.totals['2019/20']?.savings).toBe(pence(100_000_00));
    expect(model.measures[1]?.effects['2018/19']?.cumulative).toBe(pence(45_000_00));
  });

  it('is on the line its register names, beside others whatever they are called, in whatever order they end', () => {
    const named = [one, two, contract('C-3', 'Detached work', '2020-03-31', 10_000)].map((each) => ({
      ...each,
      title: each.id,
      budgetLine: 'Youth',
    }));
    const [a, b] = [ends('a', 'C-1', '2018-04-01'), ends('b', 'C-2', '2019-04-01')];
    expect(amounts(modelled([youth], named, a, b), 'youth')).toEqual([100_000, 40_000, 10_000, 10_000]);
    expect(amounts(modelled([youth], named, b, a), 'youth')).toEqual([100_000, 40_000, 10_000, 10_000]);
  });

  it('takes its annual value from a line that pays for another too, and the last to end takes the rest', () => {
    expect(amounts(modelled([youth], [one, two], ends('a', 'C-1', '2018-04-01')), 'youth')).toEqual([100_000, 40_000, 40_000, 40_000]);
    const both = [ends('a', 'C-1', '2018-04-01'), ends('b', 'C-2', '2019-04-01')];
    for (const order of [both, both.toReversed()])
      expect(amounts(modelled([youth], [one, two], ...order), 'youth')).toEqual([100_000, 40_000, 0, 0]);
  });

  it('is alone on its line where the other ended before the base year', () => {
    const old = contract('C-0', 'Youth', '2017-03-31');
    expect(amounts(modelled([youth], [old, one], ends('a', 'C-1', '2018-04-01')), 'youth')).toEqual([100_000, 0, 0, 0]);
    const { end, ...bounded } = { ...old, maxEnd: day('2017-03-31') };
    expect(amounts(modelled([youth], [bounded, one], ends('a', 'C-1', '2018-04-01')), 'youth')).toEqual([100_000, 0, 0, 0]);
  });

  it('is refused where no file says how much of a shared line it is', () => {
    const unpriced = contract('C-1', 'Youth', '2018-03-31');
    const refused = (...contracts: readonly Row<Contract>[]) =>
      refusalOf(() => modelled([youth], contracts, ends('a', 'C-1', '2018-04-01')));
    expect(refused(unpriced, two)).toEqual({ code: 'part-of-line-unknown', line: 4 });
    expect(refused(one, two)).toBeNull();
    expect(
      refusalOf(() => modelled([youth, { line: 'Clubs', code: 'C-1', pounds: 5 }], [one, two], ends('a', 'C-1', '2018-04-01'))),
    ).toEqual({
      code: 'part-of-line-unknown',
      line: 4,
    });
  });

  it('is refused before it lawfully can end, with an amount, or without its name', () => {
    const refused = (text: string) => refusalOf(() => modelled([youth], [one], text));
    expect(refused(ends('a', 'C-1', '2018-03-31'))).toEqual({ code: 'before-contract-can-end', line: 4 });
    expect(refused('  - { id: a, kind: decommission, on: { contract: C-1 }, amount: £5, from: 2018-04-01 }\n')).toEqual({
      code: 'key-of-another-kind',
      line: 4,
    });
    expect(refused('  - { id: a, kind: decommission, on: Youth, from: 2018-04-01 }\n')).toEqual({ code: 'contract-not-named', line: 4 });
    expect(refused(ends('a', 'C-9', '2018-04-01'))).toEqual({ code: 'no-such-line', line: 4 });
  });

  it('takes nothing that has not come yet: prices that rise half-way through its last year leave no pound behind and none below', () => {
    const rise = '  - { id: pay, on: all, rate: 10%, from: 2019-01-01 }\n';
    for (const [from, years] of [
      ['2018-04-01', [100_000, 0, 0, 0]],
      ['2019-04-01', [100_000, 102_500, 0, 0]],
      ['2019-07-01', [100_000, 102_500, 27_500, 0]],
    ] as const) {
      const scenario = scenarioFrom(documentOf(head.replace('measures:', `assumptions:\n${rise}measures:`) + ends('a', 'C-1', from)));
      const model = modelOf({
        scenario,
        records: recordsOf(budgetRows([youth]), { contracts: [one] }),
        workspace: workspaceFor('2017/18'),
      });
      expect(amounts(model, 'youth'), from).toEqual(years);
    }
  });

  it('recorded twice costs what it costs once', () => {
    const again = { ...one, id: 'C-1-again', origin: { ...one.origin, row: 9 } };
    expect(amounts(modelled([youth], [one, again, two], ends('a', 'C-1', '2018-04-01')), 'youth')[1]).toBe(40_000);
  });

  it('stays ended: an end or a ramp of its own means nothing', () => {
    const refused = (more: string) =>
      refusalOf(() => modelled([youth], [one], ends('a', 'C-1', '2018-04-01').replace(' }\n', `, ${more} }\n`)));
    expect(refused('to: 2019-03-31')).toEqual({ code: 'key-of-another-kind', line: 4 });
    expect(refused('ramp: [50%, 100%]')).toEqual({ code: 'key-of-another-kind', line: 4 });
  });

  it('of which no file says when it can end is ended as asked, for it could not be judged', () => {
    const { end: _, ...silent } = one;
    expect(amounts(modelled([youth], [silent], ends('a', 'C-1', '2017-10-01')), 'youth')).toEqual([50_000, 0, 0, 0]);
  });
});

it('ending every contract of a line leaves nothing on it and nothing below it, in any order', () => {
  const prices = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      prices,
      fc.integer({ min: 0, max: 5_000 }),
      fc.infiniteStream(fc.nat(2)),
      fc.infiniteStream(fc.nat()),
      (values, spare, years, orders) => {
        const all = values.map((value, index) => contract(`C-${index + 1}`, 'Youth', '2017-06-30', value));
        const budget = values.reduce((sum, value) => sum + value, spare);
        const measures = all
          .map(({ id }) => ({ text: ends(`end-${id}`, id, `${2018 + (years.next().value ?? 0)}-04-01`), order: orders.next().value ?? 0 }))
          .sort((a, b) => a.order - b.order)
          .map(({ text }) => text);
        const model = modelled([{ line: 'Youth', pounds: budget }], all, ...measures);
        const left = amounts(model, 'youth');
        expect(left.at(-1)).toBe(0);
        expect(left.every((amount) => amount >= 0)).toBe(true);
        expect(model.totals['2020/21']?.savings).toBe(pence(budget * 100));
        expect(model.totals['2020/21']?.net).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

it('a grant that falls and rises by the same comes back to the base, line by line', () => {
  const lines = [
    { line: 'Visiting', pounds: 700, fund: 'PHG' },
    { line: 'Nursing', pounds: 300, fund: 'PHG' },
    { line: 'Centres', pounds: 50 },
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), (pounds) => {
      const text = `  - { id: a, kind: grant, fund: phg, amount: -£${pounds}, from: 2018-04-01, to: 2019-03-31 }\n`;
      const model = modelled(lines, [], text);
      expect(model.totals['2018/19']).toMatchObject({ investment: -pounds * 100, net: (1_050 - pounds) * 100, savings: 0 });
      expect(model.totals['2019/20']).toMatchObject({ investment: 0, net: 105_000 });
      expect(amounts(model, 'centres')).toEqual([50, 50, 50, 50]);
    }),
  );
});
