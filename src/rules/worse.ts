import { betterWay } from '../nouns/better.ts';
import type { Outcome } from '../nouns/intent.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Row } from '../nouns/table.ts';
import { limitsIn } from './limits.ts';
import { inOrder } from './order.ts';
import type { Limits } from './rule.ts';

/** How much worse than its comparator an outcome may be, in percent of the national figure. */
export const tolerance = { tolerancePercent: 10 };

/** An indicator whose local figure is worse than the national one by more than the tolerance. */
export interface Worse {
  readonly row: Row<Outcome>;
  readonly way: 'high' | 'low';
  /** In percent of the national figure. */
  readonly by: number;
}

/** How much worse the local figure is, in percent of the national one; negative when it is better. */
function worseBy({ local, national }: Outcome, way: 'high' | 'low'): number | null {
  if (local === undefined || national === undefined || national === 0) return null;
  return ((way === 'low' ? local - national : national - local) / Math.abs(national)) * 100;
}

/** The indicators worse than their comparator, in the order they were written, by the tolerance of this workspace. */
export function worseOutcomes(picture: Picture, limits: Limits = limitsIn(picture.workspace, 'worse-than-comparator', tolerance)): Worse[] {
  return inOrder(picture.records.outcomes).flatMap((row) => {
    const way = betterWay(row);
    const by = way === null ? null : worseBy(row, way);
    return way === null || by === null || by <= (limits['tolerancePercent'] ?? 0) ? [] : [{ row, way, by }];
  });
}

/** `“Infant mortality” is 4.8 here and 4.3 nationally: 11.6% worse, where low is better`. */
export function worseSaid({ row, way, by }: Worse): string {
  const told = row.better === undefined ? ', as its best and worst columns show' : '';
  return `“${row.indicator ?? row.id}” is ${row.local} here and ${row.national} nationally: ${by.toFixed(1)}% worse, where ${way} is better${told}`;
}
