import { addMonths, type Day } from '../../values/day.ts';
import type { PartYear } from '../../values/part-year.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import { partInYear, WHOLE } from '../portion.ts';
import { type Piece, type Setting, shapeOf } from '../reach/shape.ts';

/** How much of a piece falls in each year and is there at its close; the year it begins in, by its place, -1 when it never does. */
export interface Timed {
  readonly piece: Piece;
  readonly inYear: Float64Array;
  readonly after: Float64Array;
  readonly begins: number;
  /** Whether each year closes without it; and what is in force of it in each month of a year, by the year's place. */
  readonly passes: readonly boolean[];
  readonly months: (at: number) => Float64Array;
  /** What is in force of it on a day. */
  readonly onDay: (day: Day) => number;
}

/** What of something is in force in each month of a year, told from what part of the year falls from a day on. */
export function byMonth(year: FinancialYear, since: (day: Day) => number, partYear: PartYear): Float64Array {
  const { from } = daysOf(year);
  const always = (day: Day): number => {
    const { numerator, denominator } = partInYear({ from, to: null, ramp: [WHOLE] }, year, partYear, day);
    return numerator / denominator;
  };
  const parts = Array.from({ length: 13 }, (_, month) => (month === 12 ? 0 : since(addMonths(from, month))));
  const whole = Array.from({ length: 13 }, (_, month) => (month === 12 ? 0 : always(addMonths(from, month))));
  return Float64Array.from(
    { length: 12 },
    (_, month) => ((parts[month] as number) - (parts[month + 1] as number)) / ((whole[month] as number) - (whole[month + 1] as number)),
  );
}

/** Answers kept once given. */
function kept<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(key);
    known.set(key, now);
    return now;
  };
}

/** A measure made ready to be played: its pieces for each whole number of months it may be late, and how their sizes follow the amount drawn. */
export interface Playable {
  readonly to: readonly number[];
  /** Whether it is about the price that lasts, whatever passes beside it. */
  readonly isOfPrice: boolean;
  readonly byMonths: readonly (readonly Timed[])[];
  /** The amount as planned, and by how much the size of each piece changes with it. */
  readonly planned: number;
  readonly slopes: readonly number[];
  /** Whether a delay of part of a month counts in proportion; what is reviewed or counted year by year is late by whole months. */
  readonly isSmooth: boolean;
}

/** Makes a measure ready to be played. */
export function playable(measure: Measure, setting: Setting): Playable {
  const { years } = setting;
  const most = Math.ceil(measure.slip?.high ?? 0) + 1;
  const shapes = Array.from({ length: most + 1 }, (_, months) => shapeOf({ ...measure, from: addMonths(measure.from, months) }, setting));
  const first = shapes[0] as (typeof shapes)[number];
  const { amount } = measure;
  const isMoney = 'money' in amount;
  const more = { ...measure, amount: isMoney ? { money: amount.money + 1 } : { basisPoints: amount.basisPoints - 1 } } as Measure;
  const step = isMoney ? 1 : -1 / WHOLE;
  const changed = shapeOf(more, setting).pieces;
  return {
    to: first.to,
    isOfPrice: first.isOfPrice,
    byMonths: shapes.map(({ pieces }) =>
      pieces.map((piece) => ({
        piece,
        inYear: Float64Array.from(years, (year) => piece.inYear(year)),
        after: Float64Array.from(years, (year) => piece.after(year)),
        begins: years.indexOf(piece.year),
        passes: years.map((year) => piece.passes(year)),
        months: kept((at: number) => {
          const year = years[at] as FinancialYear;
          return piece.isWhole ? new Float64Array(12) : byMonth(year, (day) => piece.since(day, year), setting.partYear);
        }),
        onDay: kept(piece.onDay),
      })),
    ),
    planned: isMoney ? amount.money : amount.basisPoints / WHOLE,
    slopes: first.pieces.map(({ size, sign }, index) => {
      const other = changed[index];
      return other ? (other.sign * other.size - sign * size) / (sign * step) : 0;
    }),
    isSmooth: shapes.every(({ pieces }) => pieces.length === 1) && measure.kind !== 'indexation',
  };
}
