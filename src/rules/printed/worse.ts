import { betterWay, intervalOf, type LocalInterval, shareBeside, workedOutAside, worseTolerance } from '../../nouns/better.ts';
import type { Outcome } from '../../nouns/intent.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { limitsIn } from '../limits.ts';
import { inOrder } from '../order.ts';
import type { Limits } from '../rule.ts';
import { identityOf } from './figure.ts';

/** An indicator whose local figure is worse than the national one: outside its confidence interval, or where none is given by more than the tolerance. */
export interface Worse {
  readonly row: Row<Outcome>;
  readonly way: 'high' | 'low';
  /** In percent of the national figure. */
  readonly by: number;
  /** What it was judged by: the interval that does not hold the national figure, else the tolerance in percent. */
  readonly against: LocalInterval | { readonly tolerance: number };
}

/** How much worse the local figure is, in percent of the national one; negative when it is better. A share is not held against a percentage. */
function worseBy({ local, national }: Outcome, way: 'high' | 'low'): number | null {
  if (local === undefined || national === undefined || national === 0 || shareBeside(local, national) !== null) return null;
  return ((way === 'low' ? local - national : national - local) / Math.abs(national)) * 100;
}

/** The interval of an indicator that looks worse and that holds the national figure, so that chance may be all of it; null where it is no such thing. */
export function withinInterval(row: Row<Outcome>): LocalInterval | null {
  const [way, interval] = [betterWay(row), intervalOf(row)];
  const { national } = row;
  if (way === null || interval === null || national === undefined || (worseBy(row, way) ?? 0) <= 0) return null;
  return interval.lower <= national && national <= interval.upper ? interval : null;
}

/** The indicators worse than their comparator, in the order they were written, by their intervals, else by the tolerance of this workspace. */
export function worseOutcomes(
  picture: Picture,
  limits: Limits = limitsIn(picture.workspace, 'worse-than-comparator', worseTolerance),
): Worse[] {
  const worse = inOrder(picture.records.outcomes).flatMap((row): Worse[] => {
    const way = betterWay(row);
    const by = way === null ? null : worseBy(row, way);
    if (way === null || by === null || by <= 0) return [];
    const interval = intervalOf(row);
    if (interval !== null) return withinInterval(row) === null ? [{ row, way, by, against: interval }] : [];
    const percent = limits['tolerancePercent'] ?? 0;
    return by > percent ? [{ row, way, by, against: { tolerance: percent } }] : [];
  });
  // Of an indicator that stands twice with two values, the one that is less worse: it is said once, and `same-measure-two-values` says the rest.
  const least = new Map<string, Worse>();
  for (const one of worse) {
    const held = least.get(identityOf(one.row));
    if (!held || one.by < held.by) least.set(identityOf(one.row), one);
  }
  return worse.filter((one) => least.get(identityOf(one.row)) === one);
}

/** `“Infant mortality” is 4.8 here and 4.3 nationally: 11.6% worse, where low is better`. */
export function worseSaid({ row, way, by, against }: Worse): string {
  const judged =
    'tolerance' in against
      ? `, beyond the tolerance of ${against.tolerance}%`
      : `, and the interval of the local figure, ${against.lower} to ${against.upper}${workedOutAside(against)}, does not reach it`;
  const told = row.better === undefined ? ', as its best and worst columns show' : '';
  return `“${row.indicator ?? row.id}” is ${row.local} here and ${row.national} nationally: ${by.toFixed(1)}% worse, where ${way} is better${told}${judged}`;
}

/** The cells that show it: both figures, and the numerator and the denominator where its interval is worked out from them. */
export function worseCells({ row, against }: Worse): readonly [Cell, ...Cell[]] {
  return [at(row, 'local'), at(row, 'national'), ...('from' in against ? [at(row, 'number'), at(row, 'denominator')] : [])];
}
