import { loadSolver } from '../../src/cli/solver.ts';
import { type ModelInput, modelOf } from '../../src/finance/model.ts';
import { reachOf } from '../../src/finance/reach/reach.ts';
import { wantedOf } from '../../src/finance/reach/wanted.ts';
import { type Scenario, scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { simulated } from '../../src/finance/simulation/simulate.ts';
import { pence } from '../../src/values/money.ts';
import { budgetRows, recordsOf, workspaceFor } from '../finance/rows.ts';
import { documentOf } from '../finance/scenarios.ts';

// What a model costs, in processor time of this process: a base of 100,000 lines, a package out of 200 measures, and 10,000 draws.

interface Asked {
  readonly lines: number;
  readonly measures: number;
  readonly years: string;
  readonly limits?: string;
}

/** A number below a bound that follows from its place alone. */
const at = (index: number, bound: number): number => ((index * 7919 + 104_729) % 99_991) % bound;

function inputOf({ lines, measures, years, limits = '' }: Asked): ModelInput & { readonly scenario: Scenario } {
  const budget = Array.from({ length: lines }, (_, index) => ({
    line: `Service ${index}`,
    element: at(index, 2) === 0 ? 'Early childhood development' : 'Parent and family support',
    partner: at(index, 3) === 0 ? 'ICB' : 'Council',
    pounds: 20_000 + at(index, 400_000),
  }));
  const on = (index: number): string =>
    index % 10 === 0 ? '{ element: early-childhood }' : index % 25 === 1 ? 'all' : `Service ${at(index, lines)}`;
  const items = Array.from({ length: measures }, (_, index) => {
    const amount = index % 3 === 0 ? `${1 + at(index, 9)}%` : `£${500 + at(index, 6_000)}`;
    const from = `20${18 + at(index, 6)}-${index % 2 === 0 ? '04' : '10'}-01`;
    const sure = `confidence: ${50 + at(index, 50)}%, slip: { likely: 1, high: ${2 + at(index, 10)} }`;
    const range = index % 3 === 0 ? '' : `, range: { low: £100, high: £${500 + 2 * at(index, 6_000) + 6_000} }`;
    return `  - { id: m${index}, kind: saving, on: ${on(index)}, amount: ${amount}, from: ${from}, harm: ${at(index * 31, 11)}, ${sure}${range} }\n`;
  });
  const text = `scenario: Large\nyears: ${years}\nassumptions:\n  - { id: p, on: all, rate: 2%, from: 2018/19 }\nmeasures:\n${items.join('')}${limits}`;
  return { scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(budget)), workspace: workspaceFor('2017/18') };
}

/** Seconds of processor time a piece of work takes. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function told(what: string, used: number, most: number): void {
  console.log(`${what}: ${used.toFixed(2)} s of processor time (asked: under ${most})`);
  if (used >= most) process.exitCode = 1;
}

const large = inputOf({ lines: 100_000, measures: 20, years: '2017/18 to 2026/27' });
told(
  '100,000 budget lines, 20 measures, 10 years',
  seconds(() => modelOf(large)),
  5,
);

const limits = `limits:
  - { title: Floor, on: { element: early-childhood }, at-least: 80% }
  - { title: No faster, on: each line, change-at-most: 30% }
  - { title: Share, on: { partner: ICB }, share-at-least: 20% }
`;
const many = inputOf({ lines: 300, measures: 200, years: '2017/18 to 2023/24', limits });
const solver = await loadSolver();
const all = modelOf({ ...many, scenario: { ...many.scenario, limits: [], measures: [] } });
const amount = pence(Math.round((all.totals['2023/24']?.base ?? 0) * 0.02));
let proved = false;
told(
  `the least harmful of 200 measures over 300 lines`,
  seconds(() => {
    ({ proved } = reachOf(wantedOf(many, amount, null), solver));
  }),
  5,
);
console.log(`proved: ${proved}`);
if (!proved) process.exitCode = 1;

const drawn = inputOf({ lines: 1_000, measures: 50, years: '2017/18 to 2026/27' });
const model = modelOf(drawn);
told(
  '10,000 draws over 1,000 lines, 50 measures, 10 years',
  seconds(() => simulated(drawn, model, { runs: 10_000, seed: 1, target: null, by: null })),
  3,
);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`${Math.round(megabytes)} MB at most in all (asked of the draws: under 500)`);
