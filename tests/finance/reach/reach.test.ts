import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { reachOf } from '../../../src/finance/reach/reach.ts';
import type { Solver } from '../../../src/finance/reach/solver.ts';
import { type Wanted, wantedOf } from '../../../src/finance/reach/wanted.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';
import { byForce, caseArb, found, wantedIn } from './cases.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const budget: readonly Written[] = [
  { line: 'A', element: 'Early childhood development', partner: 'Council', pounds: 1_000 },
  { line: 'B', element: 'Early childhood development', partner: 'ICB', pounds: 700 },
  { line: 'C', element: 'Parent and family support', partner: 'Council', pounds: 450.55 },
];
const head = 'scenario: S\nyears: 2017/18 to 2020/21\nmeasures:\n';

function asked(text: string, amount: number): Wanted {
  const input = { scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(budget)), workspace: workspaceFor('2017/18') };
  return wantedOf(input, pence(amount), year('2020/21'));
}

describe('every random case, of every kind of measure', () => {
  it('is proved, and answered as trying every package answers it', () => {
    fc.assert(
      fc.property(caseArb(1, Number(process.env['MOST'] ?? 9)), (one) => {
        const wanted = wantedIn(one);
        const answer = reachOf(wanted, solver);
        expect(answer.proved).toBe(true);
        expect(found(answer)).toEqual(byForce(wanted));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 100) },
    );
  }, 600_000);
});

describe('measures that act on one another on one line', () => {
  const measure = (id: string, harm: number, rest: string) => `  - { id: ${id}, on: A, from: 2018-04-01, harm: ${harm}, ${rest} }\n`;

  it('are not added up: a price reviewed first and then set anew saves more than set anew alone', () => {
    const text = `${head}${measure('up', 0, 'kind: indexation, rate: 10%')}${measure('price', 1, "kind: reprice, amount: '£900'")}${measure('cut', 2, "kind: saving, amount: '£205'")}`;
    // The price alone saves £100, a new price after a rise of 10% saves £200, and each is what trying every package finds.
    expect(reachOf(asked(text, 20_000), solver)).toMatchObject({
      proved: true,
      chosen: { measures: ['up', 'price'], savings: 20_000, harm: 1 },
    });
    expect(reachOf(asked(text, 20_001), solver)).toMatchObject({ proved: true, chosen: { measures: ['cut'], harm: 2 } });
  });

  it('are not added up: what a merge leaves is all that a later end of it can save', () => {
    const merged = '  - { id: one, kind: merge, on: { services: [A, B] }, keep: 50%, from: 2018-04-01, harm: 1 }\n';
    const text = `${head}${merged}${measure('half', 1, 'kind: saving, amount: 50%')}`;
    // £850 of £1,700, then half of the £500 left on A.
    expect(reachOf(asked(text, 110_000), solver)).toMatchObject({ proved: true, chosen: { savings: 110_000, harm: 2 } });
    expect(reachOf(asked(text, 110_001), solver)).toMatchObject({ proved: true, chosen: null, most: { savings: 110_000 } });
  });
});

describe('harm', () => {
  it('is asked for, never made up', () => {
    const text = `${head}  - { id: a, kind: saving, on: A, amount: £10, from: 2018-04-01 }\n`;
    expect(refusalOf(() => reachOf(asked(text, 1), solver))).toEqual({ code: 'harm-not-given', line: 4 });
  });
});
