import { type FinancialYear, yearOf, yearsOn } from '../../values/year.ts';
import type { LimitGround } from '../limits.ts';
import type { Measure } from '../measures/measure.ts';
import { type PartYear, partInYear, WHOLE } from '../portion.ts';
import { type Uplift, upliftRun } from '../uplift.ts';
import { added, type Expression, fixed, plus, times } from './expression.ts';
import type { Pools } from './pools.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Column, Row } from './solver.ts';

/** What is put to the solver: the measures to choose among, over pools of lines, through the years from the base. */
export interface Ground {
  readonly pools: Pools;
  readonly years: readonly FinancialYear[];
  readonly by: FinancialYear;
  readonly judged: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly limits: readonly LimitGround[];
  readonly partYear: PartYear;
}

/** A figure of the year asked about, in pounds, and by how much the roll-forward may differ from it in rounding pence. */
interface Figure {
  readonly is: Expression;
  readonly within: number;
}

/** The problem every package that can stand is a solution of; column n is whether measure n is in. In pounds. */
export interface Relaxed {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The rows of each limit, in the limits' order; each expression must be nothing or more. */
  readonly limits: readonly (readonly Expression[])[];
  readonly savings: Figure;
  readonly budget: Figure;
  /** More than any amount in it. */
  readonly large: number;
  /** Whether it knows every kind of measure in it: if not, a package that can stand may be missing, and nothing is proved. */
  readonly isWhole: boolean;
}

const PENNY = 0.01;
/** The solver's own tolerance, of amounts as large as those of its row. */
const LOOSE = 2e-6;

/**
 * Writes the roll-forward as a mixed-integer problem. What is left on a pool of lines is linear in the amounts of the measures that
 * came before, so a percentage of what is left is a column of its own, held to it where the measure is in and to nothing where it is out.
 * It is loose on purpose in what is not linear (how one amount is shared over pools; pence of rounding; kinds it does not know), so that no package that can stand
 * is ever lost: what it proposes is rolled forward to the penny and thrown out if it fails.
 */
export function relaxed(ground: Ground): Relaxed {
  const { pools, years, by, uplifts, measures, partYear } = ground;
  const columns: Column[] = measures.map(() => ({ low: 0, high: 1, whole: true }));
  const rows: Row[] = [];
  const column = (low: number, high: number): number => columns.push({ low, high, whole: false }) - 1;
  const row = ({ constant, terms }: Expression, low: number, high: number): void => {
    if (terms.size > 0) rows.push({ low: low - constant, high: high - constant, terms });
  };
  /** An expression of many terms becomes a column of its own, so that rows stay short. */
  const short = (is: Expression): Expression => {
    if (is.terms.size <= 10) return is;
    const own = column(-Infinity, Infinity);
    row(plus(is, times(own, 1), -1), 0, 0);
    return times(own, 1);
  };
  const shapes = measures.map((measure) => shapeOf(measure, pools, partYear));
  const size = pools.all.map(({ ids }) => ids.length);
  const touching = pools.all.map(
    (_, pool) => shapes.filter((shape) => !shape || shape.pools.includes(pool) || shape.to.includes(pool)).length,
  );
  const growth = years.reduce(
    (all, year) => all * (1 + uplifts.reduce((sum, { rates }) => sum + Math.max(0, rates[year] ?? 0), 0) / WHOLE),
    1,
  );
  const slack = pools.all.map(
    (_, pool) => 2 * PENNY * (size[pool] as number) * ((touching[pool] as number) + uplifts.length * years.length + 1) * growth,
  );
  const isWild = shapes.some((shape) => shape === null);
  const dips = pools.all.map(({ isBelow }, pool) => isBelow || isWild || shapes.some((shape) => shape !== null && canDip(shape, pool)));
  const rateOn = (pool: number, year: FinancialYear): readonly { readonly rate: number; readonly uplift: Uplift }[] =>
    uplifts.flatMap((uplift) =>
      uplift.rates[year] !== undefined && pools.on(uplift.on).includes(pool)
        ? [{ rate: (uplift.rates[year] as number) / WHOLE, uplift }]
        : [],
    );
  let left = pools.all.map(({ base }) => fixed(base / 100));
  let most = pools.all.map(({ base }) => Math.max(0, base / 100));
  let risen = pools.all.map(() => fixed(0));
  /** The full-year amounts of each measure on each pool it touches, positive, by the direction they go. */
  const amounts = shapes.map(() => [] as { readonly pool: number; readonly sign: 1 | -1; readonly is: Expression }[]);
  const budgets = new Map<FinancialYear, Expression[]>();

  const begin = (shape: Shape, index: number): void => {
    const give = (pool: number, sign: 1 | -1, is: Expression): void => {
      amounts[index]?.push({ pool, sign, is });
    };
    const spread = (over: readonly number[], whole: Expression, high: number, sign: 1 | -1): void => {
      if (over.length === 1) {
        give(over[0] as number, sign, whole);
        return;
      }
      const parts = over.map((pool) => ({ pool, own: column(0, high) }));
      row(plus(added(parts.map(({ own }) => times(own, 1))), whole, -1), 0, 0);
      for (const { pool, own } of parts) {
        row(plus(times(own, 1), times(index, high), -1), -Infinity, high * LOOSE);
        give(pool, sign, times(own, 1));
      }
    };
    if (shape.money !== null) {
      const size = Math.abs(shape.money) / 100;
      spread(shape.pools, times(index, size), size, shape.money < 0 ? (-shape.sign as 1 | -1) : shape.sign);
    } else {
      const share = shape.share as number;
      for (const pool of shape.pools) {
        const now = left[pool] as Expression;
        const high = share * (most[pool] as number);
        if (now.terms.size === 0 && !dips[pool]) {
          give(pool, shape.sign, times(index, share * Math.max(0, now.constant)));
          continue;
        }
        const own = column(Math.min(0, high), Math.max(0, high));
        const size = Math.abs(high);
        const loose = Math.abs(share) * (slack[pool] as number) + size * LOOSE;
        const towards = share < 0 ? -1 : 1;
        // Out: nothing. In: its share of what is left, and no less.
        row(plus(times(own, towards), times(index, size), -1), -Infinity, size * LOOSE);
        row(plus(plus(times(own, towards), now, -Math.abs(share)), times(index, size), -1), -size - loose, Infinity);
        if (!dips[pool]) row(plus(times(own, towards), now, -Math.abs(share)), -Infinity, loose);
        give(pool, shape.sign, times(own, 1));
      }
    }
    if (shape.to.length > 0) {
      const out = added((amounts[index] ?? []).map(({ is }) => is));
      const high =
        (amounts[index] ?? []).reduce(
          (sum, { pool }) => sum + (shape.money === null ? (shape.share as number) * (most[pool] as number) : 0),
          0,
        ) +
        (shape.money ?? 0) / 100;
      spread(shape.to, out, high, 1);
    }
  };

  for (const year of years) {
    const before = yearsOn(year, -1);
    const opening = left;
    const upliftIn = pools.all.map((_, pool) => rateOn(pool, year));
    const rising = pools.all.map((_, pool) =>
      added(
        (upliftIn[pool] ?? []).map(({ rate, uplift }) =>
          plus(fixed(0), opening[pool] as Expression, rate * partOf(partInYear(upliftRun(uplift, year), year, partYear))),
        ),
      ),
    );
    const during = pools.all.map((_, pool) => plus(risen[pool] as Expression, rising[pool] as Expression));
    risen = pools.all.map((_, pool) =>
      short(
        plus(
          risen[pool] as Expression,
          opening[pool] as Expression,
          (upliftIn[pool] ?? []).reduce((sum, { rate }) => sum + rate, 0),
        ),
      ),
    );
    left = pools.all.map((_, pool) =>
      short(
        plus(
          opening[pool] as Expression,
          opening[pool] as Expression,
          (upliftIn[pool] ?? []).reduce((sum, { rate }) => sum + rate, 0),
        ),
      ),
    );
    most = most.map((high, pool) => high * (1 + (upliftIn[pool] ?? []).reduce((sum, { rate }) => sum + Math.max(0, rate), 0)));
    shapes.forEach((shape, index) => {
      if (shape === null || shape.year > year) return;
      if (shape.year === year) begin(shape, index);
      for (const { pool, sign, is } of amounts[index] ?? []) {
        const was = left[pool] as Expression;
        // No measure takes what is not left on a line (same pound twice).
        if (shape.year === year && sign < 0 && !dips[pool] && shape.term !== 'oneOff')
          row(plus(was, is, -1), -(slack[pool] as number) - (most[pool] as number) * LOOSE, Infinity);
        left[pool] = short(plus(was, is, sign * (shape.after(year) - (shape.year === year ? 0 : shape.after(before)))));
        if (shape.year === year && sign > 0) most[pool] = (most[pool] as number) + highOf(is, columns);
      }
    });
    const inYear = pools.all.map(({ base }, pool) => plus(fixed(base / 100), during[pool] as Expression));
    shapes.forEach((shape, index) => {
      if (shape === null || shape.year > year) return;
      for (const { pool, sign, is } of amounts[index] ?? []) inYear[pool] = plus(inYear[pool] as Expression, is, sign * shape.inYear(year));
    });
    measures.forEach((measure, index) => {
      const cost = measure.costs.reduce((sum, each) => (yearOf(each.on) === year ? sum + each.amount / 100 : sum), 0);
      const on = measure.on ?? measure.toLine;
      const over = on ? pools.on(on) : [];
      if (cost === 0 || over.length === 0) return;
      if (over.length === 1) inYear[over[0] as number] = plus(inYear[over[0] as number] as Expression, times(index, cost));
      else {
        const parts = over.map((pool) => ({ pool, own: column(0, cost) }));
        row(plus(added(parts.map(({ own }) => times(own, 1))), times(index, cost), -1), 0, 0);
        for (const { pool, own } of parts) inYear[pool] = plus(inYear[pool] as Expression, times(own, 1));
      }
    });
    budgets.set(year, inYear.map(short));
    if (isWild) continue;
    pools.all.forEach(({ isBelow }, pool) => {
      if (isBelow) return;
      const loose = -(slack[pool] as number) - (most[pool] as number) * LOOSE;
      row(left[pool] as Expression, loose, Infinity);
      row(budgets.get(year)?.[pool] as Expression, loose, Infinity);
    });
  }

  measures.forEach((measure, index) => {
    for (const id of measure.needs)
      rows.push({
        low: -Infinity,
        high: 0,
        terms: new Map([
          [index, 1],
          [measures.findIndex((other) => other.id === id), -1],
        ]),
      });
    for (const id of measure.excludes)
      rows.push({
        low: -Infinity,
        high: 1,
        terms: new Map([
          [index, 1],
          [measures.findIndex((other) => other.id === id), 1],
        ]),
      });
  });
  const large =
    10 *
    (most.reduce((sum, high) => sum + high, 0) +
      measures.reduce((sum, { amount }) => sum + ('money' in amount ? Math.abs(amount.money) / 100 : 0), 0) +
      1);
  const counted = (measure: Measure): boolean => measure.recurrent && measure.cashable;
  let within = 0;
  const savings = added(
    shapes.map((shape, index) => {
      const measure = measures[index] as Measure;
      if (!counted(measure)) return fixed(0);
      if (shape === null) {
        const own = column(0, large);
        row(plus(times(own, 1), times(index, large), -1), -Infinity, 0);
        return times(own, 1);
      }
      if (shape.term !== 'savings' || shape.year > by) return fixed(0);
      const part = shape.inYear(by);
      // A fixed amount's part of a year is whole pence, as the roll-forward has it; a share's is not known before it is chosen.
      if (shape.money !== null) return times(index, shape.exactly(by) / 100);
      within += PENNY + (shape.share as number) * shape.pools.reduce((sum, pool) => sum + (slack[pool] as number), 0);
      return added((amounts[index] ?? []).map(({ is }) => plus(fixed(0), is, part)));
    }),
  );
  const budget = isWild ? { is: times(column(-large, large), 1), within: 0 } : budgetOf(ground, shapes, budgets.get(by) ?? [], slack);
  return {
    columns,
    rows,
    limits: ground.limits.map((limit) => (isWild ? [] : limitRows(limit, ground, budgets, slack))),
    savings: { is: savings, within },
    budget,
    large,
    isWhole: !isWild,
  };
}

/** Whether a pool may stand below nothing within a year, before a later measure of the file makes it whole again. */
function canDip({ sign, pools, to, measure }: Shape, pool: number): boolean {
  const lowers = sign < 0 && pools.includes(pool);
  const raises = (sign > 0 && pools.includes(pool)) || to.includes(pool);
  return (lowers && measure.ramp.length > 1) || (raises && (measure.to !== null || measure.ramp.length > 1));
}

/** The net budget of the year asked about. Where nothing is a share of anything it is plain addition, to the penny. */
function budgetOf(
  { pools, by, measures, uplifts }: Ground,
  shapes: readonly (Shape | null)[],
  budgets: readonly Expression[],
  slack: readonly number[],
): Figure {
  if (uplifts.length > 0 || shapes.some((shape) => shape?.share != null))
    return { is: added(budgets), within: slack.reduce((sum, each) => sum + each, 0) };
  const own = shapes.map((shape, index) => {
    const costs = (measures[index] as Measure).costs.reduce((sum, cost) => (yearOf(cost.on) === by ? sum + cost.amount : sum), 0);
    const moved = shape === null || shape.to.length > 0 ? 0 : shape.sign * shape.exactly(by);
    return times(index, (moved + costs) / 100);
  });
  const base = pools.all.reduce((sum, pool) => sum + pool.base, 0) / 100;
  return { is: added([fixed(base), ...own]), within: 0 };
}

const partOf = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): number =>
  numerator / denominator;

function highOf(is: Expression, columns: readonly Column[]): number {
  let high = is.constant;
  for (const [column, by] of is.terms) high += by > 0 ? by * (columns[column]?.high ?? 0) : by * (columns[column]?.low ?? 0);
  return Number.isFinite(high) ? Math.max(0, high) : 0;
}

/** What a limit comes to, over whole pools: the sum of what holds for each of its lines, loosened by their pence. Pools of credits are left to the roll-forward. */
function limitRows(
  limit: LimitGround,
  { pools, years, judged }: Ground,
  budgets: ReadonlyMap<FinancialYear, readonly Expression[]>,
  slack: readonly number[],
): readonly Expression[] {
  const share = limit.share / WHOLE;
  const isEach = limit.limit.on.reach === 'each line';
  const own = pools.of(limit.grounds.flatMap(({ lines }) => lines));
  const sets = isEach ? own.map((pool) => [pool]) : [own];
  const sumIn = (of: readonly number[], year: FinancialYear): Expression =>
    added(of.map((pool) => budgets.get(year)?.[pool] as Expression));
  return judged.flatMap((year) =>
    sets.flatMap((set): Expression[] => {
      if (set.some((pool) => pools.all[pool]?.isBelow)) return [];
      const base = set.reduce((sum, pool) => sum + (pools.all[pool]?.base ?? 0), 0) / 100;
      const loose = set.reduce((sum, pool) => sum + 2 * (slack[pool] as number), 0) + base * 2 * LOOSE;
      const now = sumIn(set, year);
      if (limit.bound === 'at-least') return [plus(now, fixed(loose - share * base))];
      if (limit.bound === 'share-at-least') {
        const pool = pools.of(limit.pool);
        if (pool.some((each) => pools.all[each]?.isBelow)) return [];
        const number = isEach ? (pools.all[set[0] as number]?.ids.length ?? 1) : 1;
        const more = pool.reduce((sum, each) => sum + (slack[each] as number) + ((pools.all[each]?.base ?? 0) / 100) * LOOSE, 0) * number;
        return [plus(plus(now, sumIn(pool, year), -share * number), fixed(loose + more))];
      }
      if (year === years[0]) return [];
      const before = sumIn(set, yearsOn(year, -1));
      return [1, -1].map((sign) => plus(plus(plus(fixed(loose), before, share), now, -sign), before, sign));
    }),
  );
}
