import type { Model } from '../../nouns/model.ts';
import { formatPounds, type Pence, pence } from '../../values/money.ts';
import { type FinancialYear, yearsOn } from '../../values/year.ts';

/** What a scenario draws from reserves in one year, or puts back (below nothing), and what that leaves behind it, in words. */
interface Draw {
  readonly year: FinancialYear;
  readonly amount: Pence;
  readonly leaves: string;
}

/** The draws on reserves of a scenario, year by year: money of other years, which saves nothing and is gone in the next. */
export function drawsOn({ years, totals }: Model): readonly Draw[] {
  return years.flatMap((year): Draw[] => {
    const amount = totals[year]?.reserves ?? pence(0);
    if (amount === 0) return [];
    const leaves =
      amount > 0 ? `no saving: ${yearsOn(year, 1)} begins with a gap of as much` : 'a cost of the year, for what was drawn before';
    return [{ year, amount, leaves }];
  });
}

/** What a year’s draw is called, and its amount without a sign. */
export function drawCalled({ year, amount }: Draw): { readonly title: string; readonly size: Pence } {
  return { title: amount > 0 ? `Drawn from reserves in ${year}` : `Put back to reserves in ${year}`, size: pence(Math.abs(amount)) };
}

/** Each draw as a part of a sentence: `£300,000 is drawn from reserves in 2026/27 (no saving: 2027/28 begins with a gap of as much)`. */
export function drawWords(model: Model): readonly string[] {
  return drawsOn(model).map(({ year, amount, leaves }) => {
    const size = formatPounds(pence(Math.abs(amount)));
    return amount > 0 ? `${size} is drawn from reserves in ${year} (${leaves})` : `${size} is put back to reserves in ${year} (${leaves})`;
  });
}
