import type { Pence } from '../../values/money.ts';
import type { Measure } from '../measures/measure.ts';
import { type Expression, plus, times } from './expression.ts';
import { inParts, type Question } from './in-parts.ts';
import type { Relaxed } from './relaxed.ts';
import type { Row, Solver, Terms } from './solver.ts';
import { scaled, type Tried } from './tried.ts';

/** Which measures a solution holds. */
const chosenIn = (columns: readonly number[], many: number): readonly boolean[] => columns.slice(0, many).map((value) => value > 0.5);

/** A row that holds for every package but this one. */
function allBut(chosen: readonly boolean[]): Row {
  const inside = chosen.filter(Boolean).length;
  return { low: -Infinity, high: inside - 1, terms: new Map(chosen.map((is, index) => [index, is ? 1 : -1])) };
}

/** A row that holds for every package that does not hold this one whole. */
export function notOver(chosen: readonly boolean[]): Row {
  const inside = chosen.flatMap((is, index) => (is ? [index] : []));
  return { low: -Infinity, high: inside.length - 1, terms: new Map(inside.map((index) => [index, 1])) };
}

const atLeast = ({ constant, terms }: Expression, low: number): Row => ({ low: low - constant, high: Infinity, terms });

/** How many packages a stage may roll forward before it answers with the best it has, and says so. */
const MOST_TRIED = 400;
/** How many sets of limits in the way are named at most. */
const MOST_SETS = 5;
const PENNY = 0.01;

/** A package and what came of rolling it forward. */
interface Best {
  readonly chosen: readonly boolean[];
  readonly tried: Tried;
}

/** What a search found, and whether nothing better can be. */
export interface Answer {
  readonly best: Best | null;
  readonly proved: boolean;
}

/** Limits set aside, and the best package without them. */
interface Aside {
  readonly dropped: readonly number[];
  readonly best: Best;
}

/** The searches an answer is made of: `kept` are the limits to keep, by their place in the scenario; `cuts` rows a package must hold. */
export interface Search {
  readonly least: (amount: Pence, kept: readonly number[], cuts: readonly Row[]) => Answer;
  readonly most: (kept: readonly number[]) => Answer;
  /** Every set of the fewest limits to set aside so that the amount is reached, the least harmful first and no more than a few. */
  readonly fewest: (amount: Pence, limits: number) => { readonly sets: readonly Aside[]; readonly proved: boolean };
}

/** Rows that always hold, and rows that may turn out to matter. */
type Under = Pick<Question, 'always' | 'perhaps'>;

interface Ground {
  readonly problem: Relaxed;
  readonly measures: readonly Measure[];
  readonly solver: Solver;
  readonly tried: (chosen: readonly boolean[]) => Tried | null;
  /** The net budget with no measure. */
  readonly nothing: Pence;
}

/** The searches over one problem. What a search learns of packages that cannot stand is kept for the next. */
export function searcher({ problem, measures, solver, tried, nothing }: Ground): Search {
  const { columns, counted, budget } = problem;
  const ask = inParts(problem, solver);
  const limitRows = problem.limits.map((own) => own.map(({ is }) => atLeast(is, 0)));
  const many = measures.length;
  const { harms } = scaled(measures);
  const weights: Terms = new Map(harms.map((harm, index) => [index, harm]));
  const ones: Terms = new Map(harms.map((_, index) => [index, 1]));
  const refused: Row[] = [];
  const limitsKept = (kept: readonly number[]): readonly Row[] => kept.flatMap((index) => limitRows[index] ?? []);
  const enough = (amount: number): Row => atLeast(counted.is, amount / 100 - counted.within - (amount / 100) * 1e-6);

  /** Solves, rolls forward, cuts off what fails, until one stands: the best, as every package that stands is in the problem. */
  function first(terms: Terms, own: Under, stands: (one: Tried) => boolean): Answer {
    const cuts: Row[] = [];
    for (let round = 0; round < MOST_TRIED; round += 1) {
      const solution = ask({ ...own, always: [...own.always, ...refused, ...cuts], goal: { sense: 'least', terms }, gap: 0.9 });
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
    own: Under,
    stands: (one: Tried) => boolean,
    figureOf: (one: Tried) => number,
  ): Answer {
    const cuts: Row[] = [];
    const terms: Terms = new Map([...figure.is.terms].map(([column, by]) => [column, by * sign]));
    let best: Best | null = null;
    for (let round = 0; round < MOST_TRIED; round += 1) {
      const solution = ask({ ...own, always: [...own.always, ...refused, ...cuts], goal: { sense: 'most', terms }, gap: PENNY / 4 });
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
    least(amount: Pence, kept: readonly number[], cuts: readonly Row[]): Answer {
      const stands = (one: Tried): boolean => one.counts >= amount && !one.breaks.some((index) => kept.includes(index));
      const own = { perhaps: limitsKept(kept), always: [enough(amount), ...cuts] };
      const gentlest = first(weights, own, stands);
      if (!gentlest.best) return gentlest;
      const harm = gentlest.best.chosen.reduce((all, is, index) => (is ? all + (harms[index] as number) : all), 0);
      const gentle = { ...own, always: [...own.always, { low: -Infinity, high: harm + 0.1, terms: weights }] };
      const fewest = first(ones, gentle, stands);
      if (!fewest.best) return { ...gentlest, proved: false };
      const few = {
        ...gentle,
        always: [...gentle.always, { low: -Infinity, high: fewest.best.tried.measures.length + 0.1, terms: ones }],
      };
      const widest = largest(budget, -1, few, stands, ({ net }) => (net - nothing) / 100);
      return widest.best ? widest : { ...fewest, proved: false };
    },
    most(kept: readonly number[]): Answer {
      const stands = (one: Tried): boolean => !one.breaks.some((index) => kept.includes(index));
      return largest(counted, 1, { perhaps: limitsKept(kept), always: [] }, stands, (one) => one.counts / 100);
    },
    fewest(amount: Pence, limits: number): { readonly sets: readonly Aside[]; readonly proved: boolean } {
      const dropped = columns.length;
      const all = Array.from({ length: limits }, (_, index) => index);
      const more = all.map(() => ({ low: 0, high: 1, whole: true }));
      const loose = problem.limits.flatMap((own, index) => own.map(({ is, low }) => atLeast(plus(is, times(dropped + index, -low)), 0)));
      const number: Terms = new Map(all.map((index) => [dropped + index, 1]));
      const cuts: Row[] = [];
      /** The limits a package breaks that reaches the amount, best by a goal; null where none does, undefined where that is not known. */
      const next = (terms: Terms, under: readonly Row[]): readonly number[] | null | undefined => {
        for (let round = 0; round < MOST_TRIED; round += 1) {
          const always = [...refused, enough(amount), ...cuts, ...under];
          const solution = ask({ more, perhaps: loose, always, goal: { sense: 'least', terms }, gap: 0.9 });
          if (solution.found !== 'best') return solution.found === 'none' ? null : undefined;
          const chosen = chosenIn(solution.columns, many);
          const out = all.filter((index) => (solution.columns[dropped + index] as number) > 0.5);
          const one = tried(chosen);
          if (!one) refused.push(allBut(chosen));
          else if (one.counts < amount) cuts.push(allBut(chosen));
          else {
            const missing = one.breaks.filter((index) => !out.includes(index));
            if (missing.length === 0) return one.breaks;
            // This package needs them set aside too; any other may not.
            const { terms: own, high } = allBut(chosen);
            for (const index of missing) cuts.push({ low: -Infinity, high, terms: new Map([...own, [dropped + index, -1]]) });
          }
        }
        return undefined;
      };
      const least = next(number, []);
      if (!least) return { sets: [], proved: least === null };
      const sets: Aside[] = [];
      const under: Row[] = [{ low: -Infinity, high: least.length + 0.1, terms: number }];
      let proved = true;
      while (sets.length < MOST_SETS) {
        const set = next(weights, under);
        proved &&= set !== undefined;
        if (!set) break;
        const kept = all.filter((index) => !set.includes(index));
        const again = search.least(amount, kept, []);
        proved &&= again.proved;
        if (again.best) sets.push({ dropped: set, best: again.best });
        under.push({ low: -Infinity, high: set.length - 0.9, terms: new Map(set.map((index) => [dropped + index, 1])) });
      }
      const inOrder = ({ best: { tried: a } }: Aside, { best: { tried: b } }: Aside): number =>
        a.harm - b.harm || a.measures.length - b.measures.length || b.net - a.net;
      return { sets: sets.sort(inOrder), proved };
    },
  };
  return search;
}
