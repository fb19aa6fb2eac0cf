import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';

/** What stands on one side only: a line of the model with no published amount of the year, or a published one that the base does not hold. */
export interface OnOneSide {
  readonly title: string;
  readonly amount: Pence;
  readonly side: 'model' | 'files';
}

/** The lines that have an amount on both sides: how many, what is published of them, and what the model makes of the same, with its measures and with nothing done. */
export interface OnBothSides {
  readonly lines: number;
  readonly published: Pence;
  readonly cells: readonly Cell[];
  readonly net: Pence;
  readonly undone: Pence;
}

/** What the files publish for the base year or one after it: the amount of all lines, and how far it can be set beside the model, like for like. */
export interface Published {
  readonly amount: Pence;
  readonly both: OnBothSides;
  readonly one: readonly OnOneSide[];
}
