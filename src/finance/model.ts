import { budgetsOf, isGross } from '../nouns/budgets.ts';
import { type Assumption, type MeasureEffect, type Model, nothingDone, type Prices } from '../nouns/model.ts';
import type { ModelLine } from '../nouns/model-line.ts';
import type { Placement } from '../nouns/placement.ts';
import type { Records } from '../nouns/records.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Term, YearTotal } from '../nouns/year-total.ts';
import { groupedBy } from '../values/groups.ts';
import { type Pence, pence, sum } from '../values/money.ts';
import { lineCell } from '../values/refusal.ts';
import { type FinancialYear, yearsOn } from '../values/year.ts';
import { amountsIn, changesFrom } from './amounts.ts';
import type { Base } from './base/base.ts';
import { accountOf } from './base/base-account.ts';
import { publishedFrom } from './base/published.ts';
import { grantGrowthOf, growth } from './grant-growth.ts';
import { groundOf } from './ground.ts';
import { keepApart } from './guards.ts';
import { limitGrounds, limitsJudged } from './limits.ts';
import { kindOf } from './measures/index.ts';
import { type Measure, signs } from './measures/measure.ts';
import { incomeSaid, namesakesSaid, percentagesSaid } from './namesakes.ts';
import { fullYearTitle } from './part-year-lines.ts';
import { prepared } from './prepared.ts';
import { type Roll, rolled, rolledThrough, type Sums, termsThrough } from './roll.ts';
import type { Entry, RollLine } from './rolling.ts';
import { nothingSaid, saidOf, totalsSaid } from './said.ts';
import type { Scenario } from './scenario/scenario.ts';
import { selected } from './scenario/selector.ts';
import { isOfPrice } from './standing.ts';
import { entriesInReal, togetherReal } from './worth/prices.ts';

/** What a model is made from. No scenario means doing nothing: the workspace's year alone, as budgeted. */
export interface ModelInput {
  readonly scenario: Scenario | null;
  readonly records: Records;
  readonly workspace: Workspace;
  /** Where contracts and services stand, where the base is to be accounted for beside them. */
  readonly placements?: readonly Placement[];
}

/**
 * The budget by year under one scenario, in pence; the base repeats until something changes it.
 * A base year without budget lines has no totals: missing is not nought. Refuses, with its line, what a measure cannot do.
 */
export function modelOf({ scenario, records, workspace, placements }: ModelInput): Model {
  const budget = budgetsOf(records.budget);
  const { base, lines, behind, span, years, measures } = prepared(scenario, records, workspace);
  if (scenario) selectorsMatch(scenario, lines);
  const grounds = limitGrounds(scenario?.limits ?? [], lines);
  const partYear = scenario?.partYear ?? 'months';
  const roll = { lines, years: span, uplifts: scenario?.uplifts ?? [], partYear };
  const { entries: cash, amounts } = rolledThrough({ ...roll, measures });
  const prices = scenario?.prices ?? null;
  const entries = entriesInReal(cash, prices);
  const bases = basesBy(base, span, prices);
  const inCash = linesThrough(base, years, amounts);
  const grows = (measure: Measure): boolean => growth.has(kindOf(measure).term);
  const growing = measures.filter(grows);
  const asModelled = sumsOf(entries);
  const undone = { ...roll, measures: growing };
  const growsAlone = growing.length === measures.length;
  const termsOf = (of: Roll): Sums => (prices === null ? termsThrough(of) : sumsOf(entriesInReal(rolled(of), prices)));
  const asUndone = growsAlone ? asModelled : termsOf(undone);
  const own = byMeasure(entries);
  const effects = measures.map((measure) => effectOf(measure, own.get(measure.id) ?? [], years));
  const withOnly = (only: (measure: Measure) => boolean): Sums =>
    termsOf({ ...roll, measures: measures.filter((measure) => grows(measure) || only(measure)) });
  const grantGrowth = grantGrowthOf({ effects, entries }, asUndone, withOnly, years);
  const totals = (of: Sums) =>
    lines.length === 0 ? {} : Object.fromEntries(years.map((year) => [year, totalOf(bases.get(year) ?? [], of, year)]));
  return {
    scenario: scenario?.name ?? nothingDone,
    baseYear: base.year,
    years,
    partYear,
    prices,
    gross: isGross(base.lines.map(({ row }) => row)),
    lines: prices === null ? inCash : linesThrough(base, years, inReal(base, bases, entries)),
    measures: effects,
    totals: totals(asModelled),
    doNothing: totals(asUndone),
    ...(grantGrowth && { grantGrowth }),
    ...(prices === null
      ? { published: publishedFrom(budget, workspace, base, years, amounts, growsAlone ? amounts : rolledThrough(undone).amounts) }
      : {}),
    entries,
    ...(placements && { account: accountOf({ base, named: lines, years, workspaceYear: workspace.year, partYear, records, placements }) }),
    uplifts: {
      ...Object.fromEntries((scenario?.uplifts ?? []).map(({ id, title }) => [id, title])),
      ...fullYearTitle(lines, years, base.year),
    },
    // A limit is a promise about the budget as it is set, in cash.
    limits: limitsJudged(grounds, { lines, years, base: base.year, amountOf: amountsIn(lines, amounts) }),
    assumptions: [
      ...base.assumptions,
      ...namesakesSaid(measures, lines, base.lines),
      ...percentagesSaid(measures, lines),
      ...incomeSaid(measures, lines),
      ...saidOf(scenario && { ...scenario, measures }, base, years),
      ...(lines.length > 0 ? nothingSaid(effects) : []),
      ...totalsSaid(base, budget, workspace.year),
    ] satisfies Assumption[],
    ground: groundOf(base.lines, inCash, behind, measures, prices === null ? own : byMeasure(cash), years, scenario?.uplifts ?? []),
  };
}

/** Every selector of the file must match something. */
function selectorsMatch(scenario: Scenario, lines: readonly RollLine[]): void {
  const { uplifts, measures } = scenario;
  const all = [...uplifts.map(({ on }) => on), ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine])];
  for (const selector of all) if (selector) selected(selector, lines);
  keepApart(measures, lines);
}

/** What each line comes to in each year, in the order of the lines. */
type Bases = ReadonlyMap<FinancialYear, readonly Pence[]>;

function basesBy(base: Base, years: readonly FinancialYear[], prices: Prices | null): Bases {
  const amounts = base.lines.map(({ amount }) => amount);
  return new Map(years.map((year) => [year, togetherReal(amounts, year, prices)]));
}

function linesThrough(base: Base, years: readonly FinancialYear[], amounts: Bases): readonly ModelLine[] {
  const columns = years.map((year) => [year, amounts.get(year) ?? []] as const);
  return base.lines.map(({ line }, index) => {
    const own: Record<string, Pence> = {};
    for (const [year, column] of columns) own[year] = column[index] as Pence;
    return { ...line, amounts: own };
  });
}

/** What lines come to in real prices: their base, and the differences from it, each put in real prices as a whole. */
function inReal(base: Base, bases: Bases, entries: readonly Entry[]): Bases {
  const changeOf = changesFrom(entries);
  return new Map(
    [...bases].map(([year, own]) => [year, base.lines.map(({ line }, index) => pence((own[index] as Pence) + changeOf(line.id, year)))]),
  );
}

/** What each measure does, without its one-off costs. */
function byMeasure(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return groupedBy(entries, ({ by, id }) => (by === 'measure' ? id : null));
}

/** Each term of each year. */
function sumsOf(entries: readonly Entry[]): Sums {
  const sums = new Map<FinancialYear, Partial<Record<Term, number>>>();
  let at: FinancialYear | null = null;
  let own: Partial<Record<Term, number>> = {};
  for (const { year, term, amount } of entries) {
    // Entries come a year at a time.
    if (year !== at) {
      own = sums.get(year) ?? {};
      sums.set(year, own);
      at = year;
    }
    own[term] = (own[term] ?? 0) + amount;
  }
  return sums;
}

function totalOf(bases: readonly Pence[], sums: Sums, year: FinancialYear): YearTotal {
  const of = (term: Term): Pence => pence(sums.get(year)?.[term] ?? 0);
  const whole = sum(bases);
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
    reserves: of('reserves'),
    reallocatedIn: of('reallocatedIn'),
    reallocatedOut: of('reallocatedOut'),
    net: sum([whole, ...changes]),
  };
}

/** What a measure comes to by year, from its entries. */
export function effectOf(measure: Measure, entries: readonly Entry[], years: readonly FinancialYear[]): MeasureEffect {
  const kind = kindOf(measure);
  const sums = sumsOf(entries);
  const has = (term: Term): boolean => [...sums.values()].some((own) => term in own);
  // A grant on lines of other money is income to them, and is counted as that.
  const term = [...(kind.orTerm ? [kind.orTerm] : []), kind.term, 'income' as const].find(has) ?? kind.term;
  const cumulative = (year: FinancialYear): Pence => pence(sums.get(year)?.[term] ?? 0);
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
    growsByItself: growth.has(kind.term),
    cell: lineCell(measure.place),
    ofLines: 'basisPoints' in measure.amount || isOfPrice(measure),
    from: measure.from,
    to: measure.to,
    confidence: measure.confidence,
    decision: measure.decision,
    eia: measure.eia,
  };
}
