import { type Expression, fixed, plus, times } from './expression.ts';
import type { Column, Row } from './solver.ts';

/** The solver's own tolerance, of amounts as large as those of its row. */
export const LOOSE = 2e-6;

/** The least and the most a number can be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A mixed-integer problem as it is being written. Every column has its bounds, so that what is above anything possible is never guessed. */
export interface Writing {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly column: (low: number, high: number, whole?: boolean) => number;
  readonly row: (is: Expression, low: number, high: number) => void;
  readonly rangeOf: (is: Expression) => Range;
  /** An expression of many terms becomes a column of its own, so that rows stay short. `floor` is below anything it can be, where more is known. */
  readonly short: (is: Expression, floor?: number) => Expression;
  /** An expression where a whole column is one, and nothing where it is nought; it may differ from it by `loose`. `floor` as above. */
  readonly product: (whole: number, is: Expression, loose: number, floor?: number) => Expression;
  /** An expression where it is above nothing, and nothing where it is not. */
  readonly positive: (is: Expression, loose: number) => Expression;
}

const MANY = 10;

/** Begins a problem with so many whole columns, each nought or one. */
export function writing(many: number): Writing {
  const columns: Column[] = Array.from({ length: many }, () => ({ low: 0, high: 1, whole: true }));
  const rows: Row[] = [];
  const column = (low: number, high: number, whole = false): number => columns.push({ low, high, whole }) - 1;
  const rangeOf = ({ constant, terms }: Expression): Range => {
    let [low, high] = [constant, constant];
    for (const [index, by] of terms) {
      const of = columns[index] as Column;
      low += by * (by > 0 ? of.low : of.high);
      high += by * (by > 0 ? of.high : of.low);
    }
    return { low, high };
  };
  const row = (is: Expression, low: number, high: number): void => {
    if (is.terms.size === 0) return;
    const range = rangeOf(is);
    // What holds whatever is chosen need not be said.
    const own = { low: range.low >= low ? -Infinity : low, high: range.high <= high ? Infinity : high };
    if (own.low > -Infinity || own.high < Infinity)
      rows.push({ low: own.low - is.constant, high: own.high - is.constant, terms: is.terms });
  };
  const equal = (is: Expression, other: Expression): void => {
    const { constant, terms } = plus(is, other, -1);
    rows.push({ low: -constant, high: -constant, terms });
  };
  const short = (is: Expression, floor = -Infinity): Expression => {
    if (is.terms.size <= MANY) return is;
    const { low, high } = rangeOf(is);
    const own = times(column(Math.max(low, floor), Math.max(high, floor)), 1);
    equal(is, own);
    return own;
  };
  const product = (whole: number, is: Expression, loose: number, floor = -Infinity): Expression => {
    if (is.terms.size === 0) return times(whole, is.constant);
    const range = rangeOf(is);
    const [low, high] = [Math.max(range.low, floor), Math.max(range.high, floor)];
    const own = times(column(Math.min(0, low), Math.max(0, high)), 1);
    const slack = loose + Math.max(Math.abs(low), Math.abs(high)) * LOOSE;
    row(plus(own, times(whole, high), -1), -Infinity, slack);
    row(plus(own, times(whole, low), -1), -slack, Infinity);
    row(plus(plus(own, is, -1), times(whole, low), -1), -Infinity, slack - low);
    row(plus(plus(own, is, -1), times(whole, high), -1), -slack - high, Infinity);
    return own;
  };
  const positive = (is: Expression, loose: number): Expression => {
    const { low, high } = rangeOf(is);
    if (low >= -loose) return is;
    if (high <= 0) return fixed(0);
    const above = column(0, 1, true);
    const own = times(column(0, high), 1);
    const slack = loose + Math.max(-low, high) * LOOSE;
    row(plus(own, times(above, high), -1), -Infinity, slack);
    row(plus(own, is, -1), -slack, Infinity);
    row(plus(plus(own, is, -1), times(above, low), -1), -Infinity, slack - low);
    return own;
  };
  return { columns, rows, column, row, rangeOf, short, product, positive };
}
