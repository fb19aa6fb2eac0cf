import { accounts } from '../../src/finance/base/line-ids.ts';
import { signs } from '../../src/finance/measures/measure.ts';
import type { Entry } from '../../src/finance/rolling.ts';
import { type Pence, pence } from '../../src/values/money.ts';
import type { FinancialYear } from '../../src/values/year.ts';

/** One leg of a movement: an account (a budget line's id, or `saved`, `avoided`, `invested`, `income`, `one-off`) and what it gains in a year. */
interface Leg {
  readonly account: string;
  readonly year: FinancialYear;
  readonly amount: Pence;
}

/** Money moved, saved, avoided or invested: legs that add to nothing in every year, so it cannot appear from nowhere. */
interface Movement {
  readonly measure: string;
  readonly legs: readonly Leg[];
}

/**
 * A measure as double entry: what each line gains in a year, and the account that gives or takes the rest, so that every year adds to nothing.
 * The lines of a reallocation balance each other. Its one-off costs are legs too, against `one-off`.
 */
export function movementOf(measure: string, entries: readonly Entry[], years: readonly FinancialYear[]): Movement {
  const own = entries.filter(({ by, id, year }) => by !== 'assumption' && id === measure && years.includes(year));
  const held = new Map<FinancialYear, Map<string, number>>();
  const add = (account: string, year: FinancialYear, amount: number): void => {
    const legs = held.get(year) ?? new Map<string, number>();
    held.set(year, legs);
    legs.set(account, (legs.get(account) ?? 0) + amount);
  };
  for (const { year, line, term, amount } of own) {
    add(line, year, signs[term] * amount);
    if (term !== 'reallocatedIn' && term !== 'reallocatedOut') add(accounts[term], year, -signs[term] * amount);
  }
  const legs = [...held].flatMap(([year, own]) =>
    [...own].flatMap(([account, amount]): readonly Leg[] => (amount === 0 ? [] : [{ account, year, amount: pence(amount) }])),
  );
  return { measure, legs };
}
