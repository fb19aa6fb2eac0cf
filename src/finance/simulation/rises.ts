import type { Day } from '../../values/day.ts';
import type { FinancialYear } from '../../values/year.ts';
import { partInYear, WHOLE } from '../portion.ts';
import type { Pools } from '../reach/pools.ts';
import { upliftRun } from '../uplift.ts';
import { byMonth } from './pieces.ts';
import type { Play } from './play.ts';

/** By what share each pool rises in a year, over a full year and within it; and each rise by itself. */
export function risesIn(year: FinancialYear, { pools, uplifts, partYear }: Pick<Play, 'uplifts' | 'partYear'> & { readonly pools: Pools }) {
  const [full, within] = [new Float64Array(pools.all.length), new Float64Array(pools.all.length)];
  const each = uplifts.flatMap((uplift) => {
    const rate = (uplift.rates[year] ?? 0) / WHOLE;
    if (rate === 0) return [];
    const run = upliftRun(uplift, year);
    const { numerator, denominator } = partInYear(run, year, partYear);
    const on = pools.on(uplift.on);
    for (const pool of on) {
      full[pool] = (full[pool] as number) + rate;
      within[pool] = (within[pool] as number) + rate * (numerator / denominator);
    }
    const since = (day: Day): number => {
      const part = partInYear(run, year, partYear, day);
      return part.numerator / part.denominator;
    };
    return [{ from: run.from, rate, pools: on, months: byMonth(year, since, partYear) }];
  });
  return { full, within, each, isAny: each.length > 0 };
}
