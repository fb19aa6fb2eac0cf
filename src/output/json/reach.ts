import type { Obstacle, Package, Reach } from '../../nouns/reach.ts';
import { toPounds } from '../../values/money.ts';

const packageJson = ({ measures, savings, harm, net }: Package): object => ({
  measures,
  savings: toPounds(savings),
  harm,
  net: toPounds(net),
});
const orNull = (one: Package | null): object | null => (one ? packageJson(one) : null);
const obstacleJson = ({ title, cell, more }: Obstacle): object => ({ title, cell, more: toPounds(more) });

/** The `package` of `model --reach`, amounts in pounds. */
export function reachJson({ amount, by, chosen, others, most, without, unlimited, obstacles, proved, tried }: Reach): object {
  return {
    reach: toPounds(amount),
    by,
    reached: chosen !== null,
    proved,
    tried,
    chosen: orNull(chosen),
    others: others.map(packageJson),
    most: orNull(most),
    without: without ? { limits: without.limits.map(obstacleJson), package: packageJson(without.package) } : null,
    unlimited: orNull(unlimited),
    obstacles: obstacles.map(obstacleJson),
  };
}
