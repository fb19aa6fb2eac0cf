import { yearOf } from '../../values/year.ts';
import { type Begun, PENNY } from './begun.ts';
import { added, type Expression, fixed, scaled, times } from './expression.ts';
import type { Ground } from './ground.ts';
import type { Shape } from './shape.ts';

/** A figure of the year asked about, in pounds, and by how much the roll-forward may differ from it in rounding pence. */
export interface Figure {
  readonly is: Expression;
  readonly within: number;
}

/** What counts in the year asked about. */
export function countedOf(all: readonly (readonly Begun[])[], { by, counting }: Ground, slack: readonly number[]): Figure {
  let within = 0;
  const parts = all.flatMap((own, index) => {
    if (!counting.isIn(index)) return [];
    return own.flatMap(({ piece, counts, notYet }): readonly Expression[] => {
      if (piece.term !== counting.term || piece.year > by) return [];
      // A fixed amount's part of a year is whole pence, as the roll-forward has it; a share's is not known before it is chosen.
      if (piece.how === 'money' && own.length === 1) return [times(index, piece.exactly(by) / 100)];
      within += PENNY + piece.pools.reduce((sum, pool) => sum + (slack[pool] as number), 0);
      return [scaled(counts, piece.inYear(by)), ...(piece.year === by ? notYet.map(({ is }) => scaled(is, -1)) : [])];
    });
  });
  return { is: added(parts), within };
}

/** The net budget of the year asked about. Where every amount is plain money it is plain addition, to the penny. */
export function budgetOf(
  { pools, years, by, uplifts }: Ground,
  shapes: readonly Shape[],
  budgets: readonly Expression[],
  slack: readonly number[],
): Figure {
  const isPlain = shapes.every(({ pieces }) => pieces.length < 2 && pieces.every(({ how, size }) => how === 'money' && size >= 0));
  if (uplifts.length > 0 || !isPlain) return { is: added(budgets), within: slack.reduce((sum, each) => sum + each, 0) };
  const own = shapes.map(({ measure, pieces, to }, index) => {
    const costs = measure.costs.reduce((sum, cost) => (yearOf(cost.on) === by ? sum + cost.amount : sum), 0);
    const moved = to.length > 0 ? 0 : pieces.reduce((sum, { sign, exactly }) => sum + sign * exactly(by), 0);
    return times(index, (moved + costs) / 100);
  });
  const base = pools.all.reduce((sum, pool) => sum + pool.base + (by === years[0] ? 0 : pool.step), 0) / 100;
  return { is: added([fixed(base), ...own]), within: 0 };
}
