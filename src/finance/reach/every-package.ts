import type { Pence } from '../../values/money.ts';
import type { Measure } from '../measures/measure.ts';
import type { Answer, Best, Search } from './search.ts';
import type { Row } from './solver.ts';
import type { Tried } from './tried.ts';

/** How many measures can be tried in every package without a solver: some sixteen thousand packages. */
export const FEW = 14;

const better = (a: Tried, b: Tried): number => a.harm - b.harm || a.measures.length - b.measures.length || b.net - a.net;

function holds({ low, high, terms }: Row, chosen: readonly boolean[]): boolean {
  let sum = 0;
  for (const [column, by] of terms) if (chosen[column]) sum += by;
  return low <= sum && sum <= high;
}

/** The same searches by trying every package: what is left where a solver could not prove its answer. */
export function everyPackage(measures: readonly Measure[], tried: (chosen: readonly boolean[]) => Tried | null): Search {
  const all: Best[] = [];
  for (let bits = 0; bits < 2 ** measures.length; bits += 1) {
    const chosen = measures.map((_, index) => ((bits >> index) & 1) === 1);
    const ids = new Set(measures.filter((_, index) => chosen[index]).map(({ id }) => id));
    const isAllowed = measures.every(
      ({ id, needs, excludes }) => !ids.has(id) || (needs.every((other) => ids.has(other)) && !excludes.some((other) => ids.has(other))),
    );
    const one = isAllowed ? tried(chosen) : null;
    if (one) all.push({ chosen, tried: one });
  }
  const proved = (best: Best | undefined): Answer => ({ best: best ?? null, proved: true });
  const least = (amount: Pence, kept: readonly number[], cuts: readonly Row[]): Answer =>
    proved(
      all
        .filter(({ chosen, tried: { savings, breaks } }) => {
          const stands = savings >= amount && !breaks.some((index) => kept.includes(index));
          return stands && cuts.every((cut) => holds(cut, chosen));
        })
        .sort((a, b) => better(a.tried, b.tried))[0],
    );
  return {
    least,
    most: (kept) =>
      proved(
        all
          .filter(({ tried: { breaks } }) => !breaks.some((index) => kept.includes(index)))
          .sort((a, b) => b.tried.savings - a.tried.savings || better(a.tried, b.tried))[0],
      ),
    fewest: (amount, limits) => {
      const enough = all.filter(({ tried: { savings } }) => savings >= amount);
      const [first] = enough.sort((a, b) => a.tried.breaks.length - b.tried.breaks.length || better(a.tried, b.tried));
      if (first === undefined) return { ...proved(undefined), dropped: [] };
      const { breaks } = first.tried;
      const kept = Array.from({ length: limits }, (_, index) => index).filter((index) => !breaks.includes(index));
      return { ...least(amount, kept, []), dropped: breaks };
    },
  };
}
