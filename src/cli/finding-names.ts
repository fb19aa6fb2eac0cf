import type { Picture } from '../nouns/picture.ts';
import { calledIn } from '../reports/tables/called.ts';
import type { FindingNames } from '../reports/terminal/findings-pages.ts';
import { cards } from '../rules/index.ts';
import { scenarioCards } from '../rules/scenarios/index.ts';

/** What the rules, and the records, elements, tiers, duties and milestones of a picture, are called by people. */
export function findingNames(picture: Pick<Picture, 'records' | 'workspace' | 'milestones' | 'duties'>): FindingNames {
  const titles = new Map([...cards(), ...scenarioCards()].map(({ code, title }) => [code, title]));
  return { ruleOf: (code) => titles.get(code) ?? code, called: calledIn(picture, picture.duties) };
}
