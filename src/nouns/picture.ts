import type { JoinedRows } from './joined.ts';
import type { Duty, HowLet } from './law.ts';
import type { Parties, Placement } from './placement.ts';
import type { PrintedTimetable, RenewalGap } from './printed-timetable.ts';
import type { Records } from './records.ts';
import type { Table } from './table.ts';
import type { Milestone } from './timeline.ts';
import type { Workspace } from './workspace.ts';

/** The whole input of a rule: same picture, same verdict, for ever. The day is `workspace.asOf`. */
export interface Picture {
  readonly workspace: Workspace;
  readonly tables: readonly Table[];
  readonly records: Records;
  readonly placements: readonly Placement[];
  readonly parties: Parties;
  /** Rows of the registers that are one thing, or may be. */
  readonly joined: JoinedRows;
  readonly duties: readonly Duty[];
  /** Dates somebody must meet that no contract and no activity sets: of results to report, and of grants. */
  readonly milestones: readonly Milestone[];
  /** Ids of the milestones a `done` line of decisions.csv may be about, of the records such lines name; none where nobody wrote one. */
  readonly closable: readonly string[];
  readonly lets: readonly HowLet[];
  /** Timetables of procurements that papers print, held against the law and usual lengths. */
  readonly timetables: readonly PrintedTimetable[];
  /** Contracts due for renewal before what takes their place starts. */
  readonly renewals: readonly RenewalGap[];
}
