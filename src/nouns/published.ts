import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';

/** What stands on one side only: a line of the model with no published amount of the year, or a published one that the base does not hold. */
export interface OnOneSide {
  readonly title: string;
  readonly amount: Pence;
  readonly side: 'model' | 'files';
}

/** The lines that have an amount on both sides: their ids, on how many of them the files say neither gross nor net where the base does say, what is published of them, and what the model makes of the same, with its measures and with nothing done. */
export interface OnBothSides {
  readonly lines: readonly string[];
  readonly unsaid: number;
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
