import type { Model } from '../nouns/model.ts';
import { Refusal } from '../values/refusal.ts';
import { measureGrounds } from './ground.ts';
import type { Measure } from './measures/measure.ts';
import { effectOf, type ModelInput, modelOf } from './model.ts';
import { prepared } from './prepared.ts';
import { type Roll, rolled } from './roll.ts';
import type { Entry } from './rolling.ts';
import type { Scenario } from './scenario/scenario.ts';

/** What a measure alone does to a base; nothing where it cannot be alone. */
function entriesOf(measure: Measure, roll: Omit<Roll, 'measures'>): readonly Entry[] {
  try {
    return rolled({ ...roll, measures: [measure] }).filter(({ by }) => by === 'measure');
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Each measure of a scenario as the only one of its model, in the order of the file: for whoever judges it before any are chosen. */
export function eachAlone(input: ModelInput & { readonly scenario: Scenario }): readonly Model[] {
  const { scenario, records, workspace } = input;
  const { lines, behind, span, years, measures } = prepared(scenario, records, workspace);
  const bare = modelOf({ ...input, scenario: { ...scenario, measures: [], limits: [], shift: null } });
  const roll = { lines, years: span, uplifts: scenario.uplifts, partYear: scenario.partYear };
  const own = new Map(measures.map((measure) => [measure.id, entriesOf(measure, roll)]));
  const grounds = measureGrounds(behind, measures, own, years);
  return measures.map((measure) => ({
    ...bare,
    measures: [effectOf(measure, own.get(measure.id) ?? [], years)],
    ground: { ...bare.ground, measures: { [measure.id]: grounds[measure.id] as (typeof grounds)[string] } },
  }));
}
