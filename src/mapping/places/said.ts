import { type Decision, inForce, type Workspace } from '../../nouns/workspace.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf, nearest } from '../../values/text.ts';
import { outOfScope } from '../weighing/weight.ts';
import { elementOf } from './elements.ts';
import { type TierMeant, tierDecided } from './tiers.ts';

/** What a person decided of one service: an element (or `out-of-scope`), a tier, or both. */
export interface Decided {
  readonly element: string | null;
  readonly tier: string | null;
  /** Other tiers in use that answer as well, where the decision speaks in another model's words; and those words. */
  readonly otherTiers: readonly string[];
  readonly elsewhere: string | null;
  readonly decision: Decision;
}

type Axes = Pick<Workspace, 'elements' | 'tierModel' | 'tiersElsewhere'>;

const noTier: TierMeant = { tiers: [], elsewhere: null };

/** A place as decisions.csv writes it: `element/tier`, `element`, or `/tier` where what the table says of the element stays. */
export function placeText(element: string | null, tier: string | null): string {
  return tier === null ? (element ?? '') : `${element ?? ''}/${tier}`;
}

/** The place a decision names, by ids, titles or names, a tier of another model translated; and the word that names none, where there is one. */
export function placeSaid(
  text: string,
  axes: Axes,
): Omit<Decided, 'decision'> & { readonly strange: readonly ['element' | 'tier', string] | null } {
  const [first = '', ...rest] = text.split('/').map((part) => part.trim());
  // A second stroke is part of no tier, so what stands after the first is refused as a whole.
  const second = rest.join('/');
  if (keyOf(first) === keyOf(outOfScope)) return { element: outOfScope, tier: null, otherTiers: [], elsewhere: null, strange: null };
  const element = elementOf(first, axes.elements)?.id ?? null;
  const meant = second === '' ? noTier : tierDecided(second, axes);
  const strange = element === null && first !== '' ? (['element', first] as const) : meant === null ? (['tier', second] as const) : null;
  const [tier = null, ...otherTiers] = meant?.tiers ?? [];
  return { element, tier, otherTiers, elsewhere: meant?.elsewhere ?? null, strange };
}

function readDecision(decision: Decision, axes: Axes): Decided {
  const { strange, ...said } = placeSaid(decision.decision, axes);
  if (strange === null) return { ...said, decision };
  const [axis, word] = strange;
  const tiers = axes.tierModel.tiers.map(({ id }) => id);
  // A tier by itself is written with a stroke before it.
  const tier = axis === 'element' && !decision.decision.includes('/') ? nearest(word, tiers) : null;
  const known = axis === 'element' ? [...axes.elements.map(({ id }) => id), outOfScope] : tiers;
  const near = nearest(word, known);
  const remedy = near ? `Did you mean \`${near}\`?` : `Use one of: ${known.join(', ')}.`;
  throw new Refusal(
    `unknown-${axis}`,
    `The decision about "${decision.about}" places it on "${word}", which is no ${axis} in use here.`,
    near === null && tier !== null ? `A tier by itself is written \`/${tier}\`; an element is one of: ${known.join(', ')}.` : remedy,
    decision.cell,
  );
}

/**
 * The `place` decisions in force, by the key of what they are about (what a service is called by). A decision reads `element/tier`,
 * `element`, `/tier` or `out-of-scope`; the later of two wins. An element or tier nobody knows is refused with the cell.
 */
export function decidedPlaces(workspace: Workspace): ReadonlyMap<string, Decided> {
  const places = inForce(workspace.decisions, workspace.asOf).filter(({ kind }) => kind === 'place');
  return new Map(places.map((decision) => [keyOf(decision.about), readDecision(decision, workspace)]));
}

/** What was decided of a service or contract under the keys of what it is called by, the closest first. */
export function decidedUnder(decisions: ReadonlyMap<string, Decided>, keys: readonly string[]): Decided | undefined {
  const key = keys.find((own) => decisions.has(own));
  return key === undefined ? undefined : decisions.get(key);
}
