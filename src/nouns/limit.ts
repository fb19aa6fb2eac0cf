import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';

/** The bounds a limit of a scenario can set (SCENARIOS.md): of base each year, of a line from one year to the next, of a pool by partner. */
export type Bound = 'at-least' | 'change-at-most' | 'share-at-least';

/**
 * One year of one limit. `amount` is what was judged (the year's budget, or how far it moved on the year before), `bound` the least or the
 * most it may be, `of` what that is a share of, and `room` what is left before the limit breaks: a minus is the amount by which it is broken, and null was not judged.
 */
export interface LimitCheck {
  readonly year: FinancialYear;
  /** The budget line it is about, or null for all its lines together. */
  readonly line: string | null;
  readonly title: string | null;
  readonly amount: Pence;
  readonly bound: Pence | null;
  readonly of: Pence;
  readonly room: Pence | null;
  readonly because: string | null;
}

/** What became of one limit of a scenario. `share` is in basis points, `cell` the line of the scenario that sets it, `on` the ids of the lines it is about and `among` those of its pool. */
export interface LimitVerdict {
  readonly title: string;
  readonly bound: Bound;
  readonly share: number;
  readonly cell: Cell | null;
  readonly on: readonly string[];
  readonly among: readonly string[];
  readonly checks: readonly LimitCheck[];
  /** What the share is a share of, in words; null for the other bounds. */
  readonly pool: string | null;
}
