import { addMonths } from '../../values/day.ts';
import type { Measure } from '../measures/measure.ts';
import { WHOLE } from '../portion.ts';
import { type Piece, type Setting, shapeOf } from '../reach/shape.ts';

/** How much of a piece falls in each year and is there at its close; the year it begins in, by its place, -1 when it never does. */
interface Timed {
  readonly piece: Piece;
  readonly inYear: Float64Array;
  readonly after: Float64Array;
  readonly begins: number;
}

/** A measure made ready to be played: its pieces for each whole number of months it may be late, and how their sizes follow the amount drawn. */
export interface Playable {
  readonly to: readonly number[];
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
    byMonths: shapes.map(({ pieces }) =>
      pieces.map((piece) => ({
        piece,
        inYear: Float64Array.from(years, (year) => piece.inYear(year)),
        after: Float64Array.from(years, (year) => piece.after(year)),
        begins: years.indexOf(piece.year),
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
