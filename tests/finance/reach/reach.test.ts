import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { limitGrounds } from '../../../src/finance/limits.ts';
import { reachOf } from '../../../src/finance/reach/reach.ts';
import type { Solver } from '../../../src/finance/reach/solver.ts';
import { type Tried, trier } from '../../../src/finance/reach/tried.ts';
import { type Wanted, wantedOf } from '../../../src/finance/reach/wanted.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import type { Package } from '../../../src/nouns/reach.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from '../rows.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function asked(budget: readonly Written[], text: string, amount: number, by = '2020/21'): Wanted {
  const input = { scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(budget)), workspace: workspaceFor('2017/18') };
  return wantedOf(input, pence(amount), year(by));
}

/** Every package, rolled forward: those that may stand, and what the amount and the limits make of them. */
function everyPackage(wanted: Wanted): readonly Tried[] {
  const { measures, limits } = wanted.scenario;
  const { tried } = trier(wanted, limitGrounds(limits, wanted.lines));
  return Array.from({ length: 2 ** measures.length }, (_, bits) => measures.map((_m, index) => ((bits >> index) & 1) === 1)).flatMap(
    (chosen) => {
      const ids = new Set(measures.filter((_, index) => chosen[index]).map(({ id }) => id));
      const allowed = measures.every(
        ({ id, needs, excludes }) => !ids.has(id) || (needs.every((other) => ids.has(other)) && !excludes.some((other) => ids.has(other))),
      );
      return allowed ? (tried(chosen) ?? []) : [];
    },
  );
}

const better = (a: Package, b: Package): number => a.harm - b.harm || a.measures.length - b.measures.length || b.net - a.net;
const bestOf = (all: readonly Tried[]): Tried | undefined => [...all].sort(better)[0];
const keyOf = (one: Package | undefined | null) => (one ? [one.harm, one.measures.length, one.net] : null);

/** The same answers by trying everything. */
function byForce(wanted: Wanted) {
  const all = everyPackage(wanted);
  const standing = all.filter(({ breaks }) => breaks.length === 0);
  const enough = all.filter(({ savings }) => savings >= wanted.amount);
  const chosen = bestOf(enough.filter(({ breaks }) => breaks.length === 0));
  const fewest = enough.length === 0 ? null : Math.min(...enough.map(({ breaks }) => breaks.length));
  const holds = (a: Package, b: Package) => b.measures.every((id) => a.measures.includes(id));
  const next = chosen ? bestOf(standing.filter((one) => one.savings >= wanted.amount && !holds(one, chosen))) : undefined;
  return { chosen, next, most: standing.length === 0 ? null : Math.max(...standing.map(({ savings }) => savings)), fewest };
}

const budget: readonly Written[] = [
  { line: 'A', element: 'Early childhood development', partner: 'Council', pounds: 1_000 },
  { line: 'B', element: 'Early childhood development', partner: 'ICB', pounds: 700 },
  { line: 'C', element: 'Parent and family support', partner: 'Council', pounds: 450.55 },
];

describe('every random case', () => {
  const measureArb = fc.record({
    kind: fc.constantFrom(
      ...['saving', 'saving', 'saving', 'saving', 'investment', 'reallocation', 'avoidance', 'income', 'one-off'],
      ...['reprice', 'demand', 'indexation'],
    ),
    amount: fc.oneof(
      fc.integer({ min: 1, max: 40_000 }).map((n) => `£${(n / 100).toFixed(2)}`),
      fc.integer({ min: 1, max: 60 }).map((n) => `${n}%`),
    ),
    on: fc.constantFrom('A', 'B', 'C', 'all', '{ element: early-childhood }', '[A, C]'),
    from: fc.constantFrom('2018-04-01', '2018-10-01', '2019-04-01', '2019-07-10', '2020-04-01'),
    harm: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0.5, 2.5, 1.25)),
    ramped: fc.boolean(),
    recurrent: fc.integer({ min: 0, max: 5 }),
    cost: fc.integer({ min: 0, max: 3 }),
    needs: fc.option(fc.nat(13), { freq: 4, nil: undefined }),
    excludes: fc.option(fc.nat(13), { freq: 4, nil: undefined }),
  });
  type Made = typeof measureArb extends fc.Arbitrary<infer T> ? T : never;
  const written = (each: Made, index: number, many: number): string => {
    const isMove = each.kind === 'reallocation';
    const other = (at: number | undefined) => (at === undefined || at % many === index ? '' : `[m${at % many}]`);
    const lasts = each.kind !== 'one-off';
    const own = { demand: 'growth: 4%', indexation: 'rate: 3%' }[each.kind] ?? `amount: '${each.amount}'`;
    return `  - { id: m${index}, kind: ${each.kind}, ${isMove ? 'from-line: A, to-line: B' : `on: ${each.on}`}, ${own}, from: ${each.from}, harm: ${each.harm}${
      each.ramped && lasts && each.kind !== 'indexation' ? ', ramp: [50%, 100%]' : ''
    }${each.recurrent === 0 && lasts && each.kind !== 'indexation' ? ', recurrent: false' : ''}${each.cost === 0 ? ", costs: [{ title: Leaving, amount: '£12.34' }]" : ''}${
      other(each.needs) && `, needs: ${other(each.needs)}`
    }${other(each.excludes) && `, excludes: ${other(each.excludes)}`} }\n`;
  };
  const limitArb = fc.constantFrom(
    '{ title: L1, on: { element: early-childhood }, at-least: 75% }',
    '{ title: L2, on: each line, change-at-most: 35% }',
    '{ title: L3, on: { partner: ICB }, share-at-least: 30% }',
    '{ title: L4, on: all, at-least: 70% }',
    '{ title: L5, on: each line, at-least: 40% }',
    '{ title: L6, on: A, at-least: 60% }',
  );
  const caseArb = fc.record({
    measures: fc.array(measureArb, { minLength: 1, maxLength: Number(process.env['MOST'] ?? 9) }),
    limits: fc.uniqueArray(limitArb, { maxLength: 3 }),
    uplift: fc.boolean(),
    method: fc.constantFrom('months', 'days'),
    amount: fc.integer({ min: 1, max: 90_000 }),
  });

  it('is answered as trying every package answers it', () => {
    fc.assert(
      fc.property(caseArb, ({ measures, limits, uplift, method, amount }) => {
        const text = `scenario: S\nyears: 2017/18 to 2020/21\npart-year: ${method}\n${
          uplift ? 'assumptions:\n  - { id: prices, on: all, rate: 2.5%, from: 2018/19 }\n' : ''
        }measures:\n${measures.map((each, index) => written(each, index, measures.length)).join('')}${
          limits.length > 0 ? `limits:\n${limits.map((limit) => `  - ${limit}\n`).join('')}` : ''
        }`;
        const wanted = asked(budget, text, amount);
        const [answer, force] = [reachOf(wanted, solver), byForce(wanted)];
        expect(answer.proved).toBe(true);
        expect(keyOf(answer.chosen)).toEqual(keyOf(force.chosen));
        if (force.chosen) {
          expect(answer.others[0]?.harm).toBe(force.next?.harm);
        } else {
          expect(answer.most?.savings ?? null).toBe(force.most);
          expect(answer.without?.limits.length ?? null).toBe(force.fewest);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 100) },
    );
  }, 600_000);
});

describe('harm', () => {
  it('is asked for, never made up', () => {
    const text = 'scenario: S\nyears: 2017/18 to 2020/21\nmeasures:\n  - { id: a, kind: saving, on: A, amount: £10, from: 2018-04-01 }\n';
    expect(refusalOf(() => reachOf(asked(budget, text, 1), solver))).toEqual({ code: 'harm-not-given', line: 4 });
  });
});
