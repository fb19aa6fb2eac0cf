import type { Bar, Obstacle, Package, Reach } from '../../nouns/reach.ts';
import { type Pence, pence } from '../../values/money.ts';
import { lineCell } from '../../values/refusal.ts';
import { type LimitGround, limitGrounds } from '../limits.ts';
import type { Measure } from '../measures/measure.ts';
import { countingOf } from './counting.ts';
import { added, fixed, plus, times } from './expression.ts';
import type { Bounded } from './limit-rows.ts';
import { pooled } from './pools.ts';
import { relaxed } from './relaxed.ts';
import { type Answer, notOver, type Search, searcher } from './search.ts';
import { linesApart } from './shape.ts';
import type { Solver } from './solver.ts';
import { type Tried, trier } from './tried.ts';
import { askForHarm, type Wanted } from './wanted.ts';

/**
 * Chooses the package (SCENARIOS.md): recurrent cashable savings of at least the amount in that year, with the least harm, then the fewest
 * measures, then the largest net saving, under `needs`, `excludes`, the limits and the guards. Without an amount: the most that can move for
 * good from where to where the scenario says, with the least harm that moves so much.
 * The solver works on a problem no package that stands is missing from; what it proposes is rolled forward, and cut off if it fails. So the first that holds is the best.
 */
export function reachOf(wanted: Wanted, solver: Solver): Reach {
  const { scenario, lines, span, by } = wanted;
  const { measures } = scenario;
  askForHarm(scenario);
  const counting = countingOf(wanted);
  const limits = limitGrounds(scenario.limits, lines);
  const selectors = [
    ...scenario.uplifts.map(({ on }) => on),
    ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine].filter((each) => each !== null)),
  ];
  const sets = [
    ...limits.flatMap(({ grounds, pool }) => [grounds.flatMap((ground) => ground.lines), pool]),
    ...linesApart(measures, lines),
  ];
  const pools = pooled(lines, selectors, sets);
  const own = relaxed({
    pools,
    lines,
    years: span,
    by,
    judged: scenario.years,
    uplifts: scenario.uplifts,
    measures,
    limits,
    partYear: scenario.partYear,
    counting,
  });
  const problem = { ...own, limits: [...own.limits, ...wanted.bars.map((bar) => barRows(bar, measures))] };
  const { tried, nothing, count } = trier(wanted, limits, counting);
  const asked = {
    wanted,
    limits: [...limits.map(titleOf), ...wanted.bars],
    search: searcher({ problem, measures, solver, tried, nothing }),
    count,
    shift: counting.shift,
  };
  return wanted.amount === null ? mostMoved(asked) : leastHarm(asked, wanted.amount);
}

interface Asked {
  readonly wanted: Wanted;
  readonly limits: readonly Title[];
  readonly search: Search;
  readonly count: () => number;
  readonly shift: Reach['shift'];
}

/** What a limit or a bar is called, and where it stands. */
type Title = Pick<Obstacle, 'title' | 'cell'>;

function titleOf({ limit: { title, place } }: LimitGround): Title {
  return { title, cell: lineCell(place) };
}

/** A bar as rows that must be nothing or more: each of its measures out, or not all of them in. */
function barRows({ measures: barred, isTogether }: Bar, measures: readonly Measure[]): readonly Bounded[] {
  const columns = measures.flatMap(({ id }, index) => (barred.includes(id) ? [index] : []));
  if (!isTogether) return columns.map((column) => ({ is: times(column, -1), low: -1 }));
  return [{ is: plus(fixed(columns.length - 1), added(columns.map((column) => times(column, 1))), -1), low: -1 }];
}

const none = { chosen: null, others: [], most: null, ways: [], unlimited: null, obstacles: [] };

/** The least harmful package that comes to an amount, and the best of those that leave out some of it, twice; or why there is none. */
function leastHarm({ wanted: { by, bars }, limits, search, count, shift }: Asked, amount: Pence): Reach {
  const base = { ...none, amount, by, shift, bars };
  const kept = limits.map((_, index) => index);
  const reached = search.least(amount, kept, []);
  const found = reached.best;
  if (found) {
    const others: Package[] = [];
    let proved = reached.proved;
    const cuts = [notOver(found.chosen)];
    while (others.length < 2) {
      const next = search.least(amount, kept, cuts);
      proved &&= next.proved;
      if (!next.best) break;
      others.push(plain(next.best.tried));
      cuts.push(notOver(next.best.chosen));
    }
    return { ...base, chosen: plain(found.tried), others, proved, tried: count() };
  }
  const most = gentlestMost(search, kept);
  const fewest = limits.length === 0 ? { sets: [], proved: true } : search.fewest(amount, limits.length);
  const { obstacles, proved } = obstaclesOf(limits, search, most);
  const unlimited = fewest.sets.length > 0 || limits.length === 0 ? null : gentlestMost(search, []);
  return {
    ...base,
    most: most.best ? plain(most.best.tried) : null,
    ways: fewest.sets.map(({ dropped, best }) => ({
      limits: dropped.map((index) => obstacles[index] as Obstacle),
      package: plain(best.tried),
    })),
    unlimited: unlimited?.best ? plain(unlimited.best.tried) : null,
    obstacles: obstacles.filter(({ more }) => more > 0),
    proved: proved && [reached, most, fewest, ...(unlimited ? [unlimited] : [])].every((one) => one.proved),
    tried: count(),
  };
}

/** The package that reaches the most under some limits: of those that reach as much the least harmful, then the fewest measures, then the largest net. */
function gentlestMost(search: Search, kept: readonly number[]): Answer {
  const most = search.most(kept);
  if (!most.best) return most;
  const gentlest = search.least(most.best.tried.counts, kept, []);
  return { best: gentlest.best ?? most.best, proved: most.proved && gentlest.proved };
}

/** The package that moves the most, the least harmful of those; and what each limit keeps from moving. */
function mostMoved({ wanted: { by, bars }, limits, search, count, shift }: Asked): Reach {
  const kept = limits.map((_, index) => index);
  const most = gentlestMost(search, kept);
  const amount = most.best?.tried.counts ?? pence(0);
  const { obstacles, proved } = obstaclesOf(limits, search, most);
  const moving = (one: Tried): Package => ({ ...plain(one), moved: one.counts });
  return {
    ...none,
    amount,
    by,
    shift,
    bars,
    chosen: amount > 0 && most.best ? moving(most.best.tried) : null,
    most: amount === 0 && most.best ? moving(most.best.tried) : null,
    obstacles: obstacles.filter(({ more }) => more > 0),
    proved: proved && most.proved,
    tried: count(),
  };
}

/** Each limit, and how much more there would be without it alone. */
function obstaclesOf(limits: readonly Title[], search: Search, most: Answer) {
  const kept = limits.map((_, index) => index);
  const each = kept.map((index) => search.most(kept.filter((other) => other !== index)));
  const obstacles = limits.map(
    ({ title, cell }, index): Obstacle => ({
      title,
      cell,
      more: pence((each[index]?.best?.tried.counts ?? 0) - (most.best?.tried.counts ?? 0)),
    }),
  );
  return { obstacles, proved: each.every((one) => one.proved) };
}

const plain = ({ measures, savings, harm, net }: Tried): Package => ({ measures, savings, harm, net });
