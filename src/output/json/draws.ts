import type { Draws, Spread } from '../../nouns/draws.ts';
import { toPounds } from '../../values/money.ts';

const spreadJson = ({ p10, p50, p90, mean }: Spread): object => ({
  p10: toPounds(p10),
  p50: toPounds(p50),
  p90: toPounds(p90),
  mean: toPounds(mean),
});
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** The `simulation` of `model --simulate`, amounts in pounds; shares are fractions of one. */
export function drawsJson({ runs, seed, years, target, by, isPlan, chance, swings, said }: Draws): object {
  return {
    runs,
    seed,
    years: Object.fromEntries(
      Object.entries(years).map(([year, { savings, net }]) => [year, { savings: spreadJson(savings), net: spreadJson(net) }]),
    ),
    target: toPounds(target),
    by,
    targetIs: isPlan ? 'planned' : 'reach',
    chance: chance === null ? null : rounded(chance),
    tornado: swings.map(({ measure, planned, share, ...spread }) => ({
      measure,
      planned: toPounds(planned),
      ...spreadJson(spread),
      share: rounded(share),
    })),
    said,
  };
}
