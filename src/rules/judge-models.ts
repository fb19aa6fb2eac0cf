import type { Finding, Found, RuleOutcome } from '../nouns/finding.ts';
import type { Model } from '../nouns/model.ts';
import type { Picture } from '../nouns/picture.ts';
import { lowered, slug } from '../values/text.ts';
import { scenarioRules } from './scenarios/index.ts';
import { inReadingOrder, signAll } from './sign.ts';

/** What was found in the models of some scenarios, in reading order, and what became of each rule over all of them. */
export interface ModelJudgement {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}

/** A finding of one scenario: its key holds the scenario, and so do its words where there are several. */
function ofScenario(found: Found, { scenario }: Model, isOneOfSeveral: boolean): Found {
  const key = slug(scenario);
  return {
    ...found,
    text: isOneOfSeveral ? `In “${scenario}”, ${lowered(found.text)}` : found.text,
    apart: found.apart === undefined ? key : `${key}-${found.apart}`,
  };
}

/** Judges the models of scenarios against the contracts, grants, duties and consultations of the workspace. */
export function judgeModels(picture: Picture, models: readonly Model[]): ModelJudgement {
  const several = models.length > 1;
  const judged =
    models.length === 0
      ? []
      : Object.entries(scenarioRules).map(([code, rule]) => {
          const verdicts = models.map((model) => ({ model, verdict: rule.judge({ picture, model }) }));
          const found = verdicts.flatMap(({ model, verdict }) => verdict.found.map((each) => ofScenario(each, model, several)));
          const unjudged = verdicts.flatMap(({ model, verdict }) =>
            verdict.unjudged.map((each) => (several ? { ...each, about: `${model.scenario}: ${each.about}` } : each)),
          );
          const examined = verdicts.reduce((n, { verdict }) => n + verdict.examined, 0);
          return {
            findings: signAll(code, rule, { examined, found, unjudged }, picture.workspace),
            outcome: { code, title: rule.card.title, examined, found: found.length, unjudged },
          };
        });
  return {
    findings: judged.flatMap(({ findings }) => findings).sort(inReadingOrder(Object.keys(scenarioRules))),
    outcomes: judged.map(({ outcome }) => outcome),
  };
}
