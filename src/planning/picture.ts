import { settleParties } from '../mapping/parties/parties.ts';
import { place } from '../mapping/places/place.ts';
import type { Picture } from '../nouns/picture.ts';
import { placedContracts } from '../nouns/placement.ts';
import type { Records } from '../nouns/records.ts';
import type { Table } from '../nouns/table.ts';
import { inForce, type Workspace } from '../nouns/workspace.ts';
import { calledOffAmong, underFrameworks } from '../rules/frameworks/called-off.ts';
import { joinedRows } from '../rules/joining/joined-rows.ts';
import { renewalGaps } from '../timeline/contract/renewal-gaps.ts';
import { diaryOf } from '../timeline/days/diary.ts';
import { howContractsWereLet } from '../timeline/law/how-let.ts';
import { paperMilestones } from '../timeline/milestones.ts';
import { printedTimetables } from '../timeline/printed/timetables.ts';
import { arranged } from './arranged.ts';
import type { Knowledge } from './knowledge.ts';
import { overCallOffs } from './over-call-offs.ts';
import { closableIn } from './schedule.ts';
import { settled } from './settle.ts';

/** What was read from a workspace, before anyone judges it. */
export interface Read {
  readonly workspace: Workspace;
  readonly tables: readonly Table[];
  readonly records: Records;
}

/** Steps 2 and 3: who is who, and where each service sits. The records are settled once and can be placed again as decisions are made. */
export function placedOf(records: Records, workspace: Workspace, { vocabulary, crosswalk }: Pick<Knowledge, 'vocabulary' | 'crosswalk'>) {
  const parties = settleParties(records, inForce(workspace.decisions, workspace.asOf));
  const placements = place({ records, parties, workspace, vocabulary, crosswalk });
  const joined = joinedRows({ records, parties, workspace, placements });
  const calledOff = underFrameworks(calledOffAmong(records.contracts, joined.frameworks));
  return { parties, joined, placements: overCallOffs(arranged(placements, joined), calledOff) };
}

/**
 * Steps 2 to 4 of the pipeline, on what step 1 (in `cli`) has read:
 * 2 settle identities · 3 place on the map · 4 take the picture.
 */
export function pictureOf(read: Read, knowledge: Knowledge): Picture {
  const { workspace, tables } = read;
  const records = settled(read.records, workspace);
  const { parties, joined, placements } = placedOf(records, workspace, knowledge);
  const { regimes, overlays, calendars, thresholds, duties, printedSteps } = knowledge;
  const { contracts, activities, meetings } = records;
  const lets = howContractsWereLet(contracts, {
    regimes,
    thresholds,
    placements: placedContracts(placements),
    organisation: workspace.organisation,
  });
  const diary = diaryOf(workspace, calendars, overlays, meetings);
  const timetables = printedTimetables({
    workspace,
    regimes,
    overlays,
    thresholds,
    diary,
    placements,
    contracts,
    activities,
    known: printedSteps,
  });
  const milestones = paperMilestones(records, workspace);
  const renewals = renewalGaps(contracts);
  const picture = { workspace, tables, records, placements, parties, joined, duties, milestones, lets, timetables, renewals };
  return { ...picture, closable: closableIn(picture, knowledge) };
}
