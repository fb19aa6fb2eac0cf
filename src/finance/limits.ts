import type { Bound, LimitCheck, LimitVerdict } from '../nouns/limit.ts';
import { formatPounds, type Pence, pence, sum } from '../values/money.ts';
import { PARTS } from '../values/percent.ts';
import { lineCell } from '../values/refusal.ts';
import { type FinancialYear, yearsOn } from '../values/year.ts';
import { rateOf, stepOf } from './part-year-lines.ts';
import { WHOLE } from './portion.ts';
import type { RollLine } from './rolling.ts';
import type { Limit } from './scenario/limit.ts';
import { type Selector, selected } from './scenario/selector.ts';

/** What a limit is judged on: the lines of the base, the years asked for, the base year, and any line's budget in any of its years. */
export interface Budgets {
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly base: FinancialYear;
  readonly amountOf: (line: string, year: FinancialYear) => Pence;
}

type Judged = Pick<LimitCheck, 'amount' | 'bound' | 'of' | 'room' | 'because'>;

/** One thing a limit is judged on: a line of `each line`, or all its lines together, and the pool they are a share of. */
interface Ground {
  readonly line: RollLine | null;
  readonly lines: readonly RollLine[];
}

/** A limit with one bound, and the lines it is about: found once, judged as often as a package is tried. */
export interface LimitGround {
  readonly limit: Limit;
  readonly bound: Bound;
  readonly share: number;
  readonly grounds: readonly Ground[];
  readonly pool: readonly RollLine[];
}

/** The bounds of each limit with their lines. A limit that sets several bounds is judged by each. */
export function limitGrounds(limits: readonly Limit[], lines: readonly RollLine[]): readonly LimitGround[] {
  return limits.flatMap((limit) => {
    const chosen = selected(limit.on, lines);
    const grounds = limit.on.reach === 'each line' ? chosen.map((line) => ({ line, lines: [line] })) : [{ line: null, lines: chosen }];
    const of = (bound: Bound, share: number | null, pool: readonly RollLine[]) =>
      share === null ? [] : [{ limit, bound, share, grounds, pool }];
    return [
      ...of('at-least', limit.atLeast, []),
      ...of('change-at-most', limit.changeAtMost, []),
      ...(limit.shareAtLeast === null ? [] : of('share-at-least', limit.shareAtLeast, poolOf(limit.on, lines, chosen))),
    ];
  });
}

/**
 * The pool a partner has a share of: every line that names a partner, among those that answer to what else the limit asks (its fund, say).
 * Where no line names another partner, and where the limit asks for no partner, it is all the lines that answer to the rest.
 */
function poolOf(on: Selector, lines: readonly RollLine[], chosen: readonly RollLine[]): readonly RollLine[] {
  const asks = on.asks.filter(({ facet }) => facet !== 'partner');
  const around = asks.length === on.asks.length ? lines : selected({ ...on, asks }, lines);
  const named = around.filter(({ names }) => names.partner.length > 0);
  const own = new Set(chosen);
  return asks.length < on.asks.length && named.some((line) => !own.has(line)) ? named : around;
}

/** A share of an amount in whole pence, rounded against whoever must keep the limit: so that what is compared is exact. */
function part(amount: number, share: number, towards: 'up' | 'down'): Pence {
  const [product, whole] = [BigInt(amount) * BigInt(Math.round(share * PARTS)), BigInt(WHOLE * PARTS)];
  const down = Number(product / whole);
  return pence(towards === 'up' && product % whole !== 0n ? down + 1 : down);
}

const unjudged = (amount: Pence, of: Pence, because: string): Judged => ({ amount, bound: null, of, room: null, because });

function atLeast(amount: Pence, base: Pence, share: number): Judged {
  if (base < 0) return unjudged(amount, base, `its base is ${formatPounds(base)}, and a floor under a minus has no plain meaning`);
  const bound = part(base, share, 'up');
  return { amount, bound, of: base, room: pence(amount - bound), because: null };
}

function changeAtMost(amount: Pence, before: Pence, share: number): Judged {
  const bound = part(Math.abs(before), share, 'down');
  return { amount: pence(amount - before), bound, of: before, room: pence(bound - Math.abs(amount - before)), because: null };
}

function shareAtLeast(amount: Pence, pool: Pence, share: number): Judged {
  if (pool <= 0) return unjudged(amount, pool, `the pool is ${formatPounds(pool)}, and nothing has a share of that`);
  const bound = part(pool, share, 'up');
  return { amount, bound, of: pool, room: pence(amount - bound), because: null };
}

/** A limit in one year on one ground. The change of the base year is that from the base, as budgeted. */
function judged({ bound, share, pool }: LimitGround, { lines }: Ground, year: FinancialYear, budgets: Budgets): Judged {
  const total = (of: readonly RollLine[], when: FinancialYear): Pence => sum(of.map(({ id }) => budgets.amountOf(id, when)));
  const amount = total(lines, year);
  const baseIn = sum(lines.map((line) => (year === budgets.base ? line.amount : rateOf(line))));
  if (bound === 'at-least') return atLeast(amount, baseIn, share);
  if (bound === 'share-at-least') return shareAtLeast(amount, total(pool, year), share);
  if (year === budgets.base) return changeAtMost(amount, baseIn, share);
  const before = yearsOn(year, -1);
  // Half a year and a whole one cannot be held against each other: the base year counts at its full-year rate.
  const steps = before === budgets.base ? sum(lines.map(stepOf)) : 0;
  return changeAtMost(amount, pence(total(lines, before) + steps), share);
}

/** Every limit judged in every year, line by line where it says `each line`. */
export function limitsJudged(grounds: readonly LimitGround[], budgets: Budgets): readonly LimitVerdict[] {
  return grounds.map((each) => {
    const checks = each.grounds.flatMap((ground) =>
      budgets.years.flatMap((year): LimitCheck[] => {
        const found = judged(each, ground, year, budgets);
        return [{ year, line: ground.line?.id ?? null, title: ground.line?.title ?? null, ...found }];
      }),
    );
    return {
      title: each.limit.title,
      bound: each.bound,
      share: each.share,
      cell: lineCell(each.limit.place),
      on: each.grounds.flatMap(({ lines }) => lines.map(({ id }) => id)),
      among: each.pool.map(({ id }) => id),
      checks,
      pool: each.bound === 'share-at-least' ? poolWords(each, budgets) : null,
    };
  });
}

function poolWords({ pool }: LimitGround, { lines, base }: Budgets): string {
  const whole = pool.length === lines.length;
  const what = whole ? 'every budget line' : `the ${pool.length} lines of its pool`;
  return `${what}, ${formatPounds(sum(pool.map(({ amount }) => amount)))} in ${base}`;
}

/** Whether any limit is broken, at the first that is: all a search needs to know of a package. */
export function breaksOf(grounds: readonly LimitGround[], budgets: Budgets): readonly LimitGround[] {
  return grounds.filter((each) =>
    each.grounds.some((ground) => budgets.years.some((year) => (judged(each, ground, year, budgets).room ?? 0) < 0)),
  );
}
