import type { ModelInput } from '../../src/finance/model.ts';
import { type Scenario, scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { budgetRows, recordsOf, workspaceFor } from '../finance/rows.ts';
import { documentOf } from '../finance/scenarios.ts';

/** How large a made-up scenario is; `prices` makes one measure in ten a new price, `ends` lets one in five run for eighteen months only. */
interface Asked {
  readonly lines: number;
  readonly measures: number;
  readonly years: string;
  readonly limits?: string;
  readonly prices?: boolean;
  readonly ends?: boolean;
}

/** A number below a bound that follows from its place alone. */
const at = (index: number, bound: number): number => ((index * 7919 + 104_729) % 99_991) % bound;

/** A scenario over a made-up budget: the same every time. */
export function inputOf({
  lines,
  measures,
  years,
  limits = '',
  prices = false,
  ends = false,
}: Asked): ModelInput & { readonly scenario: Scenario } {
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
    const isPrice = prices && index % 10 === 7;
    if (isPrice)
      return `  - { id: m${index}, kind: reprice, on: ${on(index)}, amount: £${15_000 + at(index, 300_000)}, from: ${from}, harm: ${at(index * 31, 11)} }\n`;
    return `  - { id: m${index}, kind: saving, on: ${on(index)}, amount: ${amount}, from: ${from}${ends && index % 5 === 0 ? `, to: 20${19 + at(index, 6)}-09-30` : ''}, harm: ${at(index * 31, 11)}, ${sure}${range} }\n`;
  });
  const text = `scenario: Large\nyears: ${years}\nassumptions:\n  - { id: p, on: all, rate: 2%, from: 2018/19 }\nmeasures:\n${items.join('')}${limits}`;
  return { scenario: scenarioFrom(documentOf(text)), records: recordsOf(budgetRows(budget)), workspace: workspaceFor('2017/18') };
}

/** Seconds of processor time a piece of work takes. */
export function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Says what was measured, and fails the run where it is more than asked. */
export function told(what: string, used: number, most: number): void {
  console.log(`${what}: ${used.toFixed(2)} s of processor time (asked: under ${most})`);
  if (used >= most) process.exitCode = 1;
}
