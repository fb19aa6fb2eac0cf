import { type FinancialYear, yearOf, yearsOn } from '../../values/year.ts';
import type { LimitGround } from '../limits.ts';
import type { Measure } from '../measures/measure.ts';
import { type PartYear, partInYear, WHOLE } from '../portion.ts';
import type { RollLine } from '../rolling.ts';
import { type Uplift, upliftRun } from '../uplift.ts';
import { above, type Begun, begun, type Moment, notYetOf, spread } from './begun.ts';
import type { Counting } from './counting.ts';
import { added, type Expression, fixed, plus, scaled, times } from './expression.ts';
import { budgetOf, countedOf, type Figure } from './figures.ts';
import { type Bounded, limitRows } from './limit-rows.ts';
import { dipsOf, slackOf } from './margins.ts';
import type { Pools } from './pools.ts';
import { type Piece, type Shape, shapeOf } from './shape.ts';
import type { Column, Row } from './solver.ts';
import { LOOSE, type Meaning, type Writing, writing } from './writing.ts';

/** What is put to the solver: the measures to choose among, over pools of lines, through the years from the base. */
export interface Ground {
  readonly pools: Pools;
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly by: FinancialYear;
  readonly judged: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly limits: readonly LimitGround[];
  readonly partYear: PartYear;
  readonly counting: Counting;
}

/** The problem every package that can stand is a solution of; column n is whether measure n is in. In pounds. */
export interface Relaxed {
  readonly columns: readonly Column[];
  readonly meanings: readonly Meaning[];
  readonly rows: readonly Row[];
  /** What each limit comes to, in the limits' order. */
  readonly limits: readonly (readonly Bounded[])[];
  /** What counts towards what is wanted. */
  readonly counted: Figure;
  readonly budget: Figure;
}

/** What each pool stands at as the years go by. */
interface Standing {
  readonly left: Expression[];
  /** What assumptions have added to the year's money. */
  readonly risen: Expression[];
}

/**
 * Writes the roll-forward as a mixed-integer problem. What is left on a pool of lines is linear in the amounts of the measures that came
 * before, so a percentage, a review or a new price is a column of its own, held to what it is of where the measure is in and to nothing where it is out.
 * It is loose on purpose in what is not linear (how one amount is shared over pools; pence of rounding), so that no package that can stand
 * is ever lost: what it proposes is rolled forward to the penny and thrown out if it fails.
 */
export function relaxed(asked: Ground): Relaxed {
  const { years, by, measures } = asked;
  const write = writing(measures.length);
  const shapes = measures.map((measure) => shapeOf(measure, asked));
  const pools = mayBeBelow(asked.pools, shapes);
  const ground = { ...asked, pools };
  const slacks = slackOf(ground, shapes);
  const dipping = dipsOf(shapes, pools);
  const { left, risen }: Standing = {
    left: pools.all.map(({ base, step }) => fixed((base + step) / 100)),
    risen: pools.all.map(() => fixed(0)),
  };
  const moment: Moment = {
    write,
    left: (pool) => left[pool] as Expression,
    slack: (pool) => slacks[pool] as number,
    lines: (pool) => pools.all[pool]?.ids.length ?? 0,
    dips: (pool) => dipping[pool] as boolean,
  };
  const short = (pool: number, is: Expression): Expression => write.short(is, dipping[pool] ? -Infinity : -(slacks[pool] as number));
  const all: { readonly begun: Begun; readonly to: readonly { readonly pool: number; readonly is: Expression }[] }[][] = shapes.map(
    () => [],
  );
  const budgets = new Map<FinancialYear, readonly Expression[]>();
  shapes.forEach(({ isRefused }, index) => {
    if (isRefused) write.must(times(index, 1), -Infinity, 0);
  });

  for (const year of years) {
    const coming: { pool: number; from: Piece['from']; is: Expression }[] = [];
    const inYear = risenIn(year, ground, { left, risen }, coming, short);
    shapes.forEach((shape, index) => {
      const own = all[index] as (typeof all)[number];
      const moves = (each: (typeof all)[number][number]) => [
        ...each.begun.moved,
        ...each.to.map(({ pool, is }) => ({ pool, sign: 1 as const, is })),
      ];
      const move = (each: (typeof all)[number][number], by: number): void => {
        if (by === 0) return;
        for (const { pool, sign, is } of moves(each)) left[pool] = short(pool, plus(left[pool] as Expression, is, sign * by));
      };
      const before = yearsOn(year, -1);
      for (const each of own) move(each, each.begun.piece.after(year) - each.begun.piece.after(before));
      for (const { pool, is } of costsIn(year, index, shape, ground, moment)) inYear[pool]?.push(is);
      const fresh = shape.pieces
        .filter((piece) => piece.year === year)
        .map((piece) => {
          const one = begun(piece, index, moment);
          keepWithin(one, moment, pools);
          const out = added(one.moved.map(({ is }) => is));
          const each = {
            begun: { ...one, notYet: notYetOf(piece, index, year, coming, moment) },
            to: shape.to.length > 0 ? spread(shape.to, out, moment) : [],
          };
          move(each, piece.after(year));
          return each;
        });
      for (const each of fresh) {
        own.push(each);
        const { piece } = each.begun;
        if (piece.stays) for (const { pool, sign, is } of moves(each)) coming.push({ pool, from: piece.from, is: scaled(is, sign) });
      }
      for (const each of own) {
        const part = each.begun.piece.inYear(year);
        if (part !== 0) for (const { pool, sign, is } of moves(each)) inYear[pool]?.push(scaled(is, sign * part));
        if (each.begun.piece.year === year) for (const { pool, is } of each.begun.notYet) inYear[pool]?.push(is);
      }
    });
    const budget = inYear.map((parts, pool) => short(pool, added(parts)));
    budgets.set(year, budget);
    pools.all.forEach(({ isBelow }, pool) => {
      if (isBelow) return;
      // No line may end a year below nothing, in its money or in what the next year opens with.
      for (const is of [left[pool] as Expression, budget[pool] as Expression])
        write.must(is, -(slacks[pool] as number) - Math.max(0, write.rangeOf(is).high) * LOOSE, Infinity);
    });
  }
  standTogether(measures, write);
  return {
    columns: write.columns,
    meanings: write.meanings,
    rows: write.rows,
    limits: ground.limits.map((limit) => limitRows(limit, ground, budgets, slacks, write)),
    counted: countedOf(
      all.map((own) => own.map((each) => each.begun)),
      ground,
      slacks,
    ),
    budget: budgetOf(ground, shapes, budgets.get(by) ?? [], slacks),
  };
}

/** Prices rise on what a year opens with: `left` and `risen` go on to the year's, `coming` is told, and what the year's money is made of so far is given. */
function risenIn(
  year: FinancialYear,
  { pools, years, uplifts, partYear }: Ground,
  { left, risen }: Standing,
  coming: { pool: number; from: Piece['from']; is: Expression }[],
  short: (pool: number, is: Expression) => Expression,
): Expression[][] {
  const rates = pools.all.map((): { readonly rate: number; readonly uplift: Uplift }[] => []);
  for (const uplift of uplifts) {
    const rate = (uplift.rates[year] ?? 0) / WHOLE;
    if (rate !== 0) for (const pool of pools.on(uplift.on)) rates[pool]?.push({ rate, uplift });
  }
  return pools.all.map(({ base, step }, pool) => {
    const own = rates[pool] ?? [];
    const opening = left[pool] as Expression;
    const before = risen[pool] as Expression;
    for (const { rate, uplift } of own) coming.push({ pool, from: upliftRun(uplift, year).from, is: scaled(opening, rate) });
    const inYear = own.map(({ rate, uplift }) => {
      const { numerator, denominator } = partInYear(upliftRun(uplift, year), year, partYear);
      return scaled(opening, (rate * numerator) / denominator);
    });
    const full = own.reduce((sum, { rate }) => sum + rate, 0);
    left[pool] = short(pool, plus(opening, opening, full));
    risen[pool] = plus(before, opening, full);
    return [fixed((year === years[0] ? base : base + step) / 100), before, ...inYear];
  });
}

/** Pools of credits, and those that income may take below nothing: what can be on them is left to the roll-forward. */
function mayBeBelow(pools: Pools, shapes: readonly Shape[]): Pools {
  const paid = new Set(shapes.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.earns ? piece.pools : []))));
  return { ...pools, all: pools.all.map((pool, index) => ({ ...pool, isBelow: pool.isBelow || paid.has(index) })) };
}

/** No measure takes what is not left on a line (same pound twice, more than the line); one that takes nothing from a line below nothing may. */
function keepWithin({ piece: { how, size }, moved }: Omit<Begun, 'notYet'>, moment: Moment, pools: Pools): void {
  if (how !== 'money' && !(how === 'share' && Math.abs(size) > 1)) return;
  const { write, slack } = moment;
  for (const { pool, sign, is } of moved) {
    if (sign > 0 || pools.all[pool]?.isBelow) continue;
    const there = above(moment, pool);
    write.must(plus(there, is, -1), -slack(pool) - write.rangeOf(there).high * LOOSE, Infinity);
  }
}

/** One-off costs of a measure in a year, on its own lines or those money is moved to. */
function costsIn(
  year: FinancialYear,
  index: number,
  { measure }: Shape,
  { pools }: Ground,
  moment: Moment,
): readonly { readonly pool: number; readonly is: Expression }[] {
  const cost = measure.costs.reduce((sum, each) => (yearOf(each.on) === year ? sum + each.amount / 100 : sum), 0);
  const on = measure.on ?? measure.toLine;
  const over = on ? pools.on(on) : [];
  if (cost === 0 || over.length === 0) return [];
  return spread(over, times(index, cost), moment);
}

/** What a measure needs and excludes. */
function standTogether(measures: readonly Measure[], write: Writing): void {
  const at = new Map(measures.map(({ id }, index) => [id, index]));
  measures.forEach(({ needs, excludes }, index) => {
    for (const id of needs) write.must(plus(times(index, 1), times(at.get(id) as number, 1), -1), -Infinity, 0);
    for (const id of excludes) write.must(plus(times(index, 1), times(at.get(id) as number, 1)), -Infinity, 1);
  });
}
