import fc from 'fast-check';
import { limitGrounds } from '../../../src/finance/limits.ts';
import type { Measure } from '../../../src/finance/measures/measure.ts';
import { type Tried, trier } from '../../../src/finance/reach/tried.ts';
import type { Wanted } from '../../../src/finance/reach/wanted.ts';
import type { RollLine } from '../../../src/finance/rolling.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import type { Package, Reach } from '../../../src/nouns/reach.ts';
import { addDays, addMonths, day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { year, yearsFrom } from '../../../src/values/year.ts';
import { documentOf } from '../scenarios.ts';

// Random scenarios of every kind of measure over a few lines, and their answers by trying every package.

const names = { line: [], contract: [], service: [], provider: [], element: [], tier: [], fund: [], partner: [], team: [], department: [] };
const line = (id: string, pounds: number, own: Partial<RollLine['names']>): RollLine => ({
  id,
  title: id,
  amount: pence(Math.round(pounds * 100)),
  names: { ...names, line: [id], service: [`Service ${id}`], ...own },
});

const early = 'early-childhood';
const lines: readonly RollLine[] = [
  line('A', 1_000, { element: [early], partner: ['Council'], contract: ['K1'] }),
  line('B', 700, { element: [early], partner: ['ICB'], fund: ['PHG'], contract: ['K2'] }),
  line('C', 450.55, { partner: ['Council'], contract: ['K2', 'K3'] }),
  line('D', 120, { partner: ['ICB'], fund: ['PHG'] }),
];
/** A credit and a line with nothing on it, in one case of four. */
const oddLines: readonly RollLine[] = [line('E', -90, { partner: ['Council'] }), line('F', 0, { element: [early] })];

const kinds = ['saving', 'saving', 'saving', 'investment', 'reallocation', 'avoidance', 'income', 'one-off', 'reserve'].concat([
  'reprice',
  'reprice',
  'merge',
  'demand',
  'counted',
  'indexation',
  'decommission',
  'grant',
]);

const measureArb = fc.record({
  kind: fc.constantFrom(...kinds),
  amount: fc.oneof(
    fc.integer({ min: 1, max: 40_000 }).map((n) => `£${(n / 100).toFixed(2)}`),
    fc.integer({ min: 1, max: 60 }).map((n) => `${n}%`),
  ),
  on: fc.constantFrom('A', 'B', 'C', 'D', 'all', '{ element: early-childhood }', '[A, C]', '{ partner: ICB }'),
  isDown: fc.boolean(),
  contract: fc.constantFrom('K1', 'K2', 'K3'),
  from: fc.constantFrom('2018-04-01', '2018-10-01', '2019-04-01', '2019-07-10', '2020-04-01'),
  rises: fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 3, maxLength: 3 }),
  harm: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0.5, 2.5, 1.25)),
  isRamped: fc.boolean(),
  /** What keeps it out beside the limits: a ring-fence, a contract, or a contract it may take from alone. */
  barred: fc.integer({ min: 0, max: 14 }),
  /** After how many months it ends, in four of ten cases; and whether a one-off takes. */
  ends: fc.constantFrom(0, 0, 0, 0, 0, 0, 3, 6, 12, 17),
  takes: fc.boolean(),
  recurrent: fc.integer({ min: 0, max: 5 }),
  cost: fc.integer({ min: 0, max: 3 }),
  needs: fc.option(fc.nat(13), { freq: 4, nil: undefined }),
  excludes: fc.option(fc.nat(13), { freq: 4, nil: undefined }),
});
type Made = typeof measureArb extends fc.Arbitrary<infer T> ? T : never;

const limitArb = fc.constantFrom(
  '{ title: L1, on: { element: early-childhood }, at-least: 75% }',
  '{ title: L2, on: each line, change-at-most: 35% }',
  '{ title: L3, on: { partner: ICB }, share-at-least: 30% }',
  '{ title: L4, on: all, at-least: 70% }',
  '{ title: L5, on: each line, at-least: 40% }',
  '{ title: L6, on: A, at-least: 60% }',
);

const caseArb = (least: number, most: number) =>
  fc.record({
    measures: fc.array(measureArb, { minLength: least, maxLength: most }),
    limits: fc.uniqueArray(limitArb, { maxLength: 3 }),
    uplift: fc.boolean(),
    isOdd: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    method: fc.constantFrom('months', 'days'),
    amount: fc.integer({ min: 1, max: 90_000 }),
  });
export type Case = ReturnType<typeof caseArb> extends fc.Arbitrary<infer T> ? T : never;
export { caseArb };

function written(each: Made, index: number, many: number): string {
  const own: Readonly<Record<string, string>> = {
    reallocation: `from-line: A, to-line: ${each.isDown ? 'B' : '[B, C]'}, amount: '${each.amount}'`,
    demand: `on: ${each.on}, growth: ${each.isDown ? '-3' : '4'}%`,
    counted: `on: ${each.on}, volume: cases, unit-cost: '£9.99'`,
    indexation: `on: ${each.on}, rate: ${each.isDown ? '-2.5' : '3'}%${each.isRamped ? ', pay-share: 70%, pay-rate: 4.1%, review-month: 10' : ''}`,
    merge: `on: { services: [Service A, Service ${each.isDown ? 'B' : 'C'}] }, keep: '${each.amount}'`,
    decommission: `on: { contract: ${each.contract} }`,
    'one-off': `on: ${each.on}, amount: '${each.takes ? '-' : ''}${each.amount}'`,
    reserve: `on: ${each.on}, amount: '${each.amount.replace('%', '')}'${each.isDown && each.from < '2019-04-01' ? ', repaid: 2020-06-01' : ''}`,
    grant: `fund: PHG, amount: '${each.isDown ? '-' : ''}${each.amount}'${each.cost === 1 ? ', on: A' : each.cost === 2 ? ', on: [A, B]' : ''}`,
  };
  const lasts = each.kind !== 'one-off' && each.kind !== 'reserve';
  const isPlain = lasts && each.kind !== 'decommission';
  const other = (at: number | undefined) => (at === undefined || at % many === index ? '' : `[m${at % many}]`);
  const more = [
    isPlain && each.kind !== 'indexation' && each.isRamped ? 'ramp: [50%, 100%]' : '',
    isPlain && each.kind !== 'indexation' && each.ends > 0 ? `to: ${addDays(addMonths(day(each.from), each.ends), -1)}` : '',
    lasts && each.recurrent === 0 ? 'recurrent: false' : '',
    each.cost === 0 ? "costs: [{ title: Leaving, amount: '£12.34' }]" : '',
    other(each.needs) && `needs: ${other(each.needs)}`,
    // What a measure both needs and excludes is refused.
    other(each.excludes) && (other(each.excludes) === other(each.needs) ? '' : `excludes: ${other(each.excludes)}`),
  ].filter((text) => text !== '');
  const kind = each.kind === 'counted' ? 'demand' : each.kind;
  return `  - { ${[`id: m${index}`, `kind: ${kind}`, own[each.kind] ?? `on: ${each.on}, amount: '${each.amount}'`, `from: ${each.from}`, `harm: ${each.harm}`, ...more].join(', ')} }\n`;
}

/** What the tables would say to a measure: a contract's own part of a line that pays for two, and what a counted demand rises by. */
function told(measure: Measure, made: Made): Measure {
  if (made.kind === 'decommission')
    return { ...measure, own: new Map(made.contract === 'K1' ? [] : [['C', pence(made.isDown ? 15_000 : 44_000)]]) };
  if (made.kind !== 'counted') return measure;
  const rises = Object.fromEntries(
    made.rises.map((by, index) => [['2018/19', '2019/20', '2020/21'][index], { by: by * 10_000, row: null }]),
  );
  return { ...measure, own: { ...(measure.own as object), rises } };
}

/** A case as the file a commissioner would write. */
export const textOf = ({ measures, limits, uplift, method }: Case): string =>
  `scenario: S\nyears: 2017/18 to 2020/21\npart-year: ${method}\n${
    uplift ? 'assumptions:\n  - { id: prices, on: all, rate: 2.5%, from: 2018-10-01 }\n' : ''
  }measures:\n${measures.map((each, index) => written(each, index, measures.length)).join('')}${
    limits.length > 0 ? `limits:\n${limits.map((limit) => `  - ${limit}\n`).join('')}` : ''
  }`;

/** What keeps measures out in a case. */
function barsIn({ measures }: Case): Wanted['bars'] {
  const of = (number: number): readonly string[] => measures.flatMap(({ barred }, index) => (barred === number ? [`m${index}`] : []));
  const bar = (title: string, own: readonly string[], isTogether: boolean) => ({ title, cell: null, measures: own, isTogether });
  const together = [...of(2), ...of(3)];
  return [
    ...(of(0).length > 0 ? [bar('ring-fence', of(0), false)] : []),
    ...(of(1).length > 0 ? [bar('contract', of(1), false)] : []),
    ...(together.length > 1 ? [bar('both', together, true)] : []),
  ];
}

/** What is wanted in a case. */
export function wantedIn(one: Case): Wanted {
  const scenario = scenarioFrom(documentOf(textOf(one)));
  const measures = scenario.measures.map((measure, index) => told(measure, one.measures[index] as Made));
  const span = yearsFrom(year('2017/18'), year('2020/21'));
  return {
    scenario: { ...scenario, measures },
    lines: one.isOdd ? [...lines, ...oddLines] : lines,
    span,
    amount: pence(one.amount),
    by: year('2020/21'),
    bars: barsIn(one),
  };
}

const better = (a: Package, b: Package): number => a.harm - b.harm || a.measures.length - b.measures.length || b.net - a.net;
const bestOf = (all: readonly Tried[]): Tried | undefined => [...all].sort(better)[0];

/** Every package, rolled forward: those that may stand, and what the amount and the limits make of them. */
function everyPackage(wanted: Wanted): readonly Tried[] {
  const { measures, limits } = wanted.scenario;
  const { tried } = trier(wanted, limitGrounds(limits, wanted.lines));
  const at = new Map(measures.map(({ id }, index) => [id, index]));
  const bit = (id: string): number => 2 ** (at.get(id) as number);
  const needs = measures.map((measure) => measure.needs.reduce((sum, id) => sum | bit(id), 0));
  const excludes = measures.map((measure) => measure.excludes.reduce((sum, id) => sum | bit(id), 0));
  const all: Tried[] = [];
  for (let bits = 0; bits < 2 ** measures.length; bits += 1) {
    const isIn = (index: number): boolean => ((bits >> index) & 1) === 1;
    if (
      !measures.every(
        (_, index) => !isIn(index) || (((needs[index] as number) & ~bits) === 0 && ((excludes[index] as number) & bits) === 0),
      )
    )
      continue;
    const one = tried(measures.map((_, index) => isIn(index)));
    if (one) all.push(one);
  }
  return all;
}

/** The answers that trying everything gives, in the shape of `found`. */
export function byForce(wanted: Wanted) {
  const all = everyPackage(wanted);
  const standing = all.filter(({ breaks }) => breaks.length === 0);
  const amount = wanted.amount ?? 0;
  const enough = all.filter(({ savings }) => savings >= amount);
  const chosen = bestOf(enough.filter(({ breaks }) => breaks.length === 0));
  const holds = (a: Package, b: Package) => b.measures.every((id) => a.measures.includes(id));
  const next = chosen ? bestOf(standing.filter((one) => one.savings >= amount && !holds(one, chosen))) : undefined;
  if (chosen)
    return { chosen: [chosen.harm, chosen.measures.length, chosen.net], next: next ? [next.harm, next.measures.length, next.net] : null };
  const most = standing.length === 0 ? null : Math.max(...standing.map(({ savings }) => savings));
  const gentlest = bestOf(standing.filter(({ savings }) => savings === most));
  const few = Math.min(...enough.map(({ breaks }) => breaks.length));
  const sets = new Set(enough.filter(({ breaks }) => breaks.length === few).map(({ breaks }) => breaks.join(' ')));
  const ways = [...sets].map((set) => bestOf(enough.filter(({ breaks }) => breaks.join(' ') === set)) as Tried).sort(better);
  return {
    chosen: null,
    most: gentlest ? [gentlest.savings, ...told3(gentlest)] : null,
    fewest: enough.length === 0 ? null : few,
    ways: told5(ways),
  };
}

const told3 = (one: Package) => [one.harm, one.measures.length, one.net];
/** Of many ways only the first are named, and which of two of one harm is told by nothing. */
const told5 = (all: readonly Package[]) => (all.length < 5 ? all.map(told3) : all.slice(0, 5).map(({ harm }) => harm));

/** A case in which what is wanted is the most that can move from A, and every other measure moves some. */
export function shiftIn(one: Case): Wanted {
  const measures = one.measures.map((made, index) => (index % 2 === 0 ? { ...made, kind: 'reallocation', recurrent: 1 } : made));
  const wanted = wantedIn({ ...one, measures });
  const shift = scenarioFrom(documentOf('scenario: S\nyears: 2017/18\nshift: { from: A, to: [B, C] }\n')).shift;
  return { ...wanted, amount: null, scenario: { ...wanted.scenario, shift } };
}

/** The most that can move, and the least harm that moves it, by trying every package. */
export function mostByForce(wanted: Wanted) {
  const standing = everyPackage(wanted).filter(({ breaks }) => breaks.length === 0);
  if (standing.length === 0) return { moved: null, chosen: null };
  const moved = Math.max(...standing.map(({ counts }) => counts));
  const best = bestOf(standing.filter(({ counts }) => counts === moved)) as Tried;
  return { moved, chosen: moved > 0 ? [best.harm, best.measures.length, best.net] : null };
}

/** What is compared of an answer about a shift. */
export function moved({ amount, chosen, most }: Reach) {
  return { moved: chosen || most ? amount : null, chosen: chosen ? [chosen.harm, chosen.measures.length, chosen.net] : null };
}

/** What is compared of an answer. */
export function found({ chosen, others, most, ways }: Reach) {
  if (chosen) return { chosen: told3(chosen), next: others[0] ? told3(others[0]) : null };
  return {
    chosen: null,
    most: most ? [most.savings, ...told3(most)] : null,
    fewest: ways[0]?.limits.length ?? null,
    ways: told5(ways.map((way) => way.package)),
  };
}
