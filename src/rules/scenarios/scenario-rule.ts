import type { RuleCard, Verdict } from '../../nouns/finding.ts';
import type { Model } from '../../nouns/model.ts';
import type { Picture } from '../../nouns/picture.ts';

/** A scenario's model beside the picture of the workspace it starts from. */
export interface Modelled {
  readonly picture: Picture;
  readonly model: Model;
}

/** One thing a scenario can get wrong that arithmetic cannot see. Like a rule of `check`, it does not know its own code. */
export interface ScenarioRule {
  readonly card: Omit<RuleCard, 'code'>;
  judge(modelled: Modelled): Verdict;
}
