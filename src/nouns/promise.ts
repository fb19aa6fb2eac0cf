import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';

/**
 * What became of something a plan promised. `slipped`: its time was moved later. `overdue`: its time has passed and its status says it
 * is not done. `short`: less was saved than was approved. `untold`: its time has passed and no file says whether it was done.
 */
export type Became =
  | 'slipped'
  | 'overdue'
  | 'short'
  | 'worse'
  | 'dropped'
  | 'untold'
  | 'same'
  | 'better'
  | 'done'
  | 'ahead'
  | 'to come'
  | 'new';

/** Something an earlier plan promised, or a later one adds: what it is, what was promised, what is said of it now, and what became of it. */
export interface Promised {
  readonly kind: 'activities' | 'intentions' | 'savings' | 'outcomes' | 'proposals';
  readonly what: string;
  readonly promised: string;
  readonly now: string;
  readonly became: Became;
  readonly because: string;
  readonly at: readonly Cell[];
}

/** Two plans set against each other for scrutiny: the day each speaks of, and what became of every promise. */
export interface Scrutiny {
  readonly was: Day;
  readonly is: Day;
  readonly promises: readonly Promised[];
}
