import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';

/** A budget line through the years. `fullYear` is the annual equivalent of a part-year amount: arithmetic, not a forecast. */
export interface ModelLine {
  readonly id: string;
  readonly title: string;
  readonly element: string | null;
  readonly tier: string | null;
  readonly fund: string | null;
  readonly partner: string | null;
  readonly amounts: Readonly<Record<string, Pence>>;
  readonly fullYear?: Pence;
  readonly period?: string;
  /** The part of twelve months its amount is for, where that is less than the whole: 0.5 of six months; and the cell that says so. */
  readonly part?: { readonly share: number; readonly cell: Cell };
  readonly cell: Cell;
  readonly caveats: readonly string[];
}
