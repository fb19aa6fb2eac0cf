import { tiersElsewhere } from '../mapping/places/tiers.ts';
import { withoutWords } from '../mapping/words/vocabulary.ts';
import { notNamed } from '../nouns/authority.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { configFrom } from '../planning/config.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { tierModelNamed, workspaceOf } from '../planning/workspace-of.ts';
import type { Day } from '../values/day.ts';
import type { FinancialYear } from '../values/year.ts';
import { readKnowledge } from './knowledge.ts';
import type { World } from './world.ts';

/** A workspace that stands in where files have none: the built-in knowledge, a year and a day, and nothing decided. */
export async function standIn(
  world: World,
  year: FinancialYear,
  file: string,
  asOf: Day,
): Promise<{ readonly workspace: Workspace; readonly knowledge: Knowledge }> {
  const knowledge = await readKnowledge(world);
  const config = configFrom({ file, value: { organisation: notNamed, 'financial-year': year }, lines: {} });
  const tierModel = tierModelNamed(knowledge.tierModels, config.tiers, 'templates/tiers');
  const workspace = workspaceOf(config, {
    asOf,
    decisions: [],
    elements: knowledge.elements,
    withoutWords: (elements) => withoutWords(knowledge.vocabulary, elements),
    tierModel,
    tiersElsewhere: tiersElsewhere(knowledge.tierModels, knowledge.crosswalk, tierModel),
  });
  return { workspace, knowledge };
}
