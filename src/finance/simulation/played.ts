import type { Day } from '../../values/day.ts';
import { type FinancialYear, yearOf } from '../../values/year.ts';
import { pooled } from '../reach/pools.ts';
import { linesApart, type Piece } from '../reach/shape.ts';
import { beginner } from './begin.ts';
import { inForceCutter, type Played } from './in-force.ts';
import { type Playable, playable, type Timed } from './pieces.ts';
import type { Play } from './play.ts';
import { risesIn } from './rises.ts';
import { inBetween, standingPools } from './standing-pools.ts';

/** How one measure turns out: its amount (pence, or a share of what is left), how many months late, and whether it comes at all. */
export interface Turn {
  amount: number;
  late: number;
  comes: boolean;
}

/** What one play comes to: each measure's amount by year (the term of its kind, as positive as the term counts it), and the net budget by year. Pence. */
export interface Outcome {
  /** Year by year, all measures of a year together. */
  readonly effects: Float64Array;
  readonly net: Float64Array;
}

/** What begins in a year on a pool: from which day, and how much over a full year. */
interface Coming {
  readonly pool: number;
  readonly from: Day;
  readonly annual: number;
}

/**
 * The roll-forward over pools of lines, in numbers and not whole pence, so that it can be played ten thousand times: the same order of things as
 * `roll.ts` (openings, assumptions, measures as the file lists them). It differs from it by pence of rounding. What a draw would take beyond what is left is not taken.
 */
export function player({ lines, years, uplifts, measures, partYear }: Play): { readonly once: (turns: readonly Turn[]) => Outcome } {
  const selectors = [
    ...uplifts.map(({ on }) => on),
    ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine].filter((each) => each !== null)),
  ];
  const pools = pooled(lines, selectors, linesApart(measures, lines));
  const many = pools.all.length;
  const base = Float64Array.from(pools.all, ({ base: own, step }) => own + step);
  const size = Float64Array.from(pools.all, ({ ids }) => ids.length);
  const rises = years.map((year) => risesIn(year, { pools, uplifts, partYear }));
  const plays = measures.map((measure) => playable(measure, { pools, lines, years, partYear }));
  const asksWhen = plays.some(({ byMonths }) => byMonths[0]?.some(({ piece }) => piece.ends));
  const costs = years.map((year) =>
    measures.reduce(
      (sum, measure) => sum + measure.costs.reduce((own, cost) => (yearOf(cost.on) === year ? own + cost.amount : own), 0),
      0,
    ),
  );
  const whole = base.reduce((sum, own) => sum + own, 0);
  const steps = pools.all.reduce((sum, { step }) => sum + step, 0);
  // Whether anything passes, rises or falls so that a month may hold less than the year closes with.
  const timed = plays.flatMap(({ byMonths }) => byMonths.flat());
  const hasPassing = timed.some(({ piece }) => !piece.isWhole && (!piece.stays || piece.to !== null));
  const isUneven = hasPassing || timed.some(({ piece }) => piece.sign > 0 || piece.size < 0 || piece.ramp.length > 1);
  // What each piece does to each pool, positive in the sense of its term, from the year it begins; and how far it had come at the last close.
  const amounts = plays.map(({ byMonths, to }) =>
    Array.from(
      { length: Math.max(0, ...byMonths.map((timed) => timed.length)) },
      (_, at) => new Float64Array(Math.max(...byMonths.map((timed) => timed[at]?.piece.pools.length ?? 0)) + to.length),
    ),
  );
  const reached = amounts.map((own) => new Float64Array(own.length));

  const standing = standingPools(base, reached);
  const { left, paid, found, opening, grid } = standing;
  const cutter = inForceCutter(base, grid, paid);
  const begin = beginner({ base, size, found, paid });

  /** What of an end is not saved yet in its last year, for it would have come only later. */
  const notYet = (piece: Piece, share: number, year: FinancialYear, coming: readonly Coming[]): number =>
    coming.reduce((sum, { pool, from, annual }) => {
      if (from <= piece.from || annual <= 0 || !piece.pools.includes(pool)) return sum;
      return sum + share * annual * (piece.inYear(year) - piece.inYearFrom(from, year));
    }, 0);

  /** What runs in a year, in the order of the file. */
  const runningIn = (at: number, turns: readonly Turn[]): readonly Played[] => {
    const all: Played[] = [];
    for (let index = 0; index < plays.length; index += 1) {
      const [{ to, byMonths, planned, slopes, isSmooth }, turn] = [plays[index] as Playable, turns[index] as Turn];
      if (!turn.comes) continue;
      const months = isSmooth ? Math.floor(turn.late) : Math.round(turn.late);
      const between = isSmooth ? turn.late - months : 0;
      const [own, next] = [byMonths[months] ?? [], byMonths[months + 1] ?? []];
      for (let place = 0; place < own.length; place += 1) {
        const each = own[place] as Timed;
        if (each.begins < 0 || at < each.begins) continue;
        const amount = each.piece.size + (slopes[place] ?? 0) * (turn.amount - planned);
        all.push({ index, place, timed: each, next: next[place], between, amount, to, own: amounts[index]?.[place] as Float64Array });
      }
    }
    return all;
  };

  const monthsOf = ({ timed: own }: Played, at: number): Float64Array => own.months(at);

  const once = (turns: readonly Turn[]): Outcome => {
    const effects = new Float64Array(measures.length * years.length);
    const net = new Float64Array(years.length);
    standing.begin();
    let risen = 0;
    for (let at = 0; at < years.length; at += 1) {
      const year = years[at] as FinancialYear;
      const rise = rises[at] as (typeof rises)[number];
      const coming: Coming[] = [];
      let [rising, full] = [0, 0];
      if (rise.isAny) {
        opening.set(left);
        for (let pool = 0; pool < many; pool += 1) {
          const open = left[pool] as number;
          rising += open * (rise.within[pool] as number);
          full += open * (rise.full[pool] as number);
          left[pool] = open * (1 + (rise.full[pool] as number));
        }
        if (asksWhen)
          for (const { from, rate, pools: over } of rise.each)
            for (const pool of over) coming.push({ pool, from, annual: rate * (opening[pool] as number) });
      }
      let total = whole - (at === 0 ? steps : 0) + risen + rising + (costs[at] as number);
      risen += full;
      const now = runningIn(at, turns);
      // What ends in the year is no part of what lasts, wherever the file has it.
      for (const each of now) if (each.timed.begins < at && each.timed.passes[at]) standing.turnTo(each, at);
      for (const each of now) {
        const { index, place, timed: own, amount } = each;
        const { piece, begins, passes } = own;
        if (at > begins) {
          if (!passes[at]) standing.turnTo(each, at);
          continue;
        }
        const { to, isOfPrice } = plays[index] as Playable;
        found.set(left);
        if (hasPassing && !isOfPrice) standing.addPassing(each, now, at, year);
        begin(piece, to, amount, amounts[index]?.[place] as Float64Array);
        (reached[index] as Float64Array)[place] = 0;
        standing.turnTo(each, at);
      }
      if (isUneven) {
        standing.fillMonths(rise.each);
        for (const each of now) if (!each.timed.piece.isWhole && !each.timed.piece.earns) cutter.lay(each, monthsOf(each, at));
        // What would have come only later on what has ended is taken only from then.
        for (const each of now) if (each.timed.piece.ends) cutter.clear(each.timed.piece.pools);
      }
      cutter.cut(
        now.filter(({ timed: { begins, piece } }) => begins === at && !piece.isWhole && !piece.earns),
        isUneven ? (each) => monthsOf(each, at) : null,
        left,
        (each) => inBetween(each.timed.after[at] as number, each.next?.after[at] as number, each.between),
      );
      for (const each of now) {
        const { index, own, timed: ownTime, next, between, amount, to } = each;
        const { piece, begins, inYear } = ownTime;
        const over = piece.pools;
        let sum = 0;
        for (let at = 0; at < over.length; at += 1) sum += own[at] as number;
        let part = sum * inBetween(inYear[at] as number, next?.inYear[at] as number, between);
        if (asksWhen && at === begins) {
          if (piece.ends) part -= notYet(piece, amount, year, coming);
          else if (piece.stays) {
            for (let at = 0; at < over.length; at += 1)
              coming.push({ pool: over[at] as number, from: piece.from, annual: piece.sign * (own[at] as number) });
            for (let at = 0; at < to.length; at += 1)
              coming.push({ pool: to[at] as number, from: piece.from, annual: own[over.length + at] as number });
          }
        }
        // A measure's amount of a year is whole pence, as the roll-forward has it. A price above the old one is no saving.
        const place = at * measures.length + index;
        effects[place] = (effects[place] as number) + (piece.how === 'price' ? Math.max(0, Math.round(part)) : Math.round(part));
        if (to.length === 0) total += piece.sign * Math.round(part);
      }
      net[at] = Math.round(total);
    }
    return { effects, net };
  };
  return { once };
}
