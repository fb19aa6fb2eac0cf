import type { Day } from '../../values/day.ts';
import type { FinancialYear } from '../../values/year.ts';
import { added, type Expression, fixed, plus, scaled, times } from './expression.ts';
import type { Piece } from './shape.ts';
import { comesTo, LOOSE, type Range, rowOf, type Writing } from './writing.ts';

/** A full-year amount on one pool, and whether the pool rises or falls by it. Pounds. */
export interface Moved {
  readonly pool: number;
  readonly sign: 1 | -1;
  readonly is: Expression;
}

/** What a piece begins: what it does to each pool, and what of it counts under its term, over the full year; in the year it begins some of it may be less. */
export interface Begun {
  readonly piece: Piece;
  readonly moved: readonly Moved[];
  readonly counts: Expression;
  /** What does not come yet in the year it begins. */
  readonly notYet: readonly NotYet[];
}

/** What of an end does not come before a day: over the full year, and how much of it that is in its year. */
interface NotYet extends Moved {
  readonly full: Expression;
  readonly until: Day;
}

/** The pools at the moment a piece comes to them. */
export interface Moment {
  readonly write: Writing;
  readonly left: (pool: number) => Expression;
  /** Pence of rounding by which the roll-forward may differ on a pool, in pounds; and on how many lines. */
  readonly slack: (pool: number) => number;
  readonly lines: (pool: number) => number;
  /** Whether the pool may stand below nothing at this moment. */
  readonly dips: (pool: number) => boolean;
  /** Whether its lines are credits. */
  readonly isBelow: (pool: number) => boolean;
}

export const PENNY = 0.01;

/** What is left on a pool can be no less than this. */
const floorOf = ({ dips, slack }: Moment, pool: number): number => (dips(pool) ? -Infinity : -slack(pool));

/** What is left on a pool where it is above nothing. */
function above(moment: Moment, pool: number): Expression {
  return moment.dips(pool) ? moment.write.positive(moment.left(pool), moment.slack(pool)) : moment.left(pool);
}

/** What a piece is a share of, or takes the place of: the latter must be there, or no package holds it. */
function basisOf(piece: Piece, moment: Moment, pool: number): Expression {
  if (piece.how === 'rate') return moment.left(pool);
  return piece.takesPlace && !moment.isBelow(pool) ? moment.left(pool) : above(moment, pool);
}

/** What takes the place of all there is on its pools must find it there. */
export function mustBeThere(piece: Piece, index: number, moment: Moment): void {
  if (!piece.takesPlace || piece.how === 'money') return;
  const { write, slack } = moment;
  for (const pool of piece.pools) {
    const left = moment.left(pool);
    const { low, high } = write.rangeOf(left);
    if (moment.isBelow(pool) || low >= 0) continue;
    write.must(plus(plus(left, fixed(-low)), times(index, -low), -1), -slack(pool) - Math.max(-low, high) * LOOSE, Infinity);
  }
}

/** The least and the most that can be left on a pool to share an amount by, pence of rounding with it. */
function weightOf(moment: Moment, pool: number): Range {
  const { low, high } = moment.write.rangeOf(moment.left(pool));
  const slack = moment.slack(pool);
  return { low: Math.max(0, low - slack), high: Math.max(0, high + slack) };
}

/**
 * An amount shared over pools by what is left on each. Which share each takes depends on what is chosen, so it is held between the least and
 * the most it can be, and the roll-forward to the penny says the rest.
 */
export function spread(
  over: readonly number[],
  whole: Expression,
  moment: Moment,
): readonly { readonly pool: number; readonly is: Expression }[] {
  if (over.length === 1) return [{ pool: over[0] as number, is: whole }];
  const { write } = moment;
  const most = Math.max(0, write.rangeOf(whole).high);
  const weights = over.map((pool) => weightOf(moment, pool));
  const [low, high] = [weights.reduce((sum, each) => sum + each.low, 0), weights.reduce((sum, each) => sum + each.high, 0)];
  const shares = weights.map((own, index) => ({
    least: own.low > 0 ? own.low / (own.low + high - own.high) : 0,
    most: low - own.low > 0 ? own.high / (own.high + low - own.low) : 1,
    penny: PENNY * moment.lines(over[index] as number),
  }));
  const lefts = over.map(moment.left);
  const parts = write.named(
    shares.map((share) => ({ low: 0, high: most * share.most + share.penny })),
    (own) => ({
      roughly: [rowOf(plus(added(own), whole, -1), 0, 0)],
      exactly: own.flatMap((is, index) => {
        const share = shares[index] as (typeof shares)[number];
        return [
          share.least > 0 ? rowOf(plus(is, whole, -share.least), -share.penny, Infinity) : null,
          share.most < 1 ? rowOf(plus(is, whole, -share.most), -Infinity, share.penny) : null,
        ];
      }),
    }),
    (values) => {
      const amount = comesTo(whole, values);
      const there = lefts.map((left) => Math.max(0, comesTo(left, values)));
      const total = there.reduce((sum, each) => sum + each, 0);
      const lines = over.reduce((sum, pool) => sum + moment.lines(pool), 0);
      return over.map((pool, index) => amount * (total > 0 ? (there[index] as number) / total : moment.lines(pool) / lines));
    },
  );
  return over.map((pool, index) => ({ pool, is: parts[index] as Expression }));
}

const turned = (sign: 1 | -1, size: number): 1 | -1 => (size < 0 ? (-sign as 1 | -1) : sign);

/** What a piece of the measure in column `index` comes to. */
export function begun(piece: Piece, index: number, moment: Moment): Omit<Begun, 'notYet'> {
  const { pools, how, size, sign } = piece;
  if (how === 'price') return priced(piece, index, moment);
  const moved =
    how === 'money'
      ? spread(pools, times(index, Math.abs(size) / 100), moment)
      : pools.map((pool) => {
          const share = Math.abs(size);
          const of = scaled(basisOf(piece, moment, pool), share);
          const loose = share * moment.slack(pool) + PENNY * moment.lines(pool);
          return { pool, is: moment.write.product(index, of, loose, share * floorOf(moment, pool)) };
        });
  const counts = scaled(added(moved.map(({ is }) => is)), size < 0 ? -1 : 1);
  return { piece, moved: moved.map((each) => ({ ...each, sign: turned(sign, size) })), counts };
}

/** The difference to a price: what was there is left off, and the price shared over the pools by it. */
function priced(piece: Piece, index: number, moment: Moment): Omit<Begun, 'notYet'> {
  const { write } = moment;
  const price = piece.size / 100;
  const slack = piece.pools.reduce((sum, pool) => sum + moment.slack(pool) + PENNY * moment.lines(pool), 0);
  const levels = spread(piece.pools, times(index, price), moment);
  const moved = piece.pools.map((pool, place) => {
    const old = write.product(index, basisOf(piece, moment, pool), moment.slack(pool), floorOf(moment, pool));
    return { pool, sign: -1 as const, is: plus(old, (levels[place] as (typeof levels)[number]).is, -1) };
  });
  const change = changeOf(moved, price, slack, moment);
  if (!piece.mayRise) {
    write.must(change, -slack, Infinity);
    return { piece, moved, counts: change };
  }
  return { piece, moved, counts: fallOf(change, index, slack, write) };
}

/** By how much a price is below the old one, as a column that knows how far that can be. */
function changeOf(moved: readonly Moved[], price: number, slack: number, moment: Moment): Expression {
  const { write } = moment;
  const weights = moved.map(({ pool }) => weightOf(moment, pool));
  const [low, high] = [weights.reduce((sum, each) => sum + each.low, -price), weights.reduce((sum, each) => sum + each.high, -price)];
  const is = added(moved.map((each) => each.is));
  const [own] = write.named(
    [{ low: Math.min(0, low) - slack, high: Math.max(0, high) + slack }],
    ([each]) => ({ roughly: [rowOf(plus(is, each as Expression, -1), 0, 0)], exactly: [] }),
    (values) => [comesTo(is, values)],
  );
  return own as Expression;
}

/** How far a price falls: nothing where it rises. */
function fallOf(change: Expression, index: number, slack: number, write: Writing): Expression {
  const { high } = write.rangeOf(change);
  if (high <= slack) return fixed(0);
  const fall = write.positive(change, slack);
  write.must(plus(fall, times(index, high), -1), -Infinity, slack);
  return fall;
}

/** What would have come on the pools of an ended contract only later in its last year: it is not saved before. */
export function notYetOf(
  piece: Piece,
  index: number,
  year: FinancialYear,
  coming: readonly { readonly pool: number; readonly from: Day; readonly is: Expression }[],
  moment: Moment,
): readonly NotYet[] {
  if (!piece.ends) return [];
  return coming.flatMap(({ pool, from, is }): readonly NotYet[] => {
    const by = piece.inYear(year) - piece.inYearFrom(from, year);
    if (from <= piece.from || by === 0 || !piece.pools.includes(pool)) return [];
    const later = moment.write.positive(is, moment.slack(pool));
    const full = moment.write.product(index, later, moment.slack(pool));
    return [{ pool, sign: 1, is: scaled(full, by), full, until: from }];
  });
}
