import type { Decision, SystemElement, TierModel, Workspace } from '../nouns/workspace.ts';
import type { Day } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, nearest } from '../values/text.ts';
import { elementOf } from './elements.ts';
import { tierOf } from './tiers.ts';
import { outOfScope } from './weigh.ts';

/** What a person decided of one service: an element (or `out-of-scope`), a tier, or both. */
export interface Decided {
  readonly element: string | null;
  readonly tier: string | null;
  readonly decision: Decision;
}

/** The decisions that still hold on a day; one with an end date holds to that day, the day included. */
export function inForce(decisions: readonly Decision[], asOf: Day): readonly Decision[] {
  return decisions.filter(({ until }) => until === null || until >= asOf);
}

function unknown(word: string, kind: 'element' | 'tier', known: readonly string[], decision: Decision): Refusal {
  const near = nearest(word, known);
  return new Refusal(
    `unknown-${kind}`,
    `The decision about "${decision.about}" places it on "${word}", which is no ${kind} in use here.`,
    near ? `Did you mean \`${near}\`?` : `Use one of: ${known.join(', ')}.`,
    decision.cell,
  );
}

function decidedOf(decision: Decision, elements: readonly SystemElement[], model: TierModel): Decided {
  const [first = '', second = ''] = decision.decision.split('/').map((part) => part.trim());
  if (keyOf(first) === keyOf(outOfScope)) return { element: outOfScope, tier: null, decision };
  const element = elementOf(first, elements);
  const tier = tierOf(second, model);
  if (!element && first !== '') throw unknown(first, 'element', [...elements.map(({ id }) => id), outOfScope], decision);
  if (!tier && second !== '')
    throw unknown(
      second,
      'tier',
      model.tiers.map(({ id }) => id),
      decision,
    );
  return { element: element?.id ?? null, tier: tier?.id ?? null, decision };
}

/**
 * The `place` decisions in force, by the key of what they are about (a service's name or id). A decision reads `element/tier`,
 * `element`, `/tier` or `out-of-scope`; the later of two wins. An element or tier nobody knows is refused with the cell.
 */
export function decidedPlaces({ decisions, asOf, elements, tierModel }: Workspace): ReadonlyMap<string, Decided> {
  const places = inForce(decisions, asOf).filter(({ kind }) => kind === 'place');
  return new Map(places.map((decision) => [keyOf(decision.about), decidedOf(decision, elements, tierModel)]));
}
