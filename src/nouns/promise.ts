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
  readonly kind: 'activities' | 'intentions' | 'procurements' | 'milestones' | 'savings' | 'outcomes' | 'proposals';
  readonly what: string;
  readonly promised: string;
  readonly now: string;
  readonly became: Became;
  readonly because: string;
  readonly at: readonly Cell[];
}

/** A procurement as a plan lays it out: the day its contract must start, the last day to begin, and its value over its term in words. */
export interface LaidOut {
  readonly contract: string;
  readonly start: Day | null;
  readonly begin: Day | null;
  readonly value: string;
  readonly at: Cell;
}

/** A date of a contract that a plan says somebody must meet. */
export interface Watched {
  readonly contract: string;
  readonly what: string;
  readonly due: Day | null;
  readonly status: string;
  readonly at: Cell;
}

/** Whether a plan says that a date passed with its work undone. */
export function isNotDone({ status }: Watched): boolean {
  return status === 'Overdue';
}

/** What a plan works out of the days of its contracts. */
export interface PlannedDays {
  readonly procurements: readonly LaidOut[];
  readonly milestones: readonly Watched[];
}

/** Two plans set against each other for scrutiny: the day each speaks of, and what became of every promise. */
export interface Scrutiny {
  readonly was: Day;
  readonly is: Day;
  readonly promises: readonly Promised[];
}
