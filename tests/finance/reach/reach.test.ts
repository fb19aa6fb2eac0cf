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
import { byForce, caseArb, found, mostByForce, moved, shiftIn, wantedIn } from './cases.ts';

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
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  }, 600_000);
});

it('income that comes to a line later takes no package away that stands on it before', () => {
  const text = `${head}${[
    "  - { id: paid, kind: income, on: A, amount: '£186.88', from: 2019-07-10, harm: 8 }",
    "  - { id: move, kind: reallocation, from-line: A, to-line: B, amount: '£354.01', from: 2018-10-01, recurrent: false, harm: 1 }",
    "  - { id: cut, kind: saving, on: A, amount: '£300', from: 2019-04-01, needs: [move], harm: 1 }",
  ].join('\n')}\n`;
  expect(reachOf(asked(text, 30_000), solver)).toMatchObject({ proved: true, chosen: { measures: ['move', 'cut'], harm: 2 } });
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

describe('a pound that is held once', () => {
  it('is chosen once, where measures that end with the year would take it together', () => {
    const half = (id: string) => `  - { id: ${id}, kind: saving, on: A, amount: £1000, from: 2020-10-01, to: 2021-02-28, harm: 1 }\n`;
    expect(reachOf(asked(`${head}${half('a')}${half('b')}`, 80_000), solver)).toMatchObject({ chosen: null, most: { savings: 41_667 } });
  });
});

describe('what cannot be reached', () => {
  const text = `${head}  - { id: m1, kind: saving, on: B, amount: £500, from: 2018-04-01, harm: 1 }
  - { id: m2, kind: saving, on: A, amount: £500, from: 2018-04-01, harm: 5 }
  - { id: m3, kind: saving, on: A, amount: £400, from: 2018-04-01, harm: 9, excludes: [m2] }
  - { id: m4, kind: saving, on: C, amount: £300, from: 2019-04-01, harm: 1, needs: [m3] }
limits:
  - { title: ICB share, on: { partner: ICB }, share-at-least: 30% }
  - { title: Floor, on: C, at-least: 60% }
`;
  it('names every smallest set of limits in the way, the least harmful first', () => {
    expect(reachOf(asked(text, 70_000), solver)).toMatchObject({
      proved: true,
      chosen: null,
      most: { measures: ['m2'], savings: 50_000 },
      ways: [
        { limits: [{ title: 'ICB share' }], package: { measures: ['m1', 'm2'], savings: 100_000, harm: 6 } },
        { limits: [{ title: 'Floor' }], package: { measures: ['m3', 'm4'], savings: 70_000, harm: 10 } },
      ],
    });
  });

  it('comes nearest with the least harm that comes so near, and with no idle measure', () => {
    const idle = `${head}  - { id: a, kind: saving, on: A, amount: £100, from: 2018-04-01, harm: 3 }
  - { id: b, kind: saving, on: B, amount: £100, from: 2018-04-01, harm: 2, excludes: [a] }
  - { id: c, kind: investment, on: C, amount: £20, from: 2018-04-01, harm: 0 }
`;
    expect(reachOf(asked(idle, 20_000), solver)).toMatchObject({ chosen: null, most: { measures: ['b'], harm: 2, net: 10_000 } });
  });
});

describe('the most that can move', () => {
  it('is what trying every package moves, with the least harm that moves it', () => {
    fc.assert(
      fc.property(caseArb(1, 7), (one) => {
        const wanted = shiftIn(one);
        const answer = reachOf(wanted, solver);
        expect(answer.proved).toBe(true);
        expect(moved(answer)).toEqual(mostByForce(wanted));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 20) },
    );
  }, 600_000);

  const move = (id: string, amount: number, harm: number, rest = '') =>
    `  - { id: ${id}, kind: reallocation, from-line: A, to-line: B, amount: £${amount}, from: 2018-04-01, harm: ${harm}${rest} }\n`;
  const shift = 'shift: { from: { element: early-childhood, line: A }, to: B }\n';
  const shifts = (text: string) => ({ ...asked(`${head}${text}${shift}`, 1), amount: null });

  it('is under its limits, and what each of them keeps from moving is told', () => {
    const text = `${move('a', 300, 1)}${move('b', 200, 5)}${move('c', 200, 2)}${move('once', 50, 0, ', recurrent: false')}limits:\n  - { title: Floor, on: A, at-least: 50% }\n  - { title: Slowly, on: A, change-at-most: 70% }\n`;
    expect(reachOf(shifts(text), solver)).toMatchObject({
      proved: true,
      shift: { from: 'early-childhood, A', to: 'B' },
      amount: 50_000,
      chosen: { measures: ['a', 'c'], moved: 50_000, savings: 0, harm: 3, net: 0 },
      obstacles: [{ title: 'Floor', more: 20_000 }],
    });
  });

  it('is refused where nothing says from where to where, and where nothing goes there', () => {
    expect(refusalOf(() => reachOf({ ...asked(`${head}${move('a', 1, 1)}`, 1), amount: null }, solver))).toEqual({
      code: 'shift-not-said',
      line: 1,
    });
    const saving = '  - { id: a, kind: saving, on: A, amount: £10, from: 2018-04-01, harm: 1 }\n';
    expect(refusalOf(() => reachOf(shifts(saving), solver))?.code).toBe('nothing-to-move');
  });
});

describe('harm', () => {
  it('is asked for, never made up', () => {
    const text = `${head}  - { id: a, kind: saving, on: A, amount: £10, from: 2018-04-01 }\n`;
    expect(refusalOf(() => reachOf(asked(text, 1), solver))).toEqual({ code: 'harm-not-given', line: 4 });
  });
});
