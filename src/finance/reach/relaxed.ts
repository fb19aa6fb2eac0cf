import { type FinancialYear, yearOf, yearsOn } from '../../values/year.ts';
import { clashesOf } from '../guards.ts';
import { partInYear, WHOLE } from '../portion.ts';
import { type Uplift, upliftRun } from '../uplift.ts';
import { begun, type Moment, mustBeThere, notYetOf, spread } from './begun.ts';
import { added, type Expression, fixed, plus, scaled, times } from './expression.ts';
import { budgetOf, countedOf, type Figure } from './figures.ts';
import type { Ground } from './ground.ts';
import { foundBy, type Held, inForceRows, movesOf, type Rise } from './in-force.ts';
import { type Bounded, limitRows } from './limit-rows.ts';
import { dipsOf, slackOf } from './margins.ts';
import type { Pools } from './pools.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Column, Row } from './solver.ts';
import { type Meaning, type Writing, writing } from './writing.ts';

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
    isBelow: (pool) => pools.all[pool]?.isBelow === true,
  };
  const short = (pool: number, is: Expression): Expression => write.short(is, dipping[pool] ? -Infinity : -(slacks[pool] as number));
  const all: Held[][] = shapes.map(() => []);
  const budgets = new Map<FinancialYear, readonly Expression[]>();
  shapes.forEach(({ isRefused }, index) => {
    if (isRefused) write.must(times(index, 1), -Infinity, 0);
  });

  for (const year of years) {
    const before = yearsOn(year, -1);
    const coming: Rise[] = [];
    const opened = risen.slice();
    const inYear = risenIn(year, ground, { left, risen }, coming, short);
    const rises = coming.slice();
    const costs = pools.all.map(() => fixed(0));
    const move = (each: Held, by: number): void => {
      if (by === 0) return;
      for (const { pool, sign, is } of movesOf(each)) left[pool] = short(pool, plus(left[pool] as Expression, is, sign * by));
    };
    const turn = (each: Held): void => move(each, each.begun.piece.after(year) - each.begun.piece.after(before));
    // What ends in the year is no part of what lasts, wherever the file has it.
    for (const each of all.flat()) if (each.begun.piece.passes(year)) turn(each);
    shapes.forEach((shape, index) => {
      const own = all[index] as Held[];
      for (const each of own) if (!each.begun.piece.passes(year)) turn(each);
      for (const { pool, is } of costsIn(year, index, shape, ground, moment)) {
        inYear[pool]?.push(is);
        costs[pool] = plus(costs[pool] as Expression, is);
      }
      const fresh = shape.pieces
        .filter((piece) => piece.year === year)
        .map((piece): Held => {
          const found = shape.isOfPrice ? moment : { ...moment, left: foundBy(piece, index, year, all, moment) };
          mustBeThere(piece, index, found);
          const one = begun(piece, index, found);
          const out = added(one.moved.map(({ is }) => is));
          return {
            begun: { ...one, notYet: notYetOf(piece, index, year, coming, found) },
            to: shape.to.length > 0 ? spread(shape.to, out, found) : [],
          };
        });
      for (const each of fresh) {
        const { piece } = each.begun;
        move(each, piece.after(year));
        own.push(each);
        if (piece.stays)
          for (const { pool, sign, is } of movesOf(each)) coming.push({ pool, from: piece.from, is: scaled(is, sign), part: () => 0 });
      }
      for (const each of own) {
        const part = each.begun.piece.inYear(year);
        if (part !== 0) for (const { pool, sign, is } of movesOf(each)) inYear[pool]?.push(scaled(is, sign * part));
        if (each.begun.piece.year === year) for (const { pool, is } of each.begun.notYet) inYear[pool]?.push(is);
      }
    });
    const budget = inYear.map((parts, pool) => short(pool, added(parts)));
    budgets.set(year, budget);
    const bases = pools.all.map(({ base, step }, pool) => plus(fixed((base + step) / 100), opened[pool] as Expression));
    inForceRows(year, { pools, bases, rises, held: all.flat(), left, budget, costs, slacks, partYear: ground.partYear }, write);
  }
  standTogether(ground, write);
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
  coming: Rise[],
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
    const inYear = own.map(({ rate, uplift }) => {
      const run = upliftRun(uplift, year);
      const part = (since?: Rise['from']): number => {
        const { numerator, denominator } = partInYear(run, year, partYear, since);
        return numerator / denominator;
      };
      coming.push({ pool, from: run.from, is: scaled(opening, rate), part });
      return scaled(opening, rate * part());
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
  return {
    ...pools,
    all: pools.all.map((pool, index) => ({ ...pool, isBelow: pool.isBelow || paid.has(index), isPaid: paid.has(index) })),
  };
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

/** What a measure needs and excludes, and what cannot be beside it. */
function standTogether({ measures, lines }: Ground, write: Writing): void {
  const at = new Map(measures.map(({ id }, index) => [id, index]));
  measures.forEach(({ needs, excludes }, index) => {
    for (const id of needs) write.must(plus(times(index, 1), times(at.get(id) as number, 1), -1), -Infinity, 0);
    for (const id of excludes) write.must(plus(times(index, 1), times(at.get(id) as number, 1)), -Infinity, 1);
  });
  for (const { first, second } of clashesOf(measures, lines))
    write.must(plus(times(at.get(first.id) as number, 1), times(at.get(second.id) as number, 1)), -Infinity, 1);
}
