import type { Pence } from '../values/money.ts';
import type { DutyStanding } from './duty-standing.ts';
import type { Finding, RuleOutcome } from './finding.ts';
import type { Assumption, Model } from './model.ts';
import type { MapCell, OthersBuy, Parties, Placement } from './placement.ts';
import type { PrintedDecision } from './printed-timetable.ts';
import type { Publication } from './publication.ts';
import type { Records } from './records.ts';
import type { Table } from './table.ts';
import type { Clash, Milestone, NotProcured, Timeline } from './timeline.ts';
import type { FlowResult, Workforce } from './workforce.ts';
import type { Workspace } from './workspace.ts';

/** A source file as it was when the plan was made. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
  readonly tables: readonly Table[];
}

/** The annual commissioning plan as a value: everything a page can show, and nothing that a page must work out from a file. */
export interface Plan {
  readonly version: string;
  readonly workspace: Workspace;
  readonly sources: readonly SourceFile[];
  readonly records: Records;
  readonly placements: readonly Placement[];
  readonly map: readonly MapCell[];
  /** What services and contracts in scope state they cost a year, in pence: each sum once, and at the most that runs on one day of the plan year. Null where none states a value. */
  readonly costOnce: Pence | null;
  /** What of it other councils buy without the plan's own; null where nothing is. */
  readonly othersBuy: OthersBuy | null;
  readonly parties: Parties;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
  /** Duties in force in the plan year, each with what these files show of it by day. */
  readonly duties: readonly DutyStanding[];
  readonly models: readonly Model[];
  readonly workforce: Workforce;
  readonly flows: readonly FlowResult[];
  readonly timelines: readonly Timeline[];
  readonly milestones: readonly Milestone[];
  readonly notProcured: NotProcured;
  readonly clashes: readonly Clash[];
  /** Days that logs and papers set for decisions and nobody works on, each with why. */
  readonly daysOff: Readonly<Record<string, string>>;
  /** Decisions on the days that papers print for them. */
  readonly printed: readonly PrintedDecision[];
  readonly assumptions: readonly Assumption[];
  /** Where it is a copy for publication: what was left out of it. */
  readonly publication?: Publication;
}
