import type { Contract } from '../nouns/contract.ts';
import { isProcuredElsewhere, procuredElsewhere } from '../nouns/counted-once.ts';
import type { Picture } from '../nouns/picture.ts';
import { isOutOfScope, isSurelyOutOfScope, type Placement, placedContracts } from '../nouns/placement.ts';
import type { Row } from '../nouns/row.ts';
import type { Schedule } from '../nouns/timeline.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { calledOffIn } from '../rules/frameworks/called-off.ts';
import { lotsWithIn } from '../rules/frameworks/lots-together.ts';
import { otherProvidersIn } from '../rules/frameworks/one-framework.ts';
import { endsWithItIn } from '../rules/offers/bought-singly.ts';
import { successorsIn } from '../rules/succession/successors.ts';
import { clashesOf } from '../timeline/clashes.ts';
import { procuredStart } from '../timeline/contract/wanted.ts';
import { daysOffAmong } from '../timeline/days/days-off.ts';
import { diaryOf } from '../timeline/days/diary.ts';
import type { Ground } from '../timeline/ground.ts';
import { idsToClose, milestonesOf, type Sighted } from '../timeline/milestones.ts';
import { printedDecisions } from '../timeline/printed/decisions.ts';
import { scheduleAll } from '../timeline/schedule.ts';
import { once } from '../values/once.ts';
import { keyOf } from '../values/text.ts';
import { endingsIn } from './endings.ts';
import type { Knowledge } from './knowledge.ts';

/** Which contracts a schedule leaves out as nothing of the plan's; null where all are asked for. */
type LeftOut = ((placed: Placement) => boolean) | null;

/**
 * The contracts the plan is about: those the map has out of scope are no procurement of it, nor any of its dates. `timeline` goes by the map as the
 * plan does; `milestones` leaves out only those that are surely so, for a day missed costs more than a line too many. All count them, and list
 * them where all are asked for. What several bodies have in a register each, and a framework with a row for each provider, is one procurement, with the days of the
 * row that stands for it.
 */
function ofThePlan(picture: Picture, isLeftOut: LeftOut) {
  const { contracts } = picture.records;
  if (isLeftOut === null) return { contracts, outOfScope: 0, unsure: 0, beside: 0 };
  const placed = placedContracts(picture.placements);
  const is = (holds: (placement: Placement) => boolean) => (contract: Row<Contract>) => {
    const placement = placed.get(contract.id);
    return placement !== undefined && holds(placement);
  };
  const inside = contracts.filter((contract) => !is(isLeftOut)(contract));
  const unsure = contracts.filter(is((placement) => isLeftOut(placement) && !isSurelyOutOfScope(placement))).length;
  const own = inside.filter((contract) => !is(isProcuredElsewhere)(contract));
  return { contracts: own, outOfScope: contracts.length - inside.length, unsure, beside: inside.length - own.length };
}

/** All records, of contracts those that are procured at a row of their own: a law that counts contracts together asks for no scope. */
function countedOnce({ records, placements }: Picture): Picture['records'] {
  const elsewhere = procuredElsewhere(placements);
  return { ...records, contracts: records.contracts.filter(({ id }) => !elsewhere.has(id)) };
}

/** What the dates of some contracts of a picture are read from. */
function sightedOf(
  picture: Picture,
  knowledge: Knowledge,
  contracts: Picture['records']['contracts'],
  after: Pick<Ground, 'endsWithIt'> = {},
): Sighted {
  const { workspace, placements, timetables } = picture;
  const { regimes, overlays, calendars, thresholds } = knowledge;
  const records = { ...picture.records, contracts };
  const providersOf = otherProvidersIn(picture);
  const calledOff = calledOffIn(picture);
  const calledOffOf = (contract: Row<Contract>) => calledOff.get(contract) ?? null;
  const frameworks = new Set([...calledOff.values()].map(({ framework }) => framework));
  const isFramework = (contract: Row<Contract>) => frameworks.has(contract);
  const diary = diaryOf(workspace, calendars, overlays, records.meetings);
  const { decidedBy: _own, ...days } = workspace.calendar;
  const diaryFor = once((governance: Workspace['governance']) =>
    diaryOf({ ...workspace, governance, calendar: { ...days, decidedBy: null } }, calendars, overlays, records.meetings),
  );
  const { unnamed, ...ending } = {
    ...endingsIn({ ...picture, records: countedOnce(picture) }),
    successorOf: successorsIn(picture),
    lotsWith: lotsWithIn(picture),
    ...after,
  };
  return {
    records,
    timelines: scheduleAll({
      contracts,
      workspace,
      regimes,
      overlays,
      diary,
      thresholds,
      placements,
      providersOf,
      calledOffOf,
      diaryFor,
      ...ending,
    }),
    timetables,
    workspace,
    law: { regimes, overlays, thresholds, placements: placedContracts(placements), diary, diaryFor, calledOffOf, isFramework, ...ending },
    unnamed,
  };
}

/**
 * The ids of milestones that the `done` lines of decisions.csv may be about. No rule asks when a procurement begins but of the contracts
 * such a line names, so only those are scheduled, and nothing is where nobody wrote one.
 */
export function closableIn(picture: Omit<Picture, 'closable'>, knowledge: Knowledge): string[] {
  const lines = picture.workspace.decisions.filter(({ kind }) => kind === 'done').map(({ about }) => ` ${keyOf(about)} `);
  if (lines.length === 0) return [];
  const named = picture.records.contracts.filter(({ id }) => lines.some((line) => line.includes(` ${keyOf(id)} `)));
  return [...picture.milestones.map(({ id }) => id), ...idsToClose(sightedOf({ ...picture, closable: [] }, knowledge, named))];
}

/** Step 5 of the pipeline: 5 schedule. No rule asks when a procurement begins, so only what shows it waits for it. */
export function scheduleOf(picture: Picture, knowledge: Knowledge, isLeftOut: LeftOut = isOutOfScope): Schedule {
  const { workspace } = picture;
  const { contracts, ...left } = ofThePlan(picture, isLeftOut);
  const records = { ...picture.records, contracts };
  const endsWithIt = endsWithItIn(picture);
  const sighted = sightedOf(picture, knowledge, contracts, isLeftOut === null ? {} : { endsWithIt });
  const { timelines, timetables, law } = sighted;
  const isNotFollowed = (contract: Row<Contract>): boolean => {
    const wanted = procuredStart(contract, workspace.asOf, law);
    return wanted === null && procuredStart(contract, workspace.asOf, { ...law, endsWithIt: () => false }) !== null;
  };
  const singly = contracts.filter(isNotFollowed).length;
  return {
    notProcured: { ...left, singly },
    timelines,
    clashes: clashesOf(timelines, records, workspace.asOf),
    daysOff: daysOffAmong(
      [
        ...records.proposals.flatMap(({ decisionDate }) => decisionDate ?? []),
        ...printedDecisions(timetables, timelines).map(({ day }) => day),
      ],
      law.diary.office,
    ),
    milestones: milestonesOf(sighted),
  };
}
