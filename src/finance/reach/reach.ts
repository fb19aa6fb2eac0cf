import type { Obstacle, Package, Reach } from '../../nouns/reach.ts';
import { pence } from '../../values/money.ts';
import { type LimitGround, limitGrounds } from '../limits.ts';
import { pooled } from './pools.ts';
import { relaxed } from './relaxed.ts';
import { notOver, type Search, searcher } from './search.ts';
import { linesApart } from './shape.ts';
import type { Solver } from './solver.ts';
import { type Tried, trier } from './tried.ts';
import { askForHarm, type Wanted } from './wanted.ts';

/**
 * Chooses the package (SCENARIOS.md): recurrent cashable savings of at least the amount in that year, with the least harm, then the fewest
 * measures, then the largest net saving, under `needs`, `excludes`, the limits and the guards.
 * The solver works on a problem no package that stands is missing from; what it proposes is rolled forward, and cut off if it fails. So the first that holds is the best.
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
  const sets = [
    ...limits.flatMap(({ grounds, pool }) => [grounds.flatMap((ground) => ground.lines), pool]),
    ...linesApart(measures, lines),
  ];
  const pools = pooled(lines, selectors, sets);
  const problem = relaxed({
    pools,
    lines,
    years: span,
    by,
    judged: scenario.years,
    uplifts: scenario.uplifts,
    measures,
    limits,
    partYear: scenario.partYear,
  });
  const { tried, nothing, count } = trier(wanted, limits);
  return answerOf(wanted, limits, searcher({ problem, measures, solver, tried, nothing }), count);
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
