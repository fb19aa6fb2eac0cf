import type { Assumption, MeasureEffect, Model, ModelLine, Term, YearTotal } from '../nouns/model.ts';
import type { Records } from '../nouns/records.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { type Pence, pence, sum } from '../values/money.ts';
import { type FinancialYear, yearsFrom, yearsOn } from '../values/year.ts';
import { amountsFrom } from './amounts.ts';
import { type Base, baseOf } from './base.ts';
import { keepApart } from './guards.ts';
import { type Budgets, limitGrounds, limitsJudged } from './limits.ts';
import { measureKinds } from './measures/index.ts';
import { type Measure, type MeasureKind, signs } from './measures/measure.ts';
import { movementOf } from './movement.ts';
import { type Entry, type RollLine, rolled } from './roll.ts';
import { rollLinesOf } from './roll-lines.ts';
import { saidOf } from './said.ts';
import type { Scenario } from './scenario.ts';
import { selected } from './selector.ts';

/** What a model is made from. No scenario means doing nothing: the workspace's year alone, as budgeted. */
export interface ModelInput {
  readonly scenario: Scenario | null;
  readonly records: Records;
  readonly workspace: Workspace;
}

/**
 * The budget by year under one scenario, in pence; the base repeats until something changes it.
 * A base year without budget lines has no totals: missing is not nought. Refuses, with its line, what a measure cannot do.
 */
export function modelOf({ scenario, records, workspace }: ModelInput): Model {
  const base = baseOf(records.budget, workspace, scenario?.base);
  const years = scenario?.years ?? [base.year];
  const span = yearsFrom(base.year, years.at(-1) ?? base.year);
  const lines = rollLinesOf(base, records, workspace);
  const measures = scenario?.measures ?? [];
  if (scenario) selectorsMatch(scenario, lines);
  const grounds = limitGrounds(scenario?.limits ?? [], lines);
  const partYear = scenario?.partYear ?? 'months';
  const entries = rolled({ lines, years: span, uplifts: scenario?.uplifts ?? [], measures, partYear });
  const amountOf = amountsFrom(lines, entries);
  const own = byMeasure(entries);
  const sums = sumsOf(entries);
  return {
    scenario: scenario?.name ?? 'do-nothing',
    baseYear: base.year,
    years,
    partYear,
    lines: linesThrough(base, years, amountOf),
    measures: measures.map((measure) => effectOf(measure, own.get(measure.id) ?? [], years)),
    totals: lines.length === 0 ? {} : Object.fromEntries(years.map((year) => [year, totalOf(base, sums, year)])),
    limits: limitsJudged(grounds, { lines, years, base: base.year, amountOf }),
    assumptions: [...base.assumptions, ...saidOf(scenario, base, years)] satisfies Assumption[],
  };
}

/** Every selector of the file must match something. */
function selectorsMatch(scenario: Scenario, lines: readonly RollLine[]): void {
  const { uplifts, measures } = scenario;
  const all = [...uplifts.map(({ on }) => on), ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine])];
  for (const selector of all) if (selector) selected(selector, lines);
  keepApart(measures, lines);
}

function linesThrough(base: Base, years: readonly FinancialYear[], amountOf: Budgets['amountOf']): readonly ModelLine[] {
  return base.lines.map(({ line }) => ({ ...line, amounts: Object.fromEntries(years.map((year) => [year, amountOf(line.id, year)])) }));
}

/** What belongs to each measure, its costs too. */
function byMeasure(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const own = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.by === 'assumption') continue;
    const held = own.get(entry.id);
    if (held) held.push(entry);
    else own.set(entry.id, [entry]);
  }
  return own;
}

type Sums = ReadonlyMap<FinancialYear, ReadonlyMap<Term, number>>;

/** Each term of each year. */
function sumsOf(entries: readonly Entry[]): Sums {
  const sums = new Map<FinancialYear, Map<Term, number>>();
  for (const { year, term, amount } of entries) {
    const own = sums.get(year) ?? new Map<Term, number>();
    sums.set(year, own);
    own.set(term, (own.get(term) ?? 0) + amount);
  }
  return sums;
}

function totalOf(base: Base, sums: Sums, year: FinancialYear): YearTotal {
  const of = (term: Term): Pence => pence(sums.get(year)?.get(term) ?? 0);
  const whole = sum(base.lines.map(({ amount }) => amount));
  const terms = Object.keys(signs) as (keyof typeof signs)[];
  const changes = terms.map((term) => pence(signs[term] * of(term)));
  return {
    base: whole,
    indexation: of('indexation'),
    pressures: of('pressures'),
    savings: of('savings'),
    avoidance: of('avoidance'),
    income: of('income'),
    investment: of('investment'),
    oneOff: of('oneOff'),
    reallocatedIn: of('reallocatedIn'),
    reallocatedOut: of('reallocatedOut'),
    net: sum([whole, ...changes]),
  };
}

function effectOf(measure: Measure, entries: readonly Entry[], years: readonly FinancialYear[]): MeasureEffect {
  const { term } = measureKinds.find(({ kind }) => kind === measure.kind) as MeasureKind;
  const { file, line } = measure.place;
  const own = entries.filter(({ by, id }) => by === 'measure' && id === measure.id);
  const cumulative = (year: FinancialYear): Pence =>
    sum(own.filter((entry) => entry.year === year && entry.term === term).map(({ amount }) => amount));
  return {
    id: measure.id,
    title: measure.title,
    kind: measure.kind,
    cashable: measure.cashable,
    recurrent: measure.recurrent,
    effects: Object.fromEntries(
      years.map((year) => [year, { cumulative: cumulative(year), incremental: pence(cumulative(year) - cumulative(yearsOn(year, -1))) }]),
    ),
    term,
    cell: file === undefined || line === undefined ? null : { file, sheet: null, cell: `line ${line}` },
    movement: movementOf(measure.id, entries, years),
    decision: measure.decision,
    eia: measure.eia,
  };
}
