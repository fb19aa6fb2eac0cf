import { inUse, withLevelsOf } from '../mapping/places/elements.ts';
import type { Decision, SystemElement, TierElsewhere, TierModel, Workspace } from '../nouns/workspace.ts';
import type { Day } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { Config, Named } from './config.ts';

/** An element of a workspace's own may stand for built-in ones, and for nothing else. */
export function mustStandForKnown(standing: readonly Named[], known: readonly SystemElement[]): void {
  const ids = known.map(({ id }) => id);
  const strange = standing.find(({ id }) => !ids.includes(id));
  if (strange === undefined) return;
  const near = nearest(strange.id, ids);
  throw new Refusal(
    'element-unknown',
    `\`${strange.id}\` is no built-in element to stand for.`,
    near ? `Did you mean \`${near}\`?` : `Use any of: ${ids.join(', ')}.`,
    strange.place,
  );
}

/** The tier model a workspace names, of those the toolkit knows. */
export function tierModelNamed(models: readonly TierModel[], name: string, file: string): TierModel {
  const model = models.find((candidate) => candidate.id === name);
  if (model) return model;
  const ids = models.map((candidate) => candidate.id);
  throw new Refusal('tiers-unknown', `\`${name}\` is not a tier model.`, `Did you mean \`${nearest(name, ids) ?? ids.join('`, `')}\`?`, {
    file,
  });
}

/** The workspace a plan is made for: its configuration, the day to judge on, what people decided, elements and tiers in use. */
export function workspaceOf(
  config: Config,
  given: {
    readonly asOf: Day;
    readonly decisions: readonly Decision[];
    readonly elements: readonly SystemElement[];
    readonly withoutWords: (elements: readonly SystemElement[]) => readonly string[];
    readonly tierModel: TierModel;
    readonly tiersElsewhere: readonly TierElsewhere[];
  },
): Workspace {
  const elements = config.elements === null ? inUse(given.elements) : withLevelsOf(config.elements, given.elements);
  return {
    organisation: config.organisation,
    year: config.year,
    title: config.title,
    asOf: given.asOf,
    governance: config.governance,
    ...(config.isGovernanceAssumed ? { isGovernanceAssumed: true as const } : {}),
    nation: config.nation,
    calendar: config.calendar,
    bodiesThatEnd: config.bodiesThatEnd,
    elements,
    elementsElsewhere: given.elements.filter(({ id }) => !elements.some((own) => own.id === id)),
    elementsWithoutWords: given.withoutWords(elements),
    tierModel: given.tierModel,
    tiersElsewhere: given.tiersElsewhere,
    sources: config.sources,
    limits: config.limits,
    decisions: given.decisions,
  };
}
