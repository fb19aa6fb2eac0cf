import { ofGrantChange } from '../nouns/grant-change.ts';
import type { MeasureEffect } from '../nouns/model.ts';
import type { Term } from '../nouns/year-total.ts';
import { type Pence, pence } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Measure } from './measures/measure.ts';
import type { Sums } from './roll.ts';
import type { Entry } from './rolling.ts';

/** Terms of what comes whether anything is done or not. */
export const growth: ReadonlySet<Term> = new Set(['pressures', 'indexation']);

/** The sums of a roll; null where a grant cannot change alone, as one that ends a line after money was moved to it. */
function sumsIfAny(of: () => Sums): Sums | null {
  try {
    return of();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/**
 * By how much more uplift and growth comes to in each year because grants change what their own lines spend: what doing nothing but
 * those changes comes to, less what doing nothing does. Null where no grant changes, where that changes nothing, or where it cannot be told.
 */
export function grantGrowthOf(
  { effects, entries }: { readonly effects: readonly MeasureEffect[]; readonly entries: readonly Entry[] },
  undone: Sums,
  rolledWith: (only: (measure: Measure) => boolean) => Sums,
  years: readonly FinancialYear[],
): Readonly<Record<string, Pence>> | null {
  const changing = new Set(entries.filter(ofGrantChange({ measures: effects })).map(({ id }) => id));
  const grows = [...undone.values()].some((terms) => [...growth].some((term) => (terms[term] ?? 0) !== 0));
  if (changing.size === 0 || !grows) return null;
  const changed = sumsIfAny(() => rolledWith(({ id }) => changing.has(id)));
  if (changed === null) return null;
  const grown = (sums: Sums, year: FinancialYear): number => [...growth].reduce((sum, term) => sum + (sums.get(year)?.[term] ?? 0), 0);
  const more = years.map((year) => [year, pence(grown(changed, year) - grown(undone, year))] as const);
  return more.some(([, amount]) => amount !== 0) ? Object.fromEntries(more) : null;
}
