import type { ModelEntry } from '../../nouns/model.ts';
import type { Bar, Package } from '../../nouns/reach.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';
import { amountsFrom } from '../amounts.ts';
import { breaksOf, type LimitGround } from '../limits.ts';
import type { Measure } from '../measures/measure.ts';
import { rolled } from '../roll.ts';
import { countingOf } from './counting.ts';
import type { Wanted } from './wanted.ts';

/** A package rolled forward to the penny, with the limits it breaks and, counted on from them, the bars. */
export interface Tried extends Package {
  /** What counts towards what is wanted. */
  readonly counts: Pence;
  readonly breaks: readonly number[];
}

/** Whether a package holds what a bar keeps out. */
function isBroken({ measures, isTogether }: Bar, own: readonly Measure[]): boolean {
  const isIn = (id: string): boolean => own.some((measure) => measure.id === id);
  return isTogether ? measures.every(isIn) : measures.some(isIn);
}

/** Whole numbers that stand for harms exactly, and how many to one unit of harm. */
export function scaled(measures: readonly Measure[]): { readonly harms: readonly number[]; readonly unit: number } {
  const unit =
    [1, 2, 4, 5, 10, 20, 50, 100, 1000, 10_000].find((by) =>
      measures.every(({ harm }) => Number.isInteger(Math.round((harm ?? 0) * by * 1e6) / 1e6)),
    ) ?? 1e6;
  return { harms: measures.map(({ harm }) => Math.round((harm ?? 0) * unit)), unit };
}

/** Rolls packages forward to the penny, each once. A package that a guard refuses is null. */
export function trier(wanted: Wanted, limits: readonly LimitGround[], counting = countingOf(wanted)) {
  const { scenario, lines, span, by, bars } = wanted;
  const { measures, uplifts, partYear, base, years } = scenario;
  const saving = new Set(measures.filter(({ recurrent, cashable }) => recurrent && cashable).map(({ id }) => id));
  const counted = new Set(measures.filter((_, index) => counting.isIn(index)).map(({ id }) => id));
  const known = new Map<string, Tried | null>();
  const { harms, unit } = scaled(measures);
  const netOf = (own: readonly Measure[]) => {
    const entries = rolled({ lines, years: span, uplifts, measures: own, partYear });
    const amountOf = amountsFrom(lines, entries);
    return { entries, amountOf, net: sum(lines.map(({ id }) => amountOf(id, by))) };
  };
  const nothing = netOf([]).net;
  const roll = (chosen: readonly boolean[]): Tried | null => {
    const own = measures.filter((_, index) => chosen[index]);
    try {
      const { entries, amountOf, net } = netOf(own);
      const of = (term: ModelEntry['term'], ids: ReadonlySet<string>): Pence =>
        sum(
          entries.flatMap((entry) =>
            entry.year === by && entry.term === term && entry.by === 'measure' && ids.has(entry.id) ? [entry.amount] : [],
          ),
        );
      const broken = breaksOf(limits, { lines, years, base, amountOf });
      return {
        measures: own.map(({ id }) => id),
        savings: of('savings', saving),
        counts: of(counting.term, counted),
        harm: harms.reduce((all, harm, index) => (chosen[index] ? all + harm : all), 0) / unit,
        net: pence(nothing - net),
        breaks: [
          ...limits.flatMap((limit, index) => (broken.includes(limit) ? [index] : [])),
          ...bars.flatMap((bar, index) => (isBroken(bar, own) ? [limits.length + index] : [])),
        ],
      };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  const tried = (chosen: readonly boolean[]): Tried | null => {
    const key = chosen.map((is) => (is ? '1' : '0')).join('');
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = roll(chosen);
    known.set(key, now);
    return now;
  };
  return { tried, nothing, count: () => known.size };
}
