import type { Plan } from '../nouns/plan.ts';
import { calledIn } from '../reports/called.ts';
import type { FindingNames } from '../reports/terminal/findings-pages.ts';
import { cards } from '../rules/index.ts';
import { scenarioCards } from '../rules/scenarios/index.ts';

/** What the rules, and the records, elements, tiers and milestones of a plan, are called by people. */
export function findingNames(plan: Pick<Plan, 'records' | 'workspace' | 'milestones'>): FindingNames {
  const titles = new Map([...cards(), ...scenarioCards()].map(({ code, title }) => [code, title]));
  return { ruleOf: (code) => titles.get(code) ?? code, called: calledIn(plan) };
}
