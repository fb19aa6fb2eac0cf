import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { PartYear } from '../values/part-year.ts';
import type { FinancialYear } from '../values/year.ts';

/** Whether a team can carry what comes to it: it can, it cannot, or the table does not say enough. */
type Carries = 'within' | 'over' | 'unjudged';

/**
 * Capacity against demand. `slots` are cases it can hold at once (FTE × caseload), `throughput` cases it can finish in a year
 * (slots × 52 ÷ weeks open), `demand` cases that come in a year, `waiting` those left waiting after a year from none,
 * `weeksToWait` how long the last of them then waits. Null where a figure it needs is not stated. Cost in pence a year.
 */
export interface Capacity {
  readonly fte: number | null;
  readonly cost: Pence | null;
  readonly slots: number | null;
  readonly throughput: number | null;
  readonly demand: number | null;
  readonly costPerCase: Pence | null;
  readonly carries: Carries;
  readonly waiting: number | null;
  readonly weeksToWait: number | null;
  /** Why it could not be judged, or could be only in part; blank otherwise. */
  readonly because: string;
  readonly cells: readonly Cell[];
}

/** One role of a team, as its table states it: `caseload` is cases per FTE, `weeksOpen` the weeks a case stays open. */
export interface RoleCapacity extends Capacity {
  readonly id: string;
  readonly team: string;
  readonly role: string;
  /** The id of its tier, and what a reader calls it; the words of the table where they name none of this model's. */
  readonly tier: string | null;
  readonly tierTitle: string | null;
  readonly period: string | null;
  readonly caseload: number | null;
  readonly weeksOpen: number | null;
  readonly costPerFte: Pence | null;
  /** Whether a cell it rests on marks its figure as invented. */
  readonly invented: boolean;
}

/** Several roles taken together: a team or a tier, of one period where the table gives several. */
export interface GroupCapacity extends Capacity {
  readonly by: 'team' | 'tier';
  readonly name: string;
  readonly period: string | null;
  readonly roles: readonly RoleCapacity[];
}

/** One way to meet what a team cannot carry: `fte` more of a role and what it costs a year, or another caseload or length of help. */
export interface Remedy {
  readonly group: string;
  readonly way: string;
  readonly fte: number | null;
  readonly cost: Pence | null;
  /** How its figures were worked out, with the figures themselves, and the cells those were read from. */
  readonly worked: string;
  readonly cells: readonly Cell[];
}

/** Capacity against demand of a whole table of teams. */
export interface Workforce {
  readonly roles: readonly RoleCapacity[];
  readonly teams: readonly GroupCapacity[];
  readonly tiers: readonly GroupCapacity[];
  readonly remedies: readonly Remedy[];
}

/** A lowest, a likeliest and a highest figure; where nothing has a range the three are alike. */
export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** A stage of help at the end of a year: cases open and waiting, and what came and went in the year. */
export interface StageYear {
  readonly stage: string;
  readonly year: FinancialYear;
  readonly open: number;
  readonly waiting: number;
  readonly begun: number;
  readonly ended: number;
  readonly leftWaiting: number;
}

/** Children placed, at the end of a year as teams are and as they would be, and what the difference costs in that year, in pence. */
export interface PlacedYear {
  readonly type: string;
  readonly year: FinancialYear;
  readonly asNow: Spread;
  readonly changed: Spread;
  /** Positive when fewer are placed: money that would not be spent, never cashable by itself; null where no weekly cost is stated. */
  readonly avoided: { readonly low: Pence; readonly likely: Pence; readonly high: Pence } | null;
}

/** How cases move between stages of help under a scenario, beside how they move as teams are now. */
export interface FlowResult {
  readonly scenario: string;
  /** How part of a year of a team's cost is counted. */
  readonly partYear: PartYear;
  readonly asNow: readonly StageYear[];
  readonly changed: readonly StageYear[];
  readonly placed: readonly PlacedYear[];
  /** What the change of teams costs in each year, in pence; null where a team's cost is not stated. */
  readonly teamCost: Readonly<Record<string, Pence | null>>;
  readonly said: readonly string[];
  /** The cells of the teams it follows and the lines of the scenario that change them. */
  readonly cells: readonly Cell[];
}

/** What so many fewer (or more) children placed come to: by year, from a day on, at the prices of a table of placements. */
export interface PlacementChange {
  readonly type: string;
  /** The types of the table it is read as. */
  readonly types: readonly string[];
  readonly children: number;
  readonly from: Day;
  readonly placedNow: number;
  /** Pence a day for one child: of the cheapest places given up, of the average, of the dearest. */
  readonly perDay: { readonly low: Pence; readonly likely: Pence; readonly high: Pence };
  readonly years: readonly {
    readonly year: FinancialYear;
    readonly days: number;
    readonly low: Pence;
    readonly likely: Pence;
    readonly high: Pence;
  }[];
  readonly cells: readonly Cell[];
  readonly said: readonly string[];
}
