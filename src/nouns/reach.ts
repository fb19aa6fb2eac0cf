import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';

/** Some of a scenario's measures, each whole, and what they come to together in the year asked about. */
export interface Package {
  /** Ids, in the order of the file. */
  readonly measures: readonly string[];
  /** Recurrent cashable savings of that year. */
  readonly savings: Pence;
  /** The sum of the commissioner's own weights. */
  readonly harm: number;
  /** What moves for good from where to where the scenario says; left out where an amount is to be saved. */
  readonly moved?: Pence;
  /** By how much the net budget of that year is below what it is with none of the measures. */
  readonly net: Pence;
}

/** Measures kept out of the choice by something that is no limit of the scenario: a ring-fence, a contract that cannot lawfully change yet. */
export interface Bar {
  readonly title: string;
  readonly cell: Cell | null;
  readonly measures: readonly string[];
  /** Whether any of them may be in, and only all of them together may not. */
  readonly isTogether: boolean;
}

/** Limits to set aside, as few as will do, and the least harmful package that then reaches the amount. */
export interface Way {
  readonly limits: readonly Obstacle[];
  readonly package: Package;
}

/** A limit, or a bar, whose absence would let more be reached: how much more, with every other kept. */
export interface Obstacle {
  readonly title: string;
  readonly cell: Cell | null;
  readonly more: Pence;
}

/** What `--reach` asked for, and the answer. */
export interface Reach {
  /** What was to be saved; where the most that can move was asked for, what that is. */
  readonly amount: Pence;
  readonly by: FinancialYear;
  /** From where to where, where the most that can move was asked for; else null. */
  readonly shift: { readonly from: string; readonly to: string } | null;
  /** The least harmful package that reaches the amount; null where none does. */
  readonly chosen: Package | null;
  /** The next least harmful, none of them holding a better one whole. */
  readonly others: readonly Package[];
  /** Where none reaches it: the most that can be reached under every limit. */
  readonly most: Package | null;
  /** Every set of the fewest limits without which it can be reached, the least harmful first and at most a few; none where not even without any. */
  readonly ways: readonly Way[];
  /** What keeps measures out of the choice beside the limits. */
  readonly bars: readonly Bar[];
  /** Where not even that: the most that can be reached with no limit at all. */
  readonly unlimited: Package | null;
  /** What each limit costs alone, where none reaches the amount. */
  readonly obstacles: readonly Obstacle[];
  /** Whether every answer above was proved and not merely the best met. */
  readonly proved: boolean;
  /** How many packages were rolled forward to the penny. */
  readonly tried: number;
}
