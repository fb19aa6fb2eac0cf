import { WHOLE } from '../portion.ts';
import { PENNY } from './begun.ts';
import type { Ground } from './ground.ts';
import type { Pools } from './pools.ts';
import type { Shape } from './shape.ts';

/** How many pieces touch each pool. */
function touchingOf(shapes: readonly Shape[], pools: Pools): readonly number[] {
  const counts = pools.all.map(() => 0);
  for (const { pieces, to } of shapes)
    for (const piece of pieces) for (const pool of new Set([...piece.pools, ...to])) counts[pool] = (counts[pool] as number) + 1;
  return counts;
}

/** By how many pence of rounding, in pounds, the roll-forward may differ from plain arithmetic on each pool. */
export function slackOf({ pools, years, uplifts }: Ground, shapes: readonly Shape[]): readonly number[] {
  const touching = touchingOf(shapes, pools);
  const growth = years.reduce(
    (all, year) => all * (1 + uplifts.reduce((sum, { rates }) => sum + Math.max(0, rates[year] ?? 0), 0) / WHOLE),
    1,
  );
  return pools.all.map(
    ({ ids }, pool) => 2 * PENNY * ids.length * ((touching[pool] as number) + uplifts.length * years.length + 1) * growth,
  );
}

/** Which pools may stand below nothing in the order of the file, before a later measure of it makes them whole again or what passes has passed. */
export function dipsOf(shapes: readonly Shape[], pools: Pools): readonly boolean[] {
  const dips = pools.all.map(({ isBelow }) => isBelow);
  for (const { pieces, to } of shapes) {
    for (const { pools: own, how, size, sign, stays, isWhole, ramp, hasEnd } of pieces) {
      if (isWhole) continue;
      const goes = size < 0 && how !== 'price' ? -sign : sign;
      const isRaised = goes > 0 && how !== 'price';
      if (isRaised || !stays || hasEnd || ramp.length > 1) for (const pool of own) dips[pool] = true;
      for (const pool of to) dips[pool] = true;
    }
  }
  return dips;
}
