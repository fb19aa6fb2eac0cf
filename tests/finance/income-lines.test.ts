import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/cli/solver.ts';
import { modelOf } from '../../src/finance/model.ts';
import { reachOf } from '../../src/finance/reach/reach.ts';
import type { Solver } from '../../src/finance/reach/solver.ts';
import { wantedOf } from '../../src/finance/reach/wanted.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { simulated } from '../../src/finance/simulation/simulate.ts';
import type { Pence } from '../../src/values/money.ts';
import { budgetRows, recordsOf, workspaceFor } from './rows.ts';
import { documentOf, refusalOf } from './scenarios.ts';

const budget = [
  { line: 'Centres', pounds: 1_000 },
  { line: 'Traded income', pounds: -150 },
  { line: 'Fees', pounds: -50 },
];

function inputOf(...measures: readonly string[]) {
  const text = `scenario: Income\nyears: 2017/18 to 2018/19\nmeasures:\n${measures.map((each, at) => `  - { id: m${at + 1}, from: 2018-04-01, harm: 1, ${each} }\n`).join('')}`;
  return { scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(budget)), workspace: workspaceFor('2017/18') };
}
/** What each line comes to in the second year, in pounds, or how the scenario is refused. */
function comesTo(...measures: readonly string[]): readonly number[] | string {
  const refused = refusalOf(() => modelOf(inputOf(...measures)));
  if (refused !== null) return refused.code;
  return modelOf(inputOf(...measures)).lines.map(({ amounts }) => (amounts['2018/19'] as Pence) / 100);
}

const saidOf = (...measures: readonly string[]) => modelOf(inputOf(...measures)).assumptions.map(({ text }) => text);

describe('income', () => {
  it('a saving on lines of income alone is said to be more income; one on a line that is spent, or on both, is not', () => {
    expect(saidOf('kind: saving, on: Fees, amount: £20')).toContain(
      '`m1`: “Fees” is income, £50 in the base, so the measure raises that income: more must come in, and nothing less is spent.',
    );
    expect(saidOf('kind: investment, on: { line: [Traded income, Fees] }, amount: £20')).toContain(
      '`m1`: Its 2 lines are income, £200 in the base, so the measure lowers that income.',
    );
    expect(saidOf('kind: saving, on: all, amount: £20').join()).not.toContain('that income');
    expect(saidOf('kind: saving, on: Centres, amount: £20').join()).not.toContain('that income');
  });

  it('raises the target of an income line by its own line, in money or as a share of the target', () => {
    expect(comesTo('kind: income, on: Traded income, amount: £20')).toEqual([1_000, -170, -50]);
    expect(comesTo('kind: income, on: Traded income, amount: 10%')).toEqual([1_000, -165, -50]);
    expect(comesTo('kind: income, on: { line: [Traded income, Fees] }, amount: £20')).toEqual([1_000, -165, -55]);
  });

  it('may be more than a line costs, and leaves what it costs to be saved', () => {
    expect(comesTo('kind: income, on: Centres, amount: £1500')).toEqual([-500, -150, -50]);
    const [saving, income] = ['kind: saving, on: Centres, amount: £900', 'kind: income, on: Centres, amount: £400'];
    expect(comesTo(saving, income)).toEqual([-300, -150, -50]);
    expect(comesTo(income, saving)).toEqual([-300, -150, -50]);
    expect(comesTo(income, 'kind: saving, on: Centres, amount: £1000.01')).toBe('more-than-the-line');
  });
});

describe('a saving on an income line', () => {
  it('is more income', () => {
    expect(comesTo('kind: saving, on: Traded income, amount: £20')).toEqual([1_000, -170, -50]);
    expect(comesTo('kind: saving, on: Traded income, amount: 10%')).toEqual([1_000, -165, -50]);
  });

  it('beside lines that cost is of those alone, as it was', () => {
    expect(comesTo('kind: saving, on: all, amount: 10%')).toEqual([900, -150, -50]);
  });
});

it('a grant in the place of other money is no income: it pays for what the line costs, once', () => {
  const grant = 'kind: grant, fund: New grant, on: Centres, amount';
  expect(comesTo(`${grant}: £1000`)).toEqual([0, -150, -50]);
  expect(comesTo(`${grant}: £1000.01`)).toBe('more-than-the-line');
  expect(comesTo(`${grant}: £1000`, 'kind: saving, on: Centres, amount: £1')).toBe('same-pound-twice');
});

it('what else takes from an income line is still refused, and less income is an investment in it', () => {
  expect(comesTo('kind: reallocation, from-line: Fees, to-line: Centres, amount: £10')).toBe('more-than-the-line');
  expect(comesTo('kind: investment, on: Fees, amount: 10%')).toEqual([1_000, -150, -45]);
});

describe('income in the search and the draws', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await loadSolver();
  });

  it('is found and drawn as it is modelled', () => {
    const input = inputOf(
      'kind: saving, on: Traded income, amount: 10%',
      'kind: income, on: Centres, amount: £1500',
      'kind: saving, on: Centres, amount: £900',
      'kind: saving, on: { line: [Traded income, Fees] }, amount: £30',
    );
    const reach = reachOf(wantedOf(input, 94_500 as Pence, null), solver);
    expect(reach).toMatchObject({ proved: true, chosen: { measures: ['m1', 'm3', 'm4'], savings: 94_500 } });
    const all = reachOf(
      wantedOf(
        inputOf('kind: income, on: Centres, amount: £1500', 'kind: saving, on: Centres, amount: 100%, needs: [m1]'),
        0 as Pence,
        null,
      ),
      solver,
    );
    expect(all.chosen?.measures).toEqual([]);
    const model = modelOf(input);
    const draws = simulated(input, model, { runs: 2, seed: 1, target: null, by: null });
    expect(draws.years['2018/19']?.net.p50).toBe(model.totals['2018/19']?.net);
  });
});
