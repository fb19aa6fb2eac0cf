import type { Cell } from '../values/cell.ts';
import type { Pence } from '../values/money.ts';

/** What a measure of a plan's scenario, or its one-off costs, comes to against the base in each year of the scenario. */
export interface PlannedMeasure {
  readonly scenario: string;
  readonly measure: string;
  readonly kind: string;
  readonly amounts: Readonly<Record<string, Pence>>;
  readonly at: Cell | null;
}

/** The measures of a plan, scenario by scenario; or why they cannot be told. */
export type PlannedMeasures = { readonly measures: readonly PlannedMeasure[] } | { readonly because: string };

/** A measure that one of two plans has alone, or that comes to another amount in a year both hold. */
export interface MeasureChange {
  readonly scenario: string;
  readonly measure: string;
  readonly kind: string;
  readonly became: 'new' | 'gone' | 'changed';
  /** What it came to before and comes to now, in the years that differ; null where the plan has no such measure. */
  readonly amounts: Readonly<Record<string, { readonly was: Pence | null; readonly is: Pence | null }>>;
  readonly at: readonly [Cell | null, Cell | null];
}

/** What became of the scenarios of two plans: those one has alone, and the measures of those both have. */
export interface ScenarioComparison {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly measures: readonly MeasureChange[];
  readonly unchanged: number;
}

/** The scenarios of two plans compared, or why they were not. */
export type ScenariosCompared = ScenarioComparison | { readonly because: string };
