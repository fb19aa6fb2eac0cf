import { grantChangeIn, grantGrowthIn } from '../../nouns/grant-change.ts';
import type { Model } from '../../nouns/model.ts';
import { type Pence, pence } from '../../values/money.ts';

/** What moves the budget of a year and closes no gap of it. */
interface BesideSavings {
  readonly drawn: (year: string) => Pence;
  readonly granted: (year: string) => Pence;
  readonly grown: (year: string) => Pence;
  readonly draws: boolean;
  readonly changesGrants: boolean;
  readonly grows: boolean;
}

/** What moves the budget and closes no gap: a reserve pays for what is still spent, and the lines of a grant spend what it pays. */
export function besideSavings(model: Model): BesideSavings {
  const drawn = (year: string): Pence => model.totals[year]?.reserves ?? pence(0);
  const granted = (year: string): Pence => grantChangeIn(model, year);
  const grown = (year: string): Pence => grantGrowthIn(model, year);
  const inSome = (of: (year: string) => Pence): boolean => model.years.some((year) => of(year) !== 0);
  return { drawn, granted, grown, draws: inSome(drawn), changesGrants: inSome(granted), grows: inSome(grown) };
}

/** What must be read beside the gap that is left, a sentence each. */
export function besideGap(model: Model): readonly string[] {
  const { draws, changesGrants, grows } = besideSavings(model);
  return [
    ...(changesGrants
      ? ['The gap that is left is without changes of grant: the lines of a grant spend as much more or less as it pays.']
      : []),
    ...(grows ? ['Nor does it hold the uplift and growth of what a grant pays: what a lost grant would have grown by is no saving.'] : []),
    ...(draws
      ? [
          'The gap that is left is before reserves: a draw closes the gap of its own year alone, and what is over of it is no money to spare. What is put back, a minus, is to be found on top of the gap.',
        ]
      : []),
  ];
}
