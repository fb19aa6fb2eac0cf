import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import type { BaseAccount } from '../../../src/nouns/base-account.ts';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { type Day, day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { budgetRows, budgetTable, recordsOf, workspaceFor } from '../rows.ts';

const table = { ...budgetTable('Register', 'data/register.csv'), kind: 'contracts' as const };
const contracts = (
  [
    { title: 'Centres', annualValue: pence(60_001) },
    { title: 'Elsewhere', annualValue: pence(7_000) },
    { title: 'Untold' },
    { title: 'Roads', annualValue: pence(99) },
    { title: 'Over', annualValue: pence(99), start: day('2001-04-01'), end: day('2002-03-31') },
  ] as readonly Contract[]
).map((contract, index) => ({
  start: day('2017-04-01'),
  end: day('2018-03-31'),
  ...contract,
  id: `c${index}`,
  origin: { table, row: index + 2, notes: [] },
}));

function placed(id: string, service: string, more: Partial<Placement> = {}): Placement {
  const cell = { file: 'data/register.csv', sheet: null, cell: 'A1' };
  const none = {
    element: null,
    tier: null,
    otherTiers: [],
    confidence: { element: 0, tier: 0 },
    because: '',
    needs: [],
    cohorts: [],
    ages: null,
  };
  return {
    ...none,
    ...{ id, service, of: 'contracts', cell, status: 'unplaced', agesStated: false, area: null, arrangement: 'commissioned' },
    ...{ commissioners: [], providers: [], written: { commissioner: null, provider: null }, start: null, end: null, annualValue: null },
    ...{ share: 100, split: null, valueHere: null, at: {} },
    ...more,
  };
}

const placements = [
  ...contracts.map(({ id, title }) => placed(id, title ?? '', title === 'Roads' ? { status: 'out-of-scope' } : {})),
  placed('s1', 'Outreach', { of: 'services', arrangement: 'in-house', valueHere: pence(40_000) }),
  placed('s2', 'Unpriced', { of: 'services', arrangement: 'in-house' }),
];

function account(decisions: readonly Decision[] = [], more: readonly (typeof contracts)[number][] = []): BaseAccount {
  const budget = budgetRows([
    { line: 'Centres', fund: 'Council', pounds: 1_000, actual: pence(30_000), forecast: pence(110_000) },
    { line: 'Centres', fund: 'Grant', pounds: 500 },
    { line: 'Outreach', pounds: 300 },
    { line: 'Later', year: '2018/19', pounds: 1 },
  ]);
  const services = [{ service: 'Outreach', id: 's1', origin: { table, row: 9, notes: [] } }];
  const model = modelOf({
    scenario: null,
    records: recordsOf(budget, { contracts: [...contracts, ...more], services }),
    workspace: { ...workspaceFor('2017/18'), decisions },
    placements: [...placements, ...more.map(({ id, title }) => placed(id, title ?? '', { status: 'out-of-scope' }))],
  });
  return model.account as BaseAccount;
}

describe('the base account', () => {
  it('has budget, actual and forecast by line; what is not stated is not nought', () => {
    expect(account().lines.map(({ budget, actual, forecast }) => [budget, actual, forecast])).toEqual([
      [100_000, 30_000, 110_000],
      [50_000, null, null],
      [30_000, null, null],
    ]);
  });

  it('sets contracts and in-house services beside the lines of their name, once, by their budgets', () => {
    expect(account().lines.map(({ contracted, inHouse }) => [contracted, inHouse])).toEqual([
      [40_001, null],
      [20_000, null],
      [null, 40_000],
    ]);
  });

  it('keeps what has no line, names what cannot be told, and counts what is left out', () => {
    const { held, notHeld, outOfScope, notRunning } = account();
    expect(held.map(({ title, by, lines }) => [title, by, lines.length])).toEqual([
      ['Centres', 'contract', 2],
      ['Elsewhere', 'contract', 0],
      ['Outreach', 'in house', 1],
    ]);
    expect(notHeld.map(({ title }) => title)).toEqual(['Untold', 'Unpriced']);
    expect([outOfScope, notRunning]).toEqual([1, 1]);
  });

  it('counts a contract that stands in two registers once, and says where it stands first', () => {
    const ref = 'C-9';
    const [first, again] = [
      { ...(contracts[0] as (typeof contracts)[number]), ref, id: 'c90' },
      { ...(contracts[0] as (typeof contracts)[number]), ref, id: 'c91' },
    ];
    const { held, notHeld } = account([], [first, again]);
    expect(held.filter(({ title }) => title === 'Centres').map(({ id }) => id)).toEqual(['c0', 'c90']);
    expect(notHeld.find(({ title }) => title === 'Centres')?.because).toMatch(
      /^it is the contract of .+ written again, and counted there$/,
    );
  });

  it('holds a contract that has the name of a budget line, though the map has it out of scope', () => {
    const outside = { ...(contracts[3] as (typeof contracts)[number]), title: 'Outreach', id: 'c92' };
    expect(account([], [outside]).lines.map(({ contracted }) => contracted)).toEqual([40_001, 20_000, 99]);
  });

  it('follows what a person decided is paid from a line before names, while the decision stands', () => {
    const paid = (about: string, decision: string, until: Day | null = null): Decision => ({
      ...{ kind: 'budget-line', about, decision, reason: '', by: 'Finance partner', until },
      cell: { file: 'decisions.csv', sheet: null, cell: 'B2' },
    });
    const lines = (...decisions: Decision[]) => account(decisions).lines.map(({ contracted, inHouse }) => [contracted, inHouse]);
    expect(lines(paid('elsewhere', 'outreach'))).toEqual([
      [40_001, null],
      [20_000, null],
      [7_000, 40_000],
    ]);
    expect(lines(paid('c0', 'Outreach'))).toEqual([
      [null, null],
      [null, null],
      [60_001, 40_000],
    ]);
    expect(lines(paid('Outreach', 'Centres'))[0]).toEqual([40_001, 26_667]);
    expect(lines(paid('elsewhere', 'outreach', day('2001-01-01')))[2]).toEqual([null, 40_000]);
  });

  it('is left out where nobody asked for it', () => {
    expect(
      modelOf({ scenario: null, records: recordsOf(budgetRows([{ line: 'A', pounds: 1 }])), workspace: workspaceFor('2017/18') }).account,
    ).toBeUndefined();
  });
});
