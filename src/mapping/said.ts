import type { Decision, Workspace } from '../nouns/workspace.ts';
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

type Axes = Pick<Workspace, 'elements' | 'tierModel'>;

/** A place as decisions.csv writes it: `element/tier`, `element`, or `/tier` where what the table says of the element stays. */
export function placeText(element: string | null, tier: string | null): string {
  return tier === null ? (element ?? '') : `${element ?? ''}/${tier}`;
}

/** The place a decision names, by ids, titles or names; and the word that names none in use, where there is one. */
export function placeSaid(
  text: string,
  { elements, tierModel }: Axes,
): Pick<Decided, 'element' | 'tier'> & { readonly strange: readonly ['element' | 'tier', string] | null } {
  const [first = '', second = ''] = text.split('/').map((part) => part.trim());
  if (keyOf(first) === keyOf(outOfScope)) return { element: outOfScope, tier: null, strange: null };
  const element = elementOf(first, elements)?.id ?? null;
  const tier = tierOf(second, tierModel)?.id ?? null;
  const strange =
    element === null && first !== '' ? (['element', first] as const) : tier === null && second !== '' ? (['tier', second] as const) : null;
  return { element, tier, strange };
}

function readDecision(decision: Decision, axes: Axes): Decided {
  const { element, tier, strange } = placeSaid(decision.decision, axes);
  if (strange === null) return { element, tier, decision };
  const [axis, word] = strange;
  const known = axis === 'element' ? [...axes.elements.map(({ id }) => id), outOfScope] : axes.tierModel.tiers.map(({ id }) => id);
  const near = nearest(word, known);
  throw new Refusal(
    `unknown-${axis}`,
    `The decision about "${decision.about}" places it on "${word}", which is no ${axis} in use here.`,
    near ? `Did you mean \`${near}\`?` : `Use one of: ${known.join(', ')}.`,
    decision.cell,
  );
}

/**
 * The `place` decisions in force, by the key of what they are about (what a service is called by). A decision reads `element/tier`,
 * `element`, `/tier` or `out-of-scope`; the later of two wins. An element or tier nobody knows is refused with the cell.
 */
export function decidedPlaces({ decisions, asOf, elements, tierModel }: Workspace): ReadonlyMap<string, Decided> {
  const places = inForce(decisions, asOf).filter(({ kind }) => kind === 'place');
  return new Map(places.map((decision) => [keyOf(decision.about), readDecision(decision, { elements, tierModel })]));
}

/** What was decided of a service or contract under the keys of what it is called by, the closest first. */
export function decidedUnder(decisions: ReadonlyMap<string, Decided>, keys: readonly string[]): Decided | undefined {
  const key = keys.find((own) => decisions.has(own));
  return key === undefined ? undefined : decisions.get(key);
}
