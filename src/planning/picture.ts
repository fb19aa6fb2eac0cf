import { settleParties } from '../mapping/parties.ts';
import { place } from '../mapping/place.ts';
import { inForce } from '../mapping/said.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Records } from '../nouns/records.ts';
import type { Table } from '../nouns/table.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { diaryOf } from '../timeline/diary.ts';
import { howContractsWereLet } from '../timeline/how-let.ts';
import { milestonesOf } from '../timeline/milestones.ts';
import { scheduleAll } from '../timeline/schedule.ts';
import type { Knowledge } from './knowledge.ts';
import { settled } from './settle.ts';

/** What was read from a workspace, before anyone judges it. */
export interface Read {
  readonly workspace: Workspace;
  readonly tables: readonly Table[];
  readonly records: Records;
}

/**
 * Steps 2 to 5 of the pipeline, on what step 1 (in `cli`) has read:
 * 2 settle identities · 3 place on the map · 4 schedule · 5 take the picture.
 */
export function pictureOf(read: Read, knowledge: Knowledge): Picture {
  const { workspace, tables } = read;
  const records = settled(read.records, workspace);
  const parties = settleParties(records, inForce(workspace.decisions, workspace.asOf));
  const { vocabulary, crosswalk, regimes, overlays, calendars, thresholds, duties } = knowledge;
  const placements = place({ records, parties, workspace, vocabulary, crosswalk });
  const diary = diaryOf(workspace, calendars, overlays, records.meetings);
  const placed = new Map(placements.filter(({ of }) => of === 'contracts').map((each) => [each.id, each]));
  const timelines = scheduleAll({ contracts: records.contracts, workspace, regimes, overlays, diary, thresholds, placements });
  const milestones = milestonesOf({ records, timelines, workspace, law: { regimes, thresholds, placements: placed, diary } });
  const lets = howContractsWereLet(records.contracts, { regimes, thresholds, placements: placed, organisation: workspace.organisation });
  return { workspace, tables, records, placements, parties, duties, timelines, milestones, lets };
}
