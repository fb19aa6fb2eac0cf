import type { FigureMarks } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';

/** A part of a year that an amount is for, and how many of it make the year. */
export interface PartOfYear {
  readonly called: 'quarter' | 'month' | 'week';
  readonly many: number;
}

/** What a cell says beyond its value. An amount: it is for one year, for a part of one (`each`, so `many` of them), for so many months in all, for the whole of what it is of, or from the least to the most. A length: the two days it runs between (the last may be open), or that it is counted in days. A figure: its unit and its sign. */
export interface Basis {
  readonly per?: 'year';
  readonly part?: PartOfYear & { readonly each: Pence };
  readonly over?: number;
  readonly whole?: true;
  readonly least?: Pence;
  readonly most?: Pence;
  readonly vat?: string;
  readonly from?: Day;
  readonly until?: Day | undefined;
  readonly days?: number;
  readonly marks?: FigureMarks;
}

/**
 * What a cell was read to: a value (with whatever travels with it), nothing on purpose, or a fault that quotes the cell.
 * `TBC` is not zero and an error is not a blank.
 */
export type Reading<V> =
  | {
      readonly value: V;
      readonly note?: {
        readonly kind: 'caveat' | 'rounded' | 'sentinel' | 'ambiguous' | 'order' | 'partial' | 'decided' | 'invented';
        readonly text: string;
      };
      readonly basis?: Basis;
    }
  | { readonly absent: 'blank' | 'placeholder' | 'choice' | 'not stated'; readonly quoted: string }
  | { readonly fault: string; readonly quoted: string; readonly basis?: Basis };
