import { expect, it } from 'vitest';
import { reprice } from '../../../src/finance/measures/reprice.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { budgetTable } from '../rows.ts';
import { measureOf, twoLines } from './ground.ts';
import { modelled, refusedFor, threeLines, through } from './written.ts';

it('below the old price is a saving, above it a pressure', () => {
  const at = (money: number) =>
    reprice.strands({ ...measureOf('reprice', { amount: { money: pence(money) } }), own: null }, twoLines, year('2018/19'))[0]?.postings;
  expect(at(270_000)).toMatchObject([
    { line: 'centres', term: 'savings', annual: 20_000 },
    { line: 'outreach', term: 'savings', annual: 10_000 },
  ]);
  expect(at(330_000)?.map(({ term, annual }) => [term, annual])).toEqual([
    ['pressures', 20_000],
    ['pressures', 10_000],
  ]);
});

it('stands in the totals and in its own effects under the way it went', () => {
  const up = modelled('kind: reprice, on: Centres, amount: £1240');
  expect(through(up, 'pressures')).toEqual([0, 24_000, 24_000, 24_000]);
  expect(through(up, 'net')).toEqual([180_000, 204_000, 204_000, 204_000]);
  expect(up.measures[0]).toMatchObject({ term: 'pressures', effects: { '2018/19': { cumulative: 24_000, incremental: 24_000 } } });
  const down = modelled('kind: reprice, on: Centres, amount: £880');
  expect(through(down, 'savings')).toEqual([0, 12_000, 12_000, 12_000]);
  expect(down.measures[0]).toMatchObject({ term: 'savings', effects: { '2020/21': { cumulative: 12_000, incremental: 0 } } });
});

it('of each line is a share of its own price', () => {
  expect(through(modelled('kind: reprice, on: each line, amount: 90%'), 'savings')).toEqual([0, 18_000, 18_000, 18_000]);
});

it('needs its new price', () => {
  expect(refusedFor('kind: reprice, on: Centres')).toEqual({ code: 'missing-key', line: 6 });
  expect(refusedFor('kind: reprice, on: each line, amount: £5')).toEqual({ code: 'amount-on-each-line', line: 6 });
});

it('of a contract that is a part of its line is held against that part, as its register prices it', () => {
  const table = { ...budgetTable('Register', 'data/contracts.csv'), kind: 'contracts' as const };
  const row = { id: 'c-1', ref: 'C-1', title: 'Centres', origin: { table, row: 2, notes: [] } };
  const at = (amount: string, annualValue?: number) =>
    modelled(`kind: reprice, on: { contract: C-1 }, amount: ${amount}`, threeLines, {
      contracts: [annualValue === undefined ? row : { ...row, annualValue: pence(annualValue) }],
    });
  expect(through(at('£270', 30_000), 'savings')).toEqual([0, 3_000, 3_000, 3_000]);
  expect(through(at('£350', 30_000), 'pressures')).toEqual([0, 5_000, 5_000, 5_000]);
  expect(
    at('£270', 30_000)
      .assumptions.map(({ text }) => text)
      .join(' '),
  ).toContain('£300 of £1,000 by the register');
  // Nothing says what it cost, or it costs as much as its line: what is left is the old price.
  expect(through(at('£270'), 'savings')).toEqual([0, 73_000, 73_000, 73_000]);
  expect(through(at('£270', 100_000), 'savings')).toEqual([0, 73_000, 73_000, 73_000]);
});
