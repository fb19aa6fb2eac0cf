import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { PartYear } from '../../values/part-year.ts';
import { type FinancialYear, yearOf } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import { applied, type Part as PartOf, partAtYearEnd, partInYear } from '../portion.ts';

/** How part of a year is counted. */
export interface Part {
  readonly partYear: PartYear;
}

/** How a piece of a measure goes through the years. */
export interface Going {
  readonly from: Day;
  readonly year: FinancialYear;
  readonly ramp: readonly number[];
  /** Whether it may be gone again before the model is over, and whether the next year opens with it. */
  readonly hasEnd: boolean;
  readonly stays: boolean;
  /** What part of a full year falls in a year; the same had it begun on another day of its year; what part the next year opens with. */
  readonly inYear: (year: FinancialYear) => number;
  readonly inYearFrom: (from: Day, year: FinancialYear) => number;
  readonly after: (year: FinancialYear) => number;
  /** What a fixed amount comes to in a year, in whole pence as the roll-forward rounds it. */
  readonly exactly: (year: FinancialYear) => number;
}

const share = ({ numerator, denominator }: PartOf): number => numerator / denominator;

/** How what a measure begins goes on. A one-off is whole in its year and gone in the next. */
export function goingOf(measure: Measure, money: number, { partYear }: Part): Going {
  const year = yearOf(measure.from);
  const isWhole = measure.kind === 'one-off';
  const within = (of: FinancialYear, from: Day): PartOf =>
    isWhole || of < year ? { numerator: of === year ? 1 : 0, denominator: 1 } : partInYear({ ...measure, from }, of, partYear);
  const stays = measure.recurrent && !isWhole;
  return {
    from: measure.from,
    year,
    ramp: measure.ramp,
    hasEnd: measure.to !== null,
    stays,
    inYear: (of) => share(within(of, measure.from)),
    inYearFrom: (from, of) => share(within(of, from)),
    after: (of) => (!stays || of < year ? 0 : share(partAtYearEnd(measure, of))),
    exactly: (of) => applied(money as Pence, within(of, measure.from)),
  };
}
