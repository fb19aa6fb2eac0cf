import type { Obstacle, Package, Reach } from '../../nouns/reach.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';
import { list } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { amountsFrom } from '../amounts.ts';
import { breaksOf, type LimitGround, limitGrounds } from '../limits.ts';
import type { Measure } from '../measures/measure.ts';
import type { ModelInput } from '../model.ts';
import { prepared } from '../prepared.ts';
import { type RollLine, rolled } from '../roll.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { everyPackage, FEW } from './every-package.ts';
import { type Expression, plus, times } from './expression.ts';
import { pooled } from './pools.ts';
import { type Relaxed, relaxed } from './relaxed.ts';
import type { Row, Solver, Terms } from './solver.ts';

/** What is to be reached, and out of what: the scenario, its base lines and the years from the base on. */
export interface Wanted {
  readonly scenario: Scenario;
  readonly lines: readonly RollLine[];
  readonly span: readonly FinancialYear[];
  readonly amount: Pence;
  readonly by: FinancialYear;
}

/** A scenario over a workspace's budget, and what of it is to be reached in which year (its last when none is said). Refused when the year is not one of its own. */
export function wantedOf(
  { scenario, records, workspace }: ModelInput & { readonly scenario: Scenario },
  amount: Pence,
  by: FinancialYear | null,
): Wanted {
  const last = scenario.years.at(-1) as FinancialYear;
  if (by !== null && !scenario.years.includes(by))
    throw new Refusal(
      'outside-years',
      `${by} lies outside the years of this scenario, ${scenario.years[0]} to ${last}.`,
      'Name one of them with --by, or widen `years`.',
      scenario.place,
    );
  const { lines, span, measures } = prepared(scenario, records, workspace);
  return { scenario: { ...scenario, measures }, lines, span, amount, by: by ?? last };
}

/** A package rolled forward to the penny, with the limits it breaks. */
export interface Tried extends Package {
  readonly breaks: readonly number[];
}

/** Whole numbers that stand for harms exactly, and how many to one unit of harm. */
function scaled(measures: readonly Measure[]): { readonly harms: readonly number[]; readonly unit: number } {
  const unit =
    [1, 2, 4, 5, 10, 20, 50, 100, 1000, 10_000].find((by) =>
      measures.every(({ harm }) => Number.isInteger(Math.round((harm ?? 0) * by * 1e6) / 1e6)),
    ) ?? 1e6;
  return { harms: measures.map(({ harm }) => Math.round((harm ?? 0) * unit)), unit };
}

/** Measures that lack the commissioner's own weight. */
function withoutHarm({ measures }: Scenario): readonly Measure[] {
  return measures.filter(({ harm }) => harm === null);
}

/** A measure without `harm` is asked for, never made up. */
function askForHarm(scenario: Scenario): void {
  const silent = withoutHarm(scenario);
  if (silent[0] === undefined) return;
  throw new Refusal(
    'harm-not-given',
    `${list(silent.map(({ id }) => `\`${id}\``))} ${silent.length === 1 ? 'gives' : 'give'} no \`harm\`, and --reach chooses by it.`,
    'Give each a weight of your own from 0 to 10, as `harm: 2`; 0 says it does none.',
    silent[0].place,
  );
}

/** Rolls packages forward to the penny, each once. A package that a guard refuses is null. */
export function trier({ scenario, lines, span, by }: Wanted, limits: readonly LimitGround[]) {
  const { measures, uplifts, partYear, base, years } = scenario;
  const counted = new Set(measures.filter(({ recurrent, cashable }) => recurrent && cashable).map(({ id }) => id));
  const known = new Map<string, Tried | null>();
  const { harms, unit } = scaled(measures);
  const netOf = (own: readonly Measure[]) => {
    const entries = rolled({ lines, years: span, uplifts, measures: own, partYear });
    const amountOf = amountsFrom(lines, entries);
    return { entries, amountOf, net: sum(lines.map(({ id }) => amountOf(id, by))) };
  };
  const nothing = netOf([]).net;
  const roll = (chosen: readonly boolean[]): Tried | null => {
    const own = measures.filter((_, index) => chosen[index]);
    try {
      const { entries, amountOf, net } = netOf(own);
      const broken = breaksOf(limits, { lines, years, base, amountOf });
      return {
        measures: own.map(({ id }) => id),
        savings: sum(
          entries.flatMap((entry) =>
            entry.year === by && entry.term === 'savings' && entry.by === 'measure' && counted.has(entry.id) ? [entry.amount] : [],
          ),
        ),
        harm: harms.reduce((all, harm, index) => (chosen[index] ? all + harm : all), 0) / unit,
        net: pence(nothing - net),
        breaks: limits.flatMap((limit, index) => (broken.includes(limit) ? [index] : [])),
      };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  const tried = (chosen: readonly boolean[]): Tried | null => {
    const key = chosen.map((is) => (is ? '1' : '0')).join('');
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = roll(chosen);
    known.set(key, now);
    return now;
  };
  return { tried, nothing, count: () => known.size };
}

/** Which measures a solution holds. */
const chosenIn = (columns: readonly number[], many: number): readonly boolean[] => columns.slice(0, many).map((value) => value > 0.5);

/** A row that holds for every package but this one. */
function allBut(chosen: readonly boolean[]): Row {
  const inside = chosen.filter(Boolean).length;
  return { low: -Infinity, high: inside - 1, terms: new Map(chosen.map((is, index) => [index, is ? 1 : -1])) };
}

/** A row that holds for every package that does not hold this one whole. */
function notOver(chosen: readonly boolean[]): Row {
  const inside = chosen.flatMap((is, index) => (is ? [index] : []));
  return { low: -Infinity, high: inside.length - 1, terms: new Map(inside.map((index) => [index, 1])) };
}

const atLeast = ({ constant, terms }: Expression, low: number): Row => ({ low: low - constant, high: Infinity, terms });

/** How many packages a stage may roll forward before it answers with the best it has, and says so. */
const MOST_TRIED = 400;
const PENNY = 0.01;

/**
 * Chooses the package (SCENARIOS.md): recurrent cashable savings of at least the amount in that year, with the least harm, then the fewest
 * measures, then the largest net saving, under `needs`, `excludes`, the limits and the guards.
 * The solver works on a problem no package that stands is missing from; what it proposes is rolled forward, and cut off if it fails. So the first that holds is the best. Where it can prove nothing (kinds it does not know, amounts too small for it), few measures are tried in every package and many are answered unproved.
 */
export function reachOf(wanted: Wanted, solver: Solver): Reach {
  const { scenario, lines, span, by } = wanted;
  const { measures } = scenario;
  askForHarm(scenario);
  const limits = limitGrounds(scenario.limits, lines);
  const selectors = [
    ...scenario.uplifts.map(({ on }) => on),
    ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine].filter((each) => each !== null)),
  ];
  const sets = limits.flatMap(({ grounds, pool }) => [grounds.flatMap((ground) => ground.lines), pool]);
  const pools = pooled(lines, selectors, sets);
  const problem = relaxed({
    pools,
    years: span,
    by,
    judged: scenario.years,
    uplifts: scenario.uplifts,
    measures,
    limits,
    partYear: scenario.partYear,
  });
  const { tried, nothing, count } = trier(wanted, limits);
  const byTrying = () => answerOf(wanted, limits, everyPackage(measures, tried), count);
  if (!problem.isWhole && measures.length <= FEW) return byTrying();
  const answer = answerOf(wanted, limits, searcher({ problem, measures, solver, tried, nothing }), count);
  if (!problem.isWhole) return { ...answer, proved: false };
  return answer.proved || measures.length > FEW ? answer : byTrying();
}

/** The answer a set of searches gives: the package, or why there is none. */
function answerOf({ amount, by }: Wanted, limits: readonly LimitGround[], search: Search, count: () => number): Reach {
  const kept = limits.map((_, index) => index);
  const reached = search.least(amount, kept, []);
  const found = reached.best;
  const base = { amount, by };
  if (found) {
    const others: Package[] = [];
    let proved = reached.proved;
    const cuts = [notOver(found.chosen)];
    while (others.length < 2) {
      const next = search.least(amount, kept, cuts, true);
      proved &&= next.proved;
      if (!next.best) break;
      others.push(plain(next.best.tried));
      cuts.push(notOver(next.best.chosen));
    }
    return {
      ...base,
      chosen: plain(found.tried),
      others,
      most: null,
      without: null,
      unlimited: null,
      obstacles: [],
      proved,
      tried: count(),
    };
  }
  const most = search.most(kept);
  const fewest = limits.length === 0 ? null : search.fewest(amount, limits.length);
  const each = kept.map((index) => ({ index, answer: search.most(kept.filter((other) => other !== index)) }));
  const cost = new Map(
    each.map(({ index, answer }) => [index, pence((answer.best?.tried.savings ?? 0) - (most.best?.tried.savings ?? 0))]),
  );
  const obstacle = (index: number): Obstacle => {
    const { title, place } = (limits[index] as LimitGround).limit;
    const cell =
      place.file === undefined || place.line === undefined ? null : { file: place.file, sheet: null, cell: `line ${place.line}` };
    return { title, cell, more: cost.get(index) ?? pence(0) };
  };
  const unlimited = fewest?.best || limits.length === 0 ? null : search.most([]);
  return {
    ...base,
    chosen: null,
    others: [],
    most: most.best ? plain(most.best.tried) : null,
    without: fewest?.best ? { limits: fewest.dropped.map(obstacle), package: plain(fewest.best.tried) } : null,
    unlimited: unlimited?.best ? plain(unlimited.best.tried) : null,
    obstacles: kept.map(obstacle).filter(({ more }) => more > 0),
    proved: [reached, most, ...(fewest ? [fewest] : []), ...(unlimited ? [unlimited] : []), ...each.map(({ answer }) => answer)].every(
      (one) => one.proved,
    ),
    tried: count(),
  };
}

const plain = ({ measures, savings, harm, net }: Tried): Package => ({ measures, savings, harm, net });

/** A package and what came of rolling it forward. */
export interface Best {
  readonly chosen: readonly boolean[];
  readonly tried: Tried;
}

/** What a search found, and whether nothing better can be. */
export interface Answer {
  readonly best: Best | null;
  readonly proved: boolean;
}

/** The searches an answer is made of: `kept` are the limits to keep, by their place in the scenario; `cuts` rows a package must hold. */
export interface Search {
  readonly least: (amount: Pence, kept: readonly number[], cuts: readonly Row[], isQuick?: boolean) => Answer;
  readonly most: (kept: readonly number[]) => Answer;
  readonly fewest: (amount: Pence, limits: number) => Answer & { readonly dropped: readonly number[] };
}

interface Ground {
  readonly problem: Relaxed;
  readonly measures: readonly Measure[];
  readonly solver: Solver;
  readonly tried: (chosen: readonly boolean[]) => Tried | null;
  /** The net budget with no measure. */
  readonly nothing: Pence;
}

/** The searches over one problem. What a search learns of packages that cannot stand is kept for the next. */
function searcher({ problem, measures, solver, tried, nothing }: Ground): Search {
  const { columns, rows, savings, budget, large } = problem;
  const many = measures.length;
  const { harms } = scaled(measures);
  const weights: Terms = new Map(harms.map((harm, index) => [index, harm]));
  const ones: Terms = new Map(harms.map((_, index) => [index, 1]));
  const refused: Row[] = [];
  const limitsKept = (kept: readonly number[]): readonly Row[] =>
    kept.flatMap((index) => (problem.limits[index] ?? []).map((each) => atLeast(each, 0)));
  const enough = (amount: number): Row => atLeast(savings.is, amount / 100 - savings.within - (amount / 100) * 1e-6);

  /** Solves, rolls forward, cuts off what fails, until one stands: the best, as every package that stands is in the problem. */
  function first(sense: 'least' | 'most', terms: Terms, gap: number, own: readonly Row[], stands: (one: Tried) => boolean): Answer {
    const cuts: Row[] = [];
    for (let round = 0; round < MOST_TRIED; round += 1) {
      const solution = solver({ columns, rows: [...rows, ...refused, ...own, ...cuts], goal: { sense, terms }, gap });
      if (solution.found !== 'best') return { best: null, proved: solution.found === 'none' };
      const chosen = chosenIn(solution.columns, many);
      const one = tried(chosen);
      if (one && stands(one)) return { best: { chosen, tried: one }, proved: true };
      (one ? cuts : refused).push(allBut(chosen));
    }
    return { best: null, proved: false };
  }

  /** The largest of a figure to the penny: rounds go on until what may still come cannot be larger. */
  function largest(
    figure: { readonly is: Expression; readonly within: number },
    sign: 1 | -1,
    own: readonly Row[],
    stands: (one: Tried) => boolean,
    figureOf: (one: Tried) => number,
  ): Answer {
    const cuts: Row[] = [];
    const terms: Terms = new Map([...figure.is.terms].map(([column, by]) => [column, by * sign]));
    let best: Best | null = null;
    for (let round = 0; round < MOST_TRIED; round += 1) {
      const solution = solver({ columns, rows: [...rows, ...refused, ...own, ...cuts], goal: { sense: 'most', terms }, gap: PENNY / 4 });
      if (solution.found !== 'best') return { best, proved: solution.found === 'none' };
      // How far the figure of the problem may lie from the roll-forward's is known, so what cannot be larger is given up.
      if (best && solution.value + sign * figure.is.constant + figure.within <= figureOf(best.tried)) return { best, proved: true };
      const chosen = chosenIn(solution.columns, many);
      const one = tried(chosen);
      if (one && stands(one)) {
        if (best === null || figureOf(one) > figureOf(best.tried)) best = { chosen, tried: one };
        if (figure.within === 0) return { best, proved: true };
      }
      (one ? cuts : refused).push(allBut(chosen));
    }
    return { best, proved: false };
  }

  const search: Search = {
    least(amount: Pence, kept: readonly number[], cuts: readonly Row[], isQuick = false): Answer {
      const stands = (one: Tried): boolean => one.savings >= amount && !one.breaks.some((index) => kept.includes(index));
      const own = [...limitsKept(kept), enough(amount), ...cuts];
      const gentlest = first('least', weights, 0.9, own, stands);
      if (!gentlest.best || isQuick) return gentlest;
      const harm = gentlest.best.chosen.reduce((all, is, index) => (is ? all + (harms[index] as number) : all), 0);
      const gentle = [...own, { low: -Infinity, high: harm + 0.1, terms: weights }];
      const fewest = first('least', ones, 0.9, gentle, stands);
      if (!fewest.best) return { ...gentlest, proved: false };
      const few = [...gentle, { low: -Infinity, high: fewest.best.tried.measures.length + 0.1, terms: ones }];
      const widest = largest(budget, -1, few, stands, ({ net }) => (net - nothing) / 100);
      return widest.best ? widest : { ...fewest, proved: false };
    },
    most(kept: readonly number[]): Answer {
      const stands = (one: Tried): boolean => !one.breaks.some((index) => kept.includes(index));
      return largest(savings, 1, limitsKept(kept), stands, (one) => one.savings / 100);
    },
    /** The fewest limits to set aside so that the amount is reached: a smallest set that meets every reason it cannot be. */
    fewest(amount: Pence, limits: number): Answer & { readonly dropped: readonly number[] } {
      const dropped = columns.length;
      const all = [...columns, ...Array.from({ length: limits }, () => ({ low: 0, high: 1, whole: true }))];
      const loose = problem.limits.flatMap((own, index) => own.map((each) => atLeast(plus(each, times(dropped + index, large)), 0)));
      const goal: Terms = new Map(Array.from({ length: limits }, (_, index) => [dropped + index, 1]));
      const cuts: Row[] = [];
      for (let round = 0; round < MOST_TRIED; round += 1) {
        const solution = solver({
          columns: all,
          rows: [...rows, ...refused, ...loose, enough(amount), ...cuts],
          goal: { sense: 'least', terms: goal },
          gap: 0.9,
        });
        if (solution.found !== 'best') return { best: null, proved: solution.found === 'none', dropped: [] };
        const chosen = chosenIn(solution.columns, many);
        const out = Array.from({ length: limits }, (_, index) => index).filter(
          (index) => (solution.columns[dropped + index] as number) > 0.5,
        );
        const one = tried(chosen);
        if (!one) refused.push(allBut(chosen));
        else if (one.savings < amount) cuts.push(allBut(chosen));
        else {
          const missing = one.breaks.filter((index) => !out.includes(index));
          if (missing.length === 0) {
            const set = one.breaks;
            const again = search.least(
              amount,
              Array.from({ length: limits }, (_, index) => index).filter((index) => !set.includes(index)),
              [],
            );
            return { best: again.best ?? { chosen, tried: one }, proved: again.proved, dropped: set };
          }
          // This package needs them set aside too; any other may not.
          const { terms, high } = allBut(chosen);
          for (const index of missing) cuts.push({ low: -Infinity, high, terms: new Map([...terms, [dropped + index, -1]]) });
        }
      }
      return { best: null, proved: false, dropped: [] };
    },
  };
  return search;
}
