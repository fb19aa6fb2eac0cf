import type { Day } from '../../values/day.ts';
import type { PartYear } from '../../values/part-year.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { takesOfCredit } from '../in-force.ts';
import { partInYear, WHOLE } from '../portion.ts';
import { asked } from '../standing.ts';
import type { Begun, Moment, Moved } from './begun.ts';
import { added, type Expression, fixed, plus, scaled } from './expression.ts';
import type { Pools } from './pools.ts';
import type { Piece } from './shape.ts';
import { LOOSE, type Writing } from './writing.ts';

/** What a piece began, and what of it reaches other pools. */
export interface Held {
  readonly begun: Begun;
  readonly to: readonly { readonly pool: number; readonly is: Expression }[];
}

/** What comes on a pool from a day of a year on: over the full year, and what part of it falls in the year from a day on. */
export interface Rise {
  readonly pool: number;
  readonly from: Day;
  readonly is: Expression;
  readonly part: (since?: Day) => number;
}

/** Everything a piece does to pools. */
export function movesOf({ begun, to }: Held): readonly Moved[] {
  return [...begun.moved, ...to.map(({ pool, is }) => ({ pool, sign: 1 as const, is }))];
}

/** What is left on a pool as a piece finds it: what passes counts on its first day, what lasts at the rate of its last (`asFound` of the roll-forward). */
export function foundBy(
  piece: Piece,
  index: number,
  year: FinancialYear,
  all: readonly (readonly Held[])[],
  { left }: Moment,
): (pool: number) => Expression {
  const { on, last } = asked(piece, year);
  const isShort = last < daysOf(year).to;
  const shares = all.flatMap((own, place) =>
    own.flatMap((each) => {
      const { piece: other } = each.begun;
      if (other.isWhole) return [];
      const share = other.passes(year) ? other.onDay(on) : isShort && place <= index ? other.onDay(last) - other.after(year) : 0;
      return share === 0 ? [] : movesOf(each).map(({ pool, sign, is }) => ({ pool, is: scaled(is, sign * share) }));
    }),
  );
  return (pool) => added([left(pool), ...shares.flatMap((each) => (each.pool === pool ? [each.is] : []))]);
}

/** What the rows of a year are laid from. */
interface Ground {
  readonly pools: Pools;
  /** What each pool holds before the year's rises and all measures. */
  readonly bases: readonly Expression[];
  readonly rises: readonly Rise[];
  readonly held: readonly Held[];
  readonly left: readonly Expression[];
  readonly budget: readonly Expression[];
  /** One-off costs of the year, whatever their day. */
  readonly costs: readonly Expression[];
  readonly slacks: readonly number[];
  readonly partYear: PartYear;
}

/** One thing a piece does to a pool, and what of it does not come before a day. */
interface Part {
  readonly piece: Piece;
  readonly is: Expression;
  readonly notYet: readonly { readonly until: Day; readonly full: Expression }[];
}

/**
 * On no day may what is in force together take more from a pool than it holds, nor what falls whole in a year more than it still comes to. Rows are
 * laid only on days after which it may stand better: from one to the next it can only fall, and the last of them says the rest.
 */
export function inForceRows(year: FinancialYear, ground: Ground, write: Writing): void {
  const { pools, held, slacks } = ground;
  const parts = pools.all.map((): Part[] => []);
  for (const each of held)
    for (const { pool, sign, is } of movesOf(each))
      parts[pool]?.push({
        piece: each.begun.piece,
        is: scaled(is, sign),
        notYet: each.begun.piece.year === year ? each.begun.notYet.filter((own) => own.pool === pool) : [],
      });
  pools.all.forEach(({ isBelow, isPaid }, pool) => {
    const own = parts[pool] as Part[];
    const loose = slacks[pool] as number;
    const must = (is: Expression): void => write.must(is, -loose - Math.max(0, write.rangeOf(is).high) * LOOSE, Infinity);
    if (isPaid || !own.some(({ is }) => write.rangeOf(is).low < 0)) return;
    if (isBelow) ofCredit(own, must, write);
    else {
      for (const is of onDays(year, pool, own, ground, write)) must(is);
      for (const is of wholeFrom(year, pool, own, ground)) must(is);
    }
  });
}

/** A pool of credits gives no more than what measures put there. */
function ofCredit(parts: readonly Part[], must: (is: Expression) => void, { rangeOf }: Writing): void {
  const put = parts.map(({ is }) => (rangeOf(is).low >= 0 ? is : fixed(Math.max(0, rangeOf(is).high))));
  for (const { piece, is } of parts)
    if (piece.how === 'money' && rangeOf(is).low < 0 && takesOfCredit.has(piece.term)) must(plus(added(put), is));
}

function onDays(
  year: FinancialYear,
  pool: number,
  parts: readonly Part[],
  { bases, rises, left }: Ground,
  { rangeOf }: Writing,
): readonly Expression[] {
  const own = rises.filter((rise) => rise.pool === pool);
  const first = daysOf(year).from;
  const days = [
    ...new Set([
      first,
      ...own.map(({ from }) => (from < first ? first : from)),
      ...parts.flatMap(({ piece, notYet }) => [...piece.changes(year), ...notYet.map(({ until }) => until)]),
    ]),
  ].sort();
  const partsOn = (day: Day): readonly Expression[] =>
    parts.flatMap(({ piece, is, notYet }) => {
      const share = piece.onDay(day);
      if (share === 0) return [];
      return [scaled(is, share), ...notYet.flatMap(({ until, full }) => (day < until ? [full] : []))];
    });
  const on = (day: Day): Expression =>
    added([bases[pool] as Expression, ...own.flatMap(({ from, is }) => (from <= day ? [is] : [])), ...partsOn(day)]);
  const mayRise = (before: Day, day: Day): boolean => rangeOf(plus(on(day), on(before), -1)).high > 0;
  const last = days.at(-1) as Day;
  // Where nothing passes, the last is what the year closes with, which has a column of its own.
  const isClose = parts.every(({ piece }) => piece.isWhole || piece.onDay(last) === piece.after(year));
  return days.flatMap((day, at) => {
    if (day === last) return [isClose ? (left[pool] as Expression) : on(day)];
    return mayRise(day, days[at + 1] as Day) ? [on(day)] : [];
  });
}

function wholeFrom(
  year: FinancialYear,
  pool: number,
  parts: readonly Part[],
  { bases, rises, budget, costs, partYear }: Ground,
): readonly Expression[] {
  const since = parts.flatMap(({ piece }) => (piece.isWhole && piece.year === year && piece.sign * piece.size < 0 ? [piece.from] : []));
  if (since.length === 0) return [];
  const first = daysOf(year).from;
  const days = [...new Set(since)].filter((day) => day > first);
  const from = (day: Day): Expression => {
    const { numerator, denominator } = partInYear({ from: day, to: null, ramp: [WHOLE] }, year, partYear);
    return added([
      scaled(bases[pool] as Expression, numerator / denominator),
      costs[pool] as Expression,
      ...rises.flatMap((rise) => (rise.pool === pool ? [scaled(rise.is, rise.part(day))] : [])),
      ...parts.flatMap(({ piece, is, notYet }) => [scaled(is, piece.since(day, year)), ...notYet.map(({ full }) => full)]),
    ]);
  };
  return [budget[pool] as Expression, ...days.map(from)];
}
