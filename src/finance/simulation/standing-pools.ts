import type { Day } from '../../values/day.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { asked } from '../standing.ts';
import type { Played } from './in-force.ts';

/** What stands between two whole numbers of months, in proportion. */
export const inBetween = (whole: number, next: number, between: number): number =>
  between === 0 ? whole : whole * (1 - between) + next * between;

/** A rise of prices on some pools in a year: from which day, by what share, and how much of it each month holds. */
interface Rise {
  readonly from: Day;
  readonly rate: number;
  readonly pools: readonly number[];
  readonly months: Float64Array;
}

/**
 * The pools as a play leaves them, pence over a full year. `reached` is how far each piece had come at the last close. `left` is what lasts, `paid` how far
 * income has lowered it (it does not use up what can be saved), `found` what a measure finds, `opening` what the year opened with, `grid` what each month holds.
 */
export function standingPools(base: Float64Array, reached: readonly Float64Array[]) {
  const [left, paid, found, opening] = [base, base, base, base].map(({ length }) => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const grid = new Float64Array(base.length * 12);
  // What assumptions have added in the years before.
  const before = new Float64Array(base.length);

  /** As the base has them, with nothing begun. */
  const begin = (): void => {
    left.set(base);
    paid.fill(0);
    before.fill(0);
    for (const own of reached) own.fill(0);
  };

  /** What is left goes on from what a piece had reached to what it closes the year with. */
  const turnTo = ({ index, place, timed: { piece, after }, next, between, to, own }: Played, at: number): void => {
    const closes = inBetween(after[at] as number, next?.after[at] as number, between);
    const reaches = reached[index] as Float64Array;
    const change = closes - (reaches[place] as number);
    reaches[place] = closes;
    if (change === 0) return;
    const over = piece.pools;
    for (let each = 0; each < over.length; each += 1) {
      const pool = over[each] as number;
      left[pool] = (left[pool] as number) + piece.sign * change * (own[each] as number);
      if (piece.earns) paid[pool] = (paid[pool] as number) + change * (own[each] as number);
    }
    for (let each = 0; each < to.length; each += 1) {
      const pool = to[each] as number;
      left[pool] = (left[pool] as number) + change * (own[over.length + each] as number);
    }
  };

  /** What is there for a time only, as `asFound` of the roll-forward has it. */
  const addPassing = (asking: Played, now: readonly Played[], at: number, year: FinancialYear): void => {
    const { on, last } = asked(asking.timed.piece, year);
    const isShort = last < daysOf(year).to;
    for (const each of now) {
      const { piece, passes, onDay, after, begins } = each.timed;
      if (each === asking || piece.isWhole || (begins === at && each.index >= asking.index)) continue;
      const share = passes[at] ? onDay(on) : isShort && each.index <= asking.index ? onDay(last) - (after[at] as number) : 0;
      if (share === 0) continue;
      const over = piece.pools;
      for (let place = 0; place < over.length; place += 1) {
        const pool = over[place] as number;
        found[pool] = (found[pool] as number) + piece.sign * share * (each.own[place] as number);
      }
      for (let place = 0; place < each.to.length; place += 1) {
        const pool = each.to[place] as number;
        found[pool] = (found[pool] as number) + share * (each.own[over.length + place] as number);
      }
    }
  };

  /** What each pool holds in each month of a year before any measure. */
  const fillMonths = (each: readonly Rise[]): void => {
    for (let pool = 0; pool < base.length; pool += 1)
      grid.fill((base[pool] as number) + (before[pool] as number), pool * 12, pool * 12 + 12);
    for (const { rate, pools: over, months } of each)
      for (const pool of over)
        for (let month = 0; month < 12; month += 1)
          grid[pool * 12 + month] = (grid[pool * 12 + month] as number) + rate * (opening[pool] as number) * (months[month] as number);
    for (const { rate, pools: over } of each)
      for (const pool of over) before[pool] = (before[pool] as number) + rate * (opening[pool] as number);
  };

  return { left, paid, found, opening, grid, begin, turnTo, addPassing, fillMonths };
}
