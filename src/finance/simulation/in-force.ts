import type { Timed } from './pieces.ts';

/** A piece of a measure as one play has it: what it does to each of its pools over a full year, positive in the sense of its term, then to those it moves money to. */
export interface Played {
  readonly index: number;
  readonly place: number;
  readonly timed: Timed;
  readonly next: Timed | undefined;
  readonly between: number;
  readonly amount: number;
  readonly to: readonly number[];
  readonly own: Float64Array;
}

/**
 * Holds a play to what the guards hold a scenario to: no month of a pool below nothing. A draw that would take more takes what is there; where several
 * begin in one year, the last of the file yields first. `paid` is how far income has lowered what is left: it takes nothing. Nothing is cut where everything comes as planned.
 */
export function inForceCutter(base: Float64Array, grid: Float64Array, paid: Float64Array) {
  /** Lays what a piece does on the months. */
  const lay = ({ timed: { piece }, to, own }: Played, months: Float64Array): void => {
    const over = piece.pools;
    for (let at = 0; at < over.length + to.length; at += 1) {
      const pool = (at < over.length ? over[at] : to[at - over.length]) as number;
      const each = (at < over.length ? piece.sign : 1) * (own[at] as number);
      if (each === 0) continue;
      for (let month = 0; month < 12; month += 1)
        grid[pool * 12 + month] = (grid[pool * 12 + month] as number) + each * (months[month] as number);
    }
  };

  /** By how much a pool is below nothing while a piece runs, of the piece's full year. */
  const short = (pool: number, months: Float64Array | null, left: Float64Array, closes: number): number => {
    if (months === null) return closes > 0 ? -((left[pool] as number) + (paid[pool] as number)) / closes : 0;
    let most = 0;
    for (let month = 0; month < 12; month += 1) {
      const share = months[month] as number;
      if (share > 0) most = Math.max(most, -(grid[pool * 12 + month] as number) / share);
    }
    return most;
  };

  const cut = (
    fresh: readonly Played[],
    monthsOf: ((each: Played) => Float64Array) | null,
    left: Float64Array,
    closesOf: (each: Played) => number,
  ): void => {
    for (let at = fresh.length - 1; at >= 0; at -= 1) {
      const each = fresh[at] as Played;
      const { piece } = each.timed;
      const [months, closes] = [monthsOf?.(each) ?? null, closesOf(each)];
      const over = piece.pools;
      let [was, is] = [0, 0];
      for (let place = 0; place < over.length; place += 1) {
        const pool = over[place] as number;
        const own = each.own[place] as number;
        was += own;
        const taken = -piece.sign * own;
        const less = taken > 0 && (base[pool] as number) >= 0 ? Math.min(taken, short(pool, months, left, closes)) : 0;
        is += own;
        if (less <= 0) continue;
        const change = piece.sign * less;
        each.own[place] = own + change;
        is += change;
        left[pool] = (left[pool] as number) + less * closes;
        if (months !== null)
          for (let month = 0; month < 12; month += 1)
            grid[pool * 12 + month] = (grid[pool * 12 + month] as number) + less * (months[month] as number);
      }
      if (is === was || each.to.length === 0) continue;
      // What arrives is what leaves.
      for (let place = 0; place < each.to.length; place += 1) {
        const pool = each.to[place] as number;
        const own = each.own[over.length + place] as number;
        const change = own * (is / was - 1);
        each.own[over.length + place] = own + change;
        left[pool] = (left[pool] as number) + change * closes;
      }
    }
  };
  /** What has ended holds nothing, and is below nothing in no month. */
  const clear = (pools: readonly number[]): void => {
    for (const pool of pools) for (let at = pool * 12; at < pool * 12 + 12; at += 1) grid[at] = Math.max(0, grid[at] as number);
  };

  return { lay, clear, cut };
}
