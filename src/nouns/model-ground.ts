import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Term } from './year-total.ts';

/** What stands behind a budget line: its row, the contracts and services that answer to its name (ids), the partner whose money it is, and what the line comes to in each year in cash, as contracts and grants are, also where the model is in real prices. */
export interface LineGround {
  readonly row: string;
  readonly contracts: readonly string[];
  readonly services: readonly string[];
  readonly partner: string | null;
  readonly cash: Readonly<Record<string, Pence>>;
}

/** What a measure does to one line in one year under one term, positive in the term's own sense. Its one-off costs are not here. */
interface LineEffect {
  readonly line: string;
  readonly year: FinancialYear;
  readonly term: Term;
  readonly amount: Pence;
}

/** What must be known of a measure to judge it: when its money moves, on which lines, the contracts it names (null when it names none), the fund it is of. */
export interface MeasureGround {
  /** The first day on which a part of it is in force. */
  readonly begins: Day;
  readonly ends: Day | null;
  readonly contracts: readonly string[] | null;
  readonly fund: string | null;
  /** Ids of measures it says it may not stand beside. */
  readonly excludes: readonly string[];
  readonly onLines: readonly LineEffect[];
}

/** The facts behind a model, by the ids of its lines and measures. */
export interface ModelGround {
  readonly lines: Readonly<Record<string, LineGround>>;
  readonly measures: Readonly<Record<string, MeasureGround>>;
  /** The scenario’s assumptions of rising prices, and the line of its file that makes each. */
  readonly uplifts: Readonly<Record<string, { readonly title: string; readonly cell: Cell | null }>>;
}
