import type { Assumption } from '../../nouns/model.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import { count, list } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';

/** A base year chosen among the years of the budget tables, and what is said of the choice. */
export interface ChosenYear {
  readonly year: FinancialYear;
  readonly assumed: readonly Assumption[];
}

/**
 * The year whose budget is the base of what begins in a given year: that year where the tables hold its budget, else the last before it,
 * else the first they hold. A year of which they hold less than half the lines of the fullest is not a budget, and is passed over with a word.
 * Rows without a year are of `unstated`.
 */
export function baseYearFor(
  rows: readonly Pick<BudgetLine, 'year' | 'budget'>[],
  unstated: FinancialYear,
  begins: FinancialYear,
): ChosenYear {
  const held = new Map<FinancialYear, number>();
  for (const { year = unstated, budget } of rows) if (budget !== undefined) held.set(year, (held.get(year) ?? 0) + 1);
  const most = Math.max(0, ...held.values());
  const years = [...held.keys()].sort();
  const whole = years.filter((year) => (held.get(year) ?? 0) * 2 >= most);
  const year = whole.findLast((each) => each <= begins) ?? whole[0] ?? unstated;
  const thin = years.filter((each) => each > year && each <= begins && !whole.includes(each));
  const texts = [
    ...(years.length > 1
      ? [
          `The base is the budget of ${year}, ${year === begins ? 'the year it begins in' : `the nearest there is to ${begins}`}; these tables hold ${list(years)}.`,
        ]
      : []),
    ...thin.map((each) => `${each} is no base: these tables hold only ${count(held.get(each) ?? 0, 'line')} of its budget.`),
  ];
  return { year, assumed: texts.map((text) => ({ text, source: 'budget tables', cell: null, verified: true })) };
}
