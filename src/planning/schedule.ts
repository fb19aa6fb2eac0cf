import type { Picture } from '../nouns/picture.ts';
import { placedContracts } from '../nouns/placement.ts';
import type { Schedule } from '../nouns/timeline.ts';
import { clashesOf } from '../timeline/clashes.ts';
import { daysOffAmong } from '../timeline/days/days-off.ts';
import { diaryOf } from '../timeline/days/diary.ts';
import { milestonesOf } from '../timeline/milestones.ts';
import { printedDecisions } from '../timeline/printed/decisions.ts';
import { scheduleAll } from '../timeline/schedule.ts';
import { endingsIn } from './endings.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * The picture with the contracts the plan is about: those the map has out of scope are no procurement of it, nor any of its dates. Where a register
 * is of a whole council, `timeline` and `milestones` hold them all.
 */
export function ofThePlan(picture: Picture): Picture {
  const placed = placedContracts(picture.placements);
  const contracts = picture.records.contracts.filter(({ id }) => placed.get(id)?.status !== 'out-of-scope');
  return { ...picture, records: { ...picture.records, contracts } };
}

/** Step 5 of the pipeline: 5 schedule. No rule asks when a procurement begins, so only what shows it waits for it. */
export function scheduleOf(picture: Picture, knowledge: Knowledge): Schedule {
  const { workspace, records, placements, timetables } = picture;
  const { regimes, overlays, calendars, thresholds } = knowledge;
  const diary = diaryOf(workspace, calendars, overlays, records.meetings);
  const placed = placedContracts(placements);
  const { unnamed, ...ending } = endingsIn(picture);
  const timelines = scheduleAll({ contracts: records.contracts, workspace, regimes, overlays, diary, thresholds, placements, ...ending });
  return {
    timelines,
    clashes: clashesOf(timelines, records, workspace.asOf),
    daysOff: daysOffAmong(
      [
        ...records.proposals.flatMap(({ decisionDate }) => decisionDate ?? []),
        ...printedDecisions(timetables, timelines).map(({ day }) => day),
      ],
      diary.office,
    ),
    milestones: milestonesOf({
      records,
      timelines,
      timetables,
      workspace,
      law: { regimes, overlays, thresholds, placements: placed, diary, ...ending },
      unnamed,
    }),
  };
}
