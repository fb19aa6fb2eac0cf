import { type Expression, fixed, plus, times } from './expression.ts';
import type { Column, Row } from './solver.ts';

/** The solver's own tolerance, of amounts as large as those of its row. */
export const LOOSE = 2e-6;

/** The least and the most a number can be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Rows that say what some columns are: `roughly` always, `exactly` where a search must know. */
interface Sense {
  readonly roughly: readonly (Row | null)[];
  readonly exactly: readonly (Row | null)[];
}

/** Columns that stand for something: the rows that hold them to it, and what they come to for a package, told from the columns before them. */
export interface Meaning {
  readonly columns: readonly number[];
  readonly roughly: readonly Row[];
  readonly exactly: readonly Row[];
  readonly tell: (values: Float64Array) => void;
}

/** A mixed-integer problem as it is being written. Every column has its bounds, so that what is above anything possible is never guessed. */
export interface Writing {
  readonly columns: readonly Column[];
  readonly meanings: readonly Meaning[];
  /** What must hold beside what the columns mean. */
  readonly rows: readonly Row[];
  readonly must: (is: Expression, low: number, high: number) => void;
  readonly rangeOf: (is: Expression) => Range;
  /** Columns of their own within bounds, with the rows that say what they are and what they come to. */
  readonly named: (
    bounds: readonly Range[],
    sense: (own: readonly Expression[]) => Sense,
    told: (values: Float64Array) => readonly number[],
  ) => readonly Expression[];
  /** An expression of many terms becomes a column of its own, so that rows stay short. `floor` is below anything it can be, where more is known. */
  readonly short: (is: Expression, floor?: number) => Expression;
  /** An expression where a whole column is one, and nothing where it is nought; it may differ from it by `loose`. `floor` as above. */
  readonly product: (whole: number, is: Expression, loose: number, floor?: number) => Expression;
  /** An expression where it is above nothing, and nothing where it is not. */
  readonly positive: (is: Expression, loose: number) => Expression;
}

/** What an expression comes to. */
export function comesTo({ constant, terms }: Expression, values: ArrayLike<number>): number {
  let sum = constant;
  for (const [column, by] of terms) sum += by * (values[column] as number);
  return sum;
}

/** A row that holds an expression between two bounds. */
export function rowOf({ constant, terms }: Expression, low: number, high: number): Row {
  return { low: low - constant, high: high - constant, terms };
}

const MANY = 10;

/** Begins a problem with so many whole columns, each nought or one. */
export function writing(many: number): Writing {
  const columns: Column[] = Array.from({ length: many }, () => ({ low: 0, high: 1, whole: true }));
  const meanings: Meaning[] = [];
  const rows: Row[] = [];
  const rangeOf = ({ constant, terms }: Expression): Range => {
    let [low, high] = [constant, constant];
    for (const [index, by] of terms) {
      const of = columns[index] as Column;
      low += by * (by > 0 ? of.low : of.high);
      high += by * (by > 0 ? of.high : of.low);
    }
    return { low, high };
  };
  /** A row, or null where it holds whatever is chosen. */
  const needed = (is: Expression, low: number, high: number): Row | null => {
    const range = rangeOf(is);
    const own = { low: range.low >= low ? -Infinity : low, high: range.high <= high ? Infinity : high };
    return is.terms.size > 0 && (own.low > -Infinity || own.high < Infinity) ? rowOf(is, own.low, own.high) : null;
  };
  const must = (is: Expression, low: number, high: number): void => {
    const row = needed(is, low, high);
    if (row) rows.push(row);
  };
  const add = (
    bounds: readonly Column[],
    sense: (own: readonly Expression[]) => Sense,
    told: (values: Float64Array) => readonly number[],
  ): readonly Expression[] => {
    const ids = bounds.map((each) => columns.push(each) - 1);
    const own = ids.map((id) => times(id, 1));
    const { roughly, exactly } = sense(own);
    const tell = (values: Float64Array): void =>
      told(values).forEach((value, index) => {
        values[ids[index] as number] = value;
      });
    meanings.push({ columns: ids, roughly: roughly.flatMap((row) => row ?? []), exactly: exactly.flatMap((row) => row ?? []), tell });
    return own;
  };
  const named: Writing['named'] = (bounds, sense, told) =>
    add(
      bounds.map((each) => ({ ...each, whole: false })),
      sense,
      told,
    );
  const one = (bounds: Range, sense: (is: Expression) => Sense, told: (values: Float64Array) => number): Expression =>
    named(
      [bounds],
      ([is]) => sense(is as Expression),
      (values) => [told(values)],
    )[0] as Expression;
  const short = (is: Expression, floor = -Infinity): Expression => {
    if (is.terms.size <= MANY) return is;
    const { low, high } = rangeOf(is);
    return one(
      { low: Math.max(low, floor), high: Math.max(high, floor) },
      (own) => ({ roughly: [rowOf(plus(is, own, -1), 0, 0)], exactly: [] }),
      (values) => comesTo(is, values),
    );
  };
  const product = (whole: number, is: Expression, loose: number, floor = -Infinity): Expression => {
    if (is.terms.size === 0) return times(whole, is.constant);
    const range = rangeOf(is);
    const [low, high] = [Math.max(range.low, floor), Math.max(range.high, floor)];
    const slack = loose + Math.max(Math.abs(low), Math.abs(high)) * LOOSE;
    return one(
      { low: Math.min(0, low), high: Math.max(0, high) },
      (own) => ({
        roughly: [needed(plus(own, times(whole, high), -1), -Infinity, slack), needed(plus(own, times(whole, low), -1), -slack, Infinity)],
        exactly: [
          needed(plus(plus(own, is, -1), times(whole, low), -1), -Infinity, slack - low),
          needed(plus(plus(own, is, -1), times(whole, high), -1), -slack - high, Infinity),
        ],
      }),
      (values) => ((values[whole] as number) > 0.5 ? comesTo(is, values) : 0),
    );
  };
  const positive = (is: Expression, loose: number): Expression => {
    const { low, high } = rangeOf(is);
    if (low >= -loose) return is;
    if (high <= 0) return fixed(0);
    const slack = loose + Math.max(-low, high) * LOOSE;
    const both = add(
      [
        { low: 0, high, whole: false },
        { low: 0, high: 1, whole: true },
      ],
      (all) => {
        const [own, above] = all as readonly [Expression, Expression];
        return {
          roughly: [],
          exactly: [
            needed(plus(own, above, -high), -Infinity, slack),
            needed(plus(own, is, -1), -slack, Infinity),
            needed(plus(plus(own, is, -1), above, -low), -Infinity, slack - low),
          ],
        };
      },
      (values) => {
        const value = comesTo(is, values);
        return value > 0 ? [value, 1] : [0, 0];
      },
    );
    return both[0] as Expression;
  };
  return { columns, meanings, rows, must, rangeOf, named, short, product, positive };
}
