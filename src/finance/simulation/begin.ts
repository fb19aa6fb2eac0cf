import type { Piece } from '../reach/shape.ts';

/** What pools hold as a measure begins: the base, how many lines they are, what is left as the measure finds it, and how far income has lowered that. */
export interface Found {
  readonly base: Float64Array;
  readonly size: Float64Array;
  readonly found: Float64Array;
  readonly paid: Float64Array;
}

/** Lays what a piece does to its pools over a full year, positive in the sense of its term, then to the pools it moves money to. */
type Begin = (piece: Piece, to: readonly number[], amount: number, into: Float64Array) => void;

/** How a piece of a measure begins on what it finds. */
export function beginner({ base, size, found, paid }: Found): Begin {
  /** Shares an amount over pools by what is left on each, evenly over their lines where nothing is. */
  const spread = (over: readonly number[], amount: number, into: Float64Array, at: number, way = 1): void => {
    let weights = 0;
    for (const pool of over) weights += Math.max(0, way * (found[pool] as number));
    let counts = 0;
    if (weights <= 0) for (const pool of over) counts += size[pool] as number;
    for (let index = 0; index < over.length; index += 1) {
      const pool = over[index] as number;
      into[at + index] =
        weights > 0 ? (amount * Math.max(0, way * (found[pool] as number))) / weights : (amount * (size[pool] as number)) / counts;
    }
  };

  return (
    { how, pools: over, sign, mayRise, isWhole, isIncome, earns, ends, size: asPlanned }: Piece,
    to: readonly number[],
    amount: number,
    into: Float64Array,
  ): void => {
    if (how === 'share')
      for (let index = 0; index < over.length; index += 1) into[index] = amount * Math.max(0, found[over[index] as number] as number);
    else if (how === 'rate')
      for (let index = 0; index < over.length; index += 1) {
        const there = found[over[index] as number] as number;
        // What ends is all there is, which income alone may have brought below nothing.
        const least = -(paid[over[index] as number] as number);
        into[index] = amount * (ends && (base[over[index] as number] as number) >= 0 ? Math.max(least, there) : there);
      }
    else {
      let there = 0;
      for (const pool of over) there += Math.max(0, found[pool] as number);
      let most = 0;
      for (const pool of over) most += Math.max(0, (found[pool] as number) + (paid[pool] as number));
      if (how === 'price') spread(over, mayRise ? there - amount : Math.max(0, there - amount), into, 0);
      // Income knows no bound, and what lowers an income line raises its income.
      else if (isIncome || earns) spread(over, amount, into, 0, isIncome ? -1 : 1);
      // What falls whole in a year takes no more than is left on its lines, or than the plan was found to take there; what runs is judged
      // month by month once all of the year has begun.
      else if (isWhole && sign * amount < 0)
        spread(over, Math.sign(amount) * Math.min(Math.abs(amount), Math.max(most, Math.abs(asPlanned))), into, 0);
      else spread(over, amount, into, 0);
    }
    if (to.length === 0) return;
    let moved = 0;
    for (let index = 0; index < over.length; index += 1) moved += into[index] as number;
    spread(to, moved, into, over.length);
  };
}
