import type { Held } from '../../nouns/base-account.ts';
import { type Pence, sum } from '../../values/money.ts';

/** What is held comes to in a year. */
export const inYear = (held: readonly Held[], year: string) => sum(held.flatMap(({ amounts }) => amounts[year] ?? []));

/** What is stated adds up; where nothing is, nothing is shown. */
export function added(amounts: readonly (Pence | null)[]): Pence | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : sum(stated);
}
