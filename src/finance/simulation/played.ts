import { addMonths } from '../../values/day.ts';
import { type FinancialYear, yearOf } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import { type PartYear, partAtYearEnd, partInYear, WHOLE } from '../portion.ts';
import { pooled } from '../reach/pools.ts';
import { type Shape, shapeOf } from '../reach/shape.ts';
import type { RollLine } from '../roll.ts';
import { type Uplift, upliftRun } from '../uplift.ts';

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

/** What one play comes to: each measure's amount by year (its own term, as positive as the term counts it), and the net budget by year. Pence. */
export interface Outcome {
  /** Year by year, all measures of a year together. */
  readonly effects: Float64Array;
  readonly net: Float64Array;
}

/** How much of a measure falls in each year and is there at its close, for each whole number of months it may be late. */
interface Timing {
  readonly inYear: readonly Float64Array[];
  readonly after: readonly Float64Array[];
  readonly begins: Int32Array;
}

/** What stands between two whole numbers of months, in proportion. */
function inBetween(of: readonly Float64Array[], months: number, between: number, at: number): number {
  const whole = of[months]?.[at] as number;
  return between === 0 ? whole : whole * (1 - between) + (of[months + 1]?.[at] as number) * between;
}

function timingOf({ measure }: Shape, years: readonly FinancialYear[], partYear: PartYear): Timing {
  const most = Math.ceil(measure.slip?.high ?? 0) + 1;
  const runs = Array.from({ length: most + 1 }, (_, months) => ({ ...measure, from: addMonths(measure.from, months) }));
  const isWhole = measure.kind === 'one-off';
  const part = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): number =>
    numerator / denominator;
  return {
    inYear: runs.map((run) =>
      Float64Array.from(years, (year) => (isWhole ? (yearOf(run.from) === year ? 1 : 0) : part(partInYear(run, year, partYear)))),
    ),
    after: runs.map((run) => Float64Array.from(years, (year) => (isWhole || !measure.recurrent ? 0 : part(partAtYearEnd(run, year))))),
    begins: Int32Array.from(runs, (run) => years.indexOf(yearOf(run.from))),
  };
}

/**
 * The roll-forward over pools of lines, in numbers and not whole pence, so that it can be played ten thousand times: the same order of things as
 * `roll.ts` (openings, assumptions, measures as the file lists them). It differs from it by pence of rounding. What a draw would take beyond what is left is not taken.
 */
export function player({ lines, years, uplifts, measures, partYear }: Play): {
  readonly plays: readonly boolean[];
  readonly once: (turns: readonly Turn[]) => Outcome;
} {
  const selectors = [
    ...uplifts.map(({ on }) => on),
    ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine].filter((each) => each !== null)),
  ];
  const pools = pooled(lines, selectors);
  const many = pools.all.length;
  const base = Float64Array.from(pools.all, ({ base: own }) => own);
  const size = Float64Array.from(pools.all, ({ ids }) => ids.length);
  const rises = years.map((year) => {
    const [full, within] = [new Float64Array(many), new Float64Array(many)];
    for (const uplift of uplifts) {
      const rate = (uplift.rates[year] ?? 0) / WHOLE;
      const { numerator, denominator } = partInYear(upliftRun(uplift, year), year, partYear);
      if (rate !== 0)
        for (const pool of pools.on(uplift.on)) {
          full[pool] = (full[pool] as number) + rate;
          within[pool] = (within[pool] as number) + rate * (numerator / denominator);
        }
    }
    return { full, within, isAny: full.some((rate) => rate !== 0) };
  });
  const shapes = measures.map((measure) => shapeOf(measure, pools, partYear));
  const timings = shapes.map((shape) => (shape ? timingOf(shape, years, partYear) : null));
  const costs = years.map((year) =>
    measures.reduce(
      (sum, measure) => sum + measure.costs.reduce((own, cost) => (yearOf(cost.on) === year ? own + cost.amount : own), 0),
      0,
    ),
  );
  const whole = base.reduce((sum, own) => sum + own, 0);
  const left = new Float64Array(many);
  // What each measure does to each pool, from the year it begins; and how far it had come at the last close.
  const amounts = shapes.map((shape) => new Float64Array(shape ? shape.pools.length + shape.to.length : 0));
  const reached = new Float64Array(measures.length);

  /** Shares an amount over pools by what is left on each, evenly over their lines where nothing is. */
  const spread = (over: readonly number[], amount: number, into: Float64Array, at: number): void => {
    let weights = 0;
    for (const pool of over) weights += Math.max(0, left[pool] as number);
    let counts = 0;
    if (weights <= 0) for (const pool of over) counts += size[pool] as number;
    for (let index = 0; index < over.length; index += 1) {
      const pool = over[index] as number;
      into[at + index] = weights > 0 ? (amount * Math.max(0, left[pool] as number)) / weights : (amount * (size[pool] as number)) / counts;
    }
  };

  const begin = ({ money, share, pools: over, to, sign }: Shape, { amount }: Turn, into: Float64Array): void => {
    if (money === null && share !== null) {
      for (let index = 0; index < over.length; index += 1) into[index] = amount * Math.max(0, left[over[index] as number] as number);
    } else {
      let there = 0;
      for (const pool of over) there += Math.max(0, left[pool] as number);
      spread(over, sign < 0 ? Math.min(amount, there) : amount, into, 0);
    }
    if (to.length === 0) return;
    let moved = 0;
    for (let index = 0; index < over.length; index += 1) moved += into[index] as number;
    spread(to, moved, into, over.length);
  };

  const once = (turns: readonly Turn[]): Outcome => {
    const effects = new Float64Array(measures.length * years.length);
    const net = new Float64Array(years.length);
    left.set(base);
    reached.fill(0);
    let risen = 0;
    for (let at = 0; at < years.length; at += 1) {
      const rise = rises[at] as (typeof rises)[number];
      let [rising, full] = [0, 0];
      if (rise.isAny) {
        for (let pool = 0; pool < many; pool += 1) {
          const open = left[pool] as number;
          rising += open * (rise.within[pool] as number);
          full += open * (rise.full[pool] as number);
          left[pool] = open * (1 + (rise.full[pool] as number));
        }
      }
      let total = whole + risen + rising + (costs[at] as number);
      risen += full;
      for (let index = 0; index < shapes.length; index += 1) {
        const [shape, timing, turn] = [shapes[index], timings[index], turns[index] as Turn];
        if (!shape || !timing || !turn.comes) continue;
        const months = Math.floor(turn.late);
        const between = turn.late - months;
        const begins = timing.begins[months] as number;
        if (begins < 0 || at < begins) continue;
        const own = amounts[index] as Float64Array;
        if (at === begins) begin(shape, turn, own);
        const closes = inBetween(timing.after, months, between, at);
        const change = closes - (reached[index] as number);
        reached[index] = closes;
        let sum = 0;
        for (let place = 0; place < shape.pools.length; place += 1) {
          sum += own[place] as number;
          if (change !== 0)
            left[shape.pools[place] as number] =
              (left[shape.pools[place] as number] as number) + shape.sign * change * (own[place] as number);
        }
        for (let place = 0; place < shape.to.length; place += 1) {
          if (change !== 0)
            left[shape.to[place] as number] =
              (left[shape.to[place] as number] as number) + change * (own[shape.pools.length + place] as number);
        }
        // A measure's amount of a year is whole pence, as the roll-forward has it.
        const effect = Math.round(sum * inBetween(timing.inYear, months, between, at));
        effects[at * measures.length + index] = effect;
        if (shape.to.length === 0) total += shape.sign * effect;
      }
      net[at] = Math.round(total);
    }
    return { effects, net };
  };
  return { plays: shapes.map((shape) => shape !== null), once };
}
