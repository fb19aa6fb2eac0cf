import type { Bar, Obstacle, Package, Reach, Way } from '../../nouns/reach.ts';
import { toPounds } from '../../values/money.ts';

const packageJson = ({ measures, savings, harm, net }: Package): object => ({
  measures,
  savings: toPounds(savings),
  harm,
  net: toPounds(net),
});
const orNull = (one: Package | null): object | null => (one ? packageJson(one) : null);
const obstacleJson = ({ title, cell, more }: Obstacle): object => ({ title, cell, more: toPounds(more) });
const wayJson = ({ limits, package: one }: Way): object => ({ limits: limits.map(obstacleJson), package: packageJson(one) });
const barJson = ({ title, cell, measures, isTogether }: Bar): object => ({ title, cell, measures, onlyTogether: isTogether });

/** The `package` of `model --reach`, amounts in pounds. */
export function reachJson({ amount, by, chosen, others, most, ways, unlimited, obstacles, bars, proved, tried }: Reach): object {
  return {
    reach: toPounds(amount),
    by,
    reached: chosen !== null,
    proved,
    tried,
    chosen: orNull(chosen),
    others: others.map(packageJson),
    most: orNull(most),
    without: ways[0] ? wayJson(ways[0]) : null,
    orWithout: ways.slice(1).map(wayJson),
    unlimited: orNull(unlimited),
    obstacles: obstacles.map(obstacleJson),
    leftOut: bars.map(barJson),
  };
}
