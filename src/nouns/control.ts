import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';

/** Money read and left out for one field of a table, and in how many cells an amount stood: none is not nought. */
export interface MoneyControl {
  readonly read: Pence;
  readonly leftOut: Pence;
  readonly stated: number;
  readonly unreadable: number;
  /** How many cells can only be read with a decimal comma (`1.234,50`), where the column is read so. */
  readonly decimalCommas?: number;
}

/** The order of days written in figures, how many cells can only be read so, and how many only the other way. */
export interface ProvenOrder {
  readonly order: 'day-month' | 'month-day';
  readonly by: number;
  readonly against: number;
}

/** The span of one date field of a table. `order` is how most of its days are written; `proven` that of its figures, where some cell proves it. */
export interface DateControl {
  readonly min: Day | null;
  readonly max: Day | null;
  readonly blank: number;
  readonly unreadable: number;
  readonly order: 'day-month' | 'month-day' | 'year-month' | 'serial' | null;
  readonly proven?: ProvenOrder;
}

/** A column of amounts that is read as no field: its heading, the heading's cell, and what its cells add to. */
export interface UnreadMoney {
  readonly heading: string;
  readonly cell: string;
  readonly amount: Pence;
  /** What to pin it as, where its heading names a year: `budget 2027/28`. */
  readonly pin?: string;
  /** The sheet it stands on, when several are read as one table. */
  readonly sheet?: string;
}

/** A column of days that is read as no field: its heading, the heading’s cell, and the fields of days no column is read as, any of which it could be pinned as. */
export interface UnreadDays {
  readonly heading: string;
  readonly cell: string;
  readonly pins: readonly string[];
  /** The sheet it stands on, when several are read as one table. */
  readonly sheet?: string;
}

/** What a budget grows or falls by is no budget of its own, whatever year it names. */
const changes = /\b(?:growth|pressures?|savings?|efficienc(?:y|ies)|changes?|reductions?|inflation|uplifts?|virements?)\b/i;

/** Whether a column of amounts of a budget is what the budget changes by: pinned as budget it would stand beside itself. */
export function isChangeOf(kind: string | undefined, heading: string): boolean {
  return kind === 'budget' && changes.test(heading);
}

/** What to write so that such a column is read. */
export function howToPin({ heading, pin }: Pick<UnreadMoney, 'heading' | 'pin'>): string {
  return `pin it under \`columns:\` of its file in commissioning.yaml, as \`"${heading}": ${pin ?? 'FIELD'}\``;
}
