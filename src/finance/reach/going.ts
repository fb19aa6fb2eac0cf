import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { PartYear } from '../../values/part-year.ts';
import { daysOf, type FinancialYear, yearOf } from '../../values/year.ts';
import { kindOf } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { applied, changesIn, type Part as PartOf, partAtYearEnd, partInYear, partOn } from '../portion.ts';

/** How part of a year is counted. */
export interface Part {
  readonly partYear: PartYear;
}

/** How a piece of a measure goes through the years. */
export interface Going {
  readonly from: Day;
  readonly year: FinancialYear;
  readonly ramp: readonly number[];
  readonly to: Day | null;
  /** Whether all of it falls in its year. */
  readonly isWhole: boolean;
  /** Whether it may be gone again before the model is over, and whether the next year opens with it. */
  readonly hasEnd: boolean;
  readonly stays: boolean;
  /** What part of a full year falls in a year; the same had it begun on another day of its year; what part the next year opens with. */
  readonly inYear: (year: FinancialYear) => number;
  readonly inYearFrom: (from: Day, year: FinancialYear) => number;
  readonly after: (year: FinancialYear) => number;
  /** What part of a full year falls in a year from a day of it on; what part is in force on a day; the days of a year on which that changes. */
  readonly since: (day: Day, year: FinancialYear) => number;
  readonly onDay: (day: Day) => number;
  readonly changes: (year: FinancialYear) => readonly Day[];
  /** Whether a year closes without it, though it may run in the course of it. */
  readonly passes: (year: FinancialYear) => boolean;
  /** What a fixed amount comes to in a year, in whole pence as the roll-forward rounds it. */
  readonly exactly: (year: FinancialYear) => number;
}

const share = ({ numerator, denominator }: PartOf): number => numerator / denominator;

/** How what a measure begins goes on. A one-off is whole in its year and gone in the next. */
export function goingOf(measure: Measure, money: number, { partYear }: Part): Going {
  const year = yearOf(measure.from);
  const isWhole = kindOf(measure).oneYear !== undefined;
  const within = (of: FinancialYear, from: Day): PartOf =>
    isWhole || of < year ? { numerator: of === year ? 1 : 0, denominator: 1 } : partInYear({ ...measure, from }, of, partYear);
  const stays = measure.recurrent && !isWhole;
  return {
    from: measure.from,
    year,
    ramp: measure.ramp,
    to: measure.to,
    isWhole,
    hasEnd: measure.to !== null,
    stays,
    inYear: (of) => share(within(of, measure.from)),
    inYearFrom: (from, of) => share(within(of, from)),
    after: (of) => (!stays || of < year ? 0 : share(partAtYearEnd(measure, of))),
    since: (day, of) =>
      isWhole || of < year ? (of === year && measure.from >= day ? 1 : 0) : share(partInYear(measure, of, partYear, day)),
    onDay: (day) => (isWhole ? 0 : share(partOn(measure, day))),
    changes: (of) => (isWhole ? [] : changesIn(measure, of)),
    passes: (of) => !stays || (measure.to !== null && measure.to <= daysOf(of).to),
    exactly: (of) => applied(money as Pence, within(of, measure.from)),
  };
}
