import { type ModelInput, modelOf } from '../finance/model.ts';
import type { Scenario } from '../finance/scenario/scenario.ts';
import { simulated } from '../finance/simulation/simulate.ts';
import { isDrawn } from '../finance/simulation/turns.ts';
import { flowsOf } from '../finance/workforce/flow.ts';
import { workforceOf } from '../finance/workforce/workforce.ts';
import { appraised } from '../finance/worth/appraisal.ts';
import { type DiscountRate, rateForMoney } from '../finance/worth/discount.ts';
import { mapOf } from '../mapping/map.ts';
import type { Model } from '../nouns/model.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Plan, SourceFile } from '../nouns/plan.ts';
import type { Schedule } from '../nouns/timeline.ts';
import { boughtByOthers } from '../rules/buyers/councils.ts';
import { dutyStandings } from '../rules/duties/duty-standing.ts';
import { judge } from '../rules/judge.ts';
import { judgeModels } from '../rules/judge-models.ts';
import { costOnce } from '../rules/offers/offer.ts';
import { printedDecisions } from '../timeline/printed/decisions.ts';
import { afterItsYear } from './after-its-year.ts';
import { assumedIn, withTitles } from './measures-by-title.ts';

/** What a plan is assembled from: the picture, its schedule, the scenarios asked for, and the files as they were. */
export interface Ingredients {
  readonly picture: Picture;
  readonly schedule: Schedule;
  readonly scenarios: readonly Scenario[];
  readonly sources: readonly SourceFile[];
  readonly discountRates: readonly DiscountRate[];
  readonly version: string;
}

/** How often a plan plays a scenario through, and from which seed: enough to tell a chance to a percent or two, and always the same draws. */
const dice = { runs: 1000, seed: 1, target: null, by: null };

/** A scenario as planned and, where a measure of it states a range, a delay or a confidence, as it may turn out. */
function modelled(input: ModelInput): Model {
  const model = modelOf(input);
  const { scenario } = input;
  return scenario?.measures.some(isDrawn) ? { ...model, draws: simulated({ ...input, scenario }, model, dice) } : model;
}

/**
 * Steps 6 to 8 of the pipeline: 6 judge · 7 model · 8 assemble.
 * With no scenario the model is the base year as it stands.
 */
export function planOf({ picture, schedule, scenarios, sources, discountRates, version }: Ingredients): Plan {
  const { workspace, records, placements, parties } = picture;
  const { findings, outcomes, limits } = judge(picture);
  const chosen = scenarios.length > 0 ? scenarios : [null];
  const models =
    records.budget.length === 0
      ? []
      : chosen.map((scenario) => appraised(modelled({ scenario, records, workspace }), rateForMoney(discountRates, workspace.asOf)));
  const workforce = workforceOf(records.workforce, workspace);
  const late = afterItsYear(workspace);
  const ofModels = judgeModels(picture, models);
  return {
    version,
    workspace,
    sources,
    records,
    placements,
    map: mapOf(placements, workspace),
    costOnce: costOnce(picture),
    othersBuy: boughtByOthers(picture),
    parties,
    findings: [...findings, ...withTitles(ofModels.findings, models)],
    rules: [...outcomes, ...ofModels.outcomes],
    duties: dutyStandings(picture, limits['duty-without-arrangement'] ?? {}),
    models,
    workforce,
    flows: flowsOf(scenarios, workforce, records, workspace),
    timelines: schedule.timelines,
    milestones: schedule.milestones,
    notProcured: schedule.notProcured,
    clashes: schedule.clashes,
    daysOff: schedule.daysOff,
    printed: printedDecisions(picture.timetables, schedule.timelines),
    assumptions: [...(late ? [late] : []), ...assumedIn(models)],
  };
}
