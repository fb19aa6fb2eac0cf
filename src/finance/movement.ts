import type { Leg, Movement } from '../nouns/model.ts';
import { pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';
import { accounts } from './line-ids.ts';
import { signs } from './measures/measure.ts';
import type { Entry } from './roll.ts';

/**
 * A measure as double entry: what each line gains in a year, and the account that gives or takes the rest, so that every year adds to nothing.
 * The lines of a reallocation balance each other. Its one-off costs are legs too, against `one-off`.
 */
export function movementOf(measure: string, entries: readonly Entry[], years: readonly FinancialYear[]): Movement {
  const own = entries.filter(({ by, id, year }) => by !== 'assumption' && id === measure && years.includes(year));
  const held = new Map<string, Leg>();
  const add = (account: string, year: FinancialYear, amount: number): void => {
    const key = JSON.stringify([year, account]);
    held.set(key, { account, year, amount: pence((held.get(key)?.amount ?? 0) + amount) });
  };
  for (const { year, line, term, amount } of own) {
    add(line, year, signs[term] * amount);
    if (term !== 'reallocatedIn' && term !== 'reallocatedOut') add(accounts[term], year, -signs[term] * amount);
  }
  return { measure, legs: [...held.values()].filter(({ amount }) => amount !== 0) };
}
