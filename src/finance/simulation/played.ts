import type { Day } from '../../values/day.ts';
import { type FinancialYear, yearOf } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import { type PartYear, partInYear, WHOLE } from '../portion.ts';
import { type Pools, pooled } from '../reach/pools.ts';
import { linesApart, type Piece } from '../reach/shape.ts';
import type { RollLine } from '../rolling.ts';
import { type Uplift, upliftRun } from '../uplift.ts';
import { type Playable, playable } from './pieces.ts';

/** What is played through, again and again: the lines of the base and what would change them. */
export interface Play {
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly partYear: PartYear;
}

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

/** What stands between two whole numbers of months, in proportion. */
const inBetween = (whole: number, next: number, between: number): number =>
  between === 0 ? whole : whole * (1 - between) + next * between;

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
  const left = new Float64Array(many);
  const opening = new Float64Array(many);
  // How far income has lowered what is left: it does not use up what can be saved.
  const paid = new Float64Array(many);
  // What each piece does to each pool, positive in the sense of its term, from the year it begins; and how far it had come at the last close.
  const amounts = plays.map(({ byMonths, to }) =>
    Array.from(
      { length: Math.max(0, ...byMonths.map((timed) => timed.length)) },
      (_, at) => new Float64Array(Math.max(...byMonths.map((timed) => timed[at]?.piece.pools.length ?? 0)) + to.length),
    ),
  );
  const reached = amounts.map((own) => new Float64Array(own.length));

  /** Shares an amount over pools by what is left on each, evenly over their lines where nothing is. */
  const spread = (over: readonly number[], amount: number, into: Float64Array, at: number, way = 1): void => {
    let weights = 0;
    for (const pool of over) weights += Math.max(0, way * (left[pool] as number));
    let counts = 0;
    if (weights <= 0) for (const pool of over) counts += size[pool] as number;
    for (let index = 0; index < over.length; index += 1) {
      const pool = over[index] as number;
      into[at + index] =
        weights > 0 ? (amount * Math.max(0, way * (left[pool] as number))) / weights : (amount * (size[pool] as number)) / counts;
    }
  };

  const begin = (
    { how, pools: over, sign, mayRise, isIncome, earns }: Piece,
    to: readonly number[],
    amount: number,
    into: Float64Array,
  ): void => {
    if (how === 'share')
      for (let index = 0; index < over.length; index += 1) into[index] = amount * Math.max(0, left[over[index] as number] as number);
    else if (how === 'rate')
      for (let index = 0; index < over.length; index += 1) into[index] = amount * (left[over[index] as number] as number);
    else {
      let there = 0;
      for (const pool of over) there += Math.max(0, left[pool] as number);
      let most = 0;
      for (const pool of over) most += Math.max(0, (left[pool] as number) + (paid[pool] as number));
      if (how === 'price') spread(over, mayRise ? there - amount : Math.max(0, there - amount), into, 0);
      // Income knows no bound, and what lowers an income line raises its income. What else lowers its lines takes no more than is left on them.
      else if (isIncome || earns) spread(over, amount, into, 0, isIncome ? -1 : 1);
      else spread(over, sign * amount < 0 ? Math.sign(amount) * Math.min(Math.abs(amount), most) : amount, into, 0);
    }
    if (to.length === 0) return;
    let moved = 0;
    for (let index = 0; index < over.length; index += 1) moved += into[index] as number;
    spread(to, moved, into, over.length);
  };

  /** What of an end is not saved yet in its last year, for it would have come only later. */
  const notYet = (piece: Piece, share: number, year: FinancialYear, coming: readonly Coming[]): number =>
    coming.reduce((sum, { pool, from, annual }) => {
      if (from <= piece.from || annual <= 0 || !piece.pools.includes(pool)) return sum;
      return sum + share * annual * (piece.inYear(year) - piece.inYearFrom(from, year));
    }, 0);

  const once = (turns: readonly Turn[]): Outcome => {
    const effects = new Float64Array(measures.length * years.length);
    const net = new Float64Array(years.length);
    left.set(base);
    paid.fill(0);
    for (const own of reached) own.fill(0);
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
      for (let index = 0; index < plays.length; index += 1) {
        const [{ to, byMonths, planned, slopes, isSmooth }, turn] = [plays[index] as Playable, turns[index] as Turn];
        if (!turn.comes) continue;
        const months = isSmooth ? Math.floor(turn.late) : Math.round(turn.late);
        const between = isSmooth ? turn.late - months : 0;
        const [timed, next] = [byMonths[months] ?? [], byMonths[months + 1] ?? []];
        let effect = 0;
        for (let place = 0; place < timed.length; place += 1) {
          const { piece, begins, inYear, after } = timed[place] as (typeof timed)[number];
          if (begins < 0 || at < begins) continue;
          const own = amounts[index]?.[place] as Float64Array;
          const over = piece.pools;
          const amount = piece.size + (slopes[place] ?? 0) * (turn.amount - planned);
          if (at === begins) begin(piece, to, amount, own);
          const closes = inBetween(after[at] as number, next[place]?.after[at] as number, between);
          const reaches = reached[index] as Float64Array;
          const change = closes - (reaches[place] as number);
          reaches[place] = closes;
          let sum = 0;
          for (let each = 0; each < over.length; each += 1) {
            sum += own[each] as number;
            if (change === 0) continue;
            left[over[each] as number] = (left[over[each] as number] as number) + piece.sign * change * (own[each] as number);
            if (piece.earns) paid[over[each] as number] = (paid[over[each] as number] as number) + change * (own[each] as number);
          }
          for (let each = 0; each < to.length; each += 1) {
            if (change !== 0)
              left[to[each] as number] = (left[to[each] as number] as number) + change * (own[over.length + each] as number);
          }
          let part = sum * inBetween(inYear[at] as number, next[place]?.inYear[at] as number, between);
          if (asksWhen && at === begins) {
            if (piece.ends) part -= notYet(piece, amount, year, coming);
            else if (piece.stays) {
              for (let each = 0; each < over.length; each += 1)
                coming.push({ pool: over[each] as number, from: piece.from, annual: piece.sign * (own[each] as number) });
              for (let each = 0; each < to.length; each += 1)
                coming.push({ pool: to[each] as number, from: piece.from, annual: own[over.length + each] as number });
            }
          }
          // A measure's amount of a year is whole pence, as the roll-forward has it. A price above the old one is no saving.
          effect += piece.how === 'price' ? Math.max(0, Math.round(part)) : Math.round(part);
          if (to.length === 0) total += piece.sign * Math.round(part);
        }
        effects[at * measures.length + index] = effect;
      }
      net[at] = Math.round(total);
    }
    return { effects, net };
  };
  return { once };
}

/** By what share each pool rises in a year, over a full year and within it; and each rise by itself. */
function risesIn(year: FinancialYear, { pools, uplifts, partYear }: Pick<Play, 'uplifts' | 'partYear'> & { readonly pools: Pools }) {
  const [full, within] = [new Float64Array(pools.all.length), new Float64Array(pools.all.length)];
  const each = uplifts.flatMap((uplift) => {
    const rate = (uplift.rates[year] ?? 0) / WHOLE;
    if (rate === 0) return [];
    const run = upliftRun(uplift, year);
    const { numerator, denominator } = partInYear(run, year, partYear);
    const on = pools.on(uplift.on);
    for (const pool of on) {
      full[pool] = (full[pool] as number) + rate;
      within[pool] = (within[pool] as number) + rate * (numerator / denominator);
    }
    return [{ from: run.from, rate, pools: on }];
  });
  return { full, within, each, isAny: each.length > 0 };
}
