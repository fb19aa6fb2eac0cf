import { type FinancialYear, yearsOn } from '../../values/year.ts';
import type { LimitGround } from '../limits.ts';
import { WHOLE } from '../portion.ts';
import { added, type Expression, fixed, plus, scaled } from './expression.ts';
import type { Pools } from './pools.ts';
import { LOOSE, type Writing } from './writing.ts';

/** What must be nothing or more for a limit to be kept, and the least it can ever be. */
export interface Bounded {
  readonly is: Expression;
  readonly low: number;
}

interface Ground {
  readonly pools: Pools;
  readonly years: readonly FinancialYear[];
  readonly judged: readonly FinancialYear[];
}

/**
 * What a limit comes to, over whole pools: the sum of what holds for each of its lines, loosened by their pence.
 * Pools of credits are left to the roll-forward, and what cannot be broken is left out.
 */
export function limitRows(
  limit: LimitGround,
  { pools, years, judged }: Ground,
  budgets: ReadonlyMap<FinancialYear, readonly Expression[]>,
  slack: readonly number[],
  { rangeOf, short }: Writing,
): readonly Bounded[] {
  const share = limit.share / WHOLE;
  const isEach = limit.limit.on.reach === 'each line';
  const own = pools.of(limit.grounds.flatMap(({ lines }) => lines));
  const around = pools.of(limit.pool);
  const hasCredit = (of: readonly number[]): boolean => of.some((pool) => pools.all[pool]?.isBelow);
  if (limit.bound === 'share-at-least' && hasCredit(around)) return [];
  const sets = (isEach ? own.map((pool) => [pool]) : [own]).filter((set) => !hasCredit(set));
  const stepOf = (of: readonly number[]): number => of.reduce((sum, pool) => sum + (pools.all[pool]?.step ?? 0), 0) / 100;
  const baseOf = (of: readonly number[], year = years[0] as FinancialYear): number =>
    of.reduce((sum, pool) => sum + (pools.all[pool]?.base ?? 0), 0) / 100 + (year === years[0] ? 0 : stepOf(of));
  const looseOf = (of: readonly number[]): number => of.reduce((sum, pool) => sum + (slack[pool] as number), 0);
  const sumIn = (of: readonly number[], year: FinancialYear): Expression =>
    short(added(of.map((pool) => budgets.get(year)?.[pool] as Expression)));
  const together = new Map(limit.bound === 'share-at-least' ? judged.map((year) => [year, sumIn(around, year)] as const) : []);
  const parts = judged.flatMap((year) =>
    sets.flatMap((set): readonly Expression[] => {
      const now = sumIn(set, year);
      const high = Math.max(baseOf(set, year), rangeOf(now).high);
      const loose = 2 * looseOf(set) + high * 2 * LOOSE;
      if (limit.bound === 'at-least') return [plus(now, fixed(loose - share * baseOf(set, year)))];
      if (limit.bound === 'share-at-least') {
        const number = isEach ? (pools.all[set[0] as number]?.ids.length ?? 1) : 1;
        const whole = together.get(year) as Expression;
        const more = (looseOf(around) + rangeOf(whole).high * LOOSE) * number;
        return [plus(plus(now, whole, -share * number), fixed(loose + more))];
      }
      // The base year is held against the base, and the year after it against its full-year rate.
      const before =
        year === years[0]
          ? fixed(baseOf(set))
          : year === yearsOn(years[0] as FinancialYear, 1)
            ? plus(sumIn(set, yearsOn(year, -1)), fixed(stepOf(set)))
            : sumIn(set, yearsOn(year, -1));
      return [1, -1].map((sign) => added([fixed(loose), scaled(before, share), scaled(now, -sign), scaled(before, sign)]));
    }),
  );
  return parts.map((is) => ({ is, low: rangeOf(is).low })).filter(({ low }) => low < 0);
}
