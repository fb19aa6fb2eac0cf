import type { Weighing } from '../../nouns/placement.ts';
import { type SystemElement, standsFor } from '../../nouns/workspace.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Curve, worth } from './curve.ts';
import type { Reading } from './weigh.ts';
import { ofTier, type Weight } from './weight.ts';

// A description goes on about one thing: each further word of it for the same element counts half of the one before.
const goesOn = 0.5;

/** A place on one axis, how sure the words make us (0 to 1), and the words. */
export interface Proposal {
  readonly place: string;
  readonly confidence: number;
  readonly words: readonly Weight[];
}

/** A place that some words speak for, and what they weigh for it. */
interface Toward {
  readonly place: string;
  readonly weight: number;
  readonly of: Weight;
}

/**
 * The heaviest place on one axis, or null when no word speaks of it.
 * Raw confidence = (best ÷ all) × (best ÷ (best + 1)): the first part falls when words pull different ways, the second when
 * the words are few and weak. One name outright (5) gives 0.83, a hint (1) 0.5, two places with equal weight at most half.
 * What that is worth was measured (`templates/vocabulary/confidence.yaml`): of the proposals at 90%, nine in ten are right.
 */
function heaviest(weights: readonly Toward[], curve: Curve): Proposal | null {
  const sums = new Map<string, number>();
  for (const { place, weight } of weights) sums.set(place, (sums.get(place) ?? 0) + weight);
  const ranked = [...sums.values()].sort((a, b) => b - a);
  const best = ranked[0] ?? 0;
  if (best <= 0) return null;
  const place = [...sums.keys()].find((one) => sums.get(one) === best) as string;
  const all = ranked.reduce((total, weight) => total + weight, 0);
  const confidence = worth((best / all) * (best / (best + 1)), curve);
  return { place, confidence, words: weights.filter((weight) => weight.place === place).map(({ of }) => of) };
}

/**
 * The element the words speak for, or `out-of-scope`: their weight goes to every element in use that stands for theirs, as far as it
 * does. What no element in use stands for wins under its own id, and is then no place here. Null when no word speaks.
 */
export function proposeElement(reading: Reading, elements: readonly SystemElement[], vocabulary: Vocabulary): Proposal | null {
  const told = new Map<string, number>();
  const toward: Toward[] = [];
  for (const of of reading.weights) {
    const { element } = of;
    if (element === null) continue;
    const before = of.field === 'description' ? (told.get(element) ?? 0) : 0;
    if (of.field === 'description') told.set(element, before + 1);
    const weight = of.weight * goesOn ** before;
    const standing = elements.filter((one) => standsFor(one, element) > 0);
    for (const one of standing) toward.push({ place: one.id, weight: weight * standsFor(one, element), of });
    // What was labelled elsewhere is no word for an element nobody here uses.
    if (standing.length === 0 && of.field !== 'labelled') toward.push({ place: element, weight, of });
  }
  return heaviest(toward, vocabulary.confidence.element);
}

// Words that speak for another element say less about the tier of this one, and so do all others once its own name tells a tier.
const fromElsewhere = 0.25;

// Words of a description that tell nothing but a level were written to tell it: `for families in pre-proceedings`, `any father may come`.
const toldBeside = 0.5;

/** What the usual tier of an element weighs when no word of a row speaks of a tier. */
const usual = 0.5;

/** What each of a row's words counts toward the tier of a row placed on an element, in their order. */
function tierWeights({ weights, telling }: Reading, element: SystemElement | null): number[] {
  const isOwn = (of: Weight): boolean => of.element === null || (element !== null && standsFor(element, of.element) > 0);
  const isNamed = weights.some(
    (of) => of.field === telling && of.tier !== null && isOwn(of) && (telling === 'name' || of.element !== null),
  );
  const part = (of: Weight): number => {
    if (of.field === 'labelled') return 1;
    if (isOwn(of) && (!isNamed || of.field === telling)) return 1;
    return of.element === null && of.field === 'description' ? toldBeside : fromElsewhere;
  };
  return weights.map((of) => (of.tier === null ? 0 : ofTier(of) * part(of)));
}

/** What each of the words of a row counts toward its place, the heaviest first: what `map --explain` shows. */
export function weighings(reading: Reading, element: SystemElement | null): Weighing[] {
  const toTier = tierWeights(reading, element);
  return reading.weights.map(({ words, field, element: speaksFor, tier, weight, entry }, i) => ({
    words,
    field,
    element: speaksFor,
    tier,
    weight,
    tierWeight: toTier[i] as number,
    from: entry.from,
  }));
}

/** The tier the words speak for, in the vocabulary's own tier model; else the usual tier of the element, with little confidence. */
export function proposeTier(reading: Reading, element: SystemElement | null, vocabulary: Vocabulary): Proposal | null {
  const toTier = tierWeights(reading, element);
  const told = heaviest(
    reading.weights.flatMap((of, i) => (of.tier === null ? [] : [{ place: of.tier, weight: toTier[i] as number, of }])),
    vocabulary.confidence.tier,
  );
  if (told || element === null) return told;
  const [tier] = [...vocabulary.usualTiers]
    .filter(([id]) => standsFor(element, id) > 0)
    .sort(([a], [b]) => standsFor(element, b) - standsFor(element, a))
    .map(([, usualTier]) => usualTier);
  return tier === undefined ? null : { place: tier, confidence: worth(usual / (usual + 1), vocabulary.confidence.tier), words: [] };
}

// What a title names beside a journey is where it goes: `Fritton to John Grant Special School` buys no place there.
const ofJourneys = /\btransport\b/;
const travels = /\btravel|\btransport/i;

/**
 * The needs the words name: those of the service's own name before those of its group, description or category. Where the category or the
 * department is of carrying people, a name says where they go, unless it speaks of travelling itself.
 */
export function needsOf(reading: Reading): readonly string[] {
  const namedIn = (...fields: readonly Weight['field'][]): Weight[] =>
    reading.weights.filter(({ field, entry }) => entry.needs.length > 0 && fields.includes(field));
  const named = namedIn('name');
  const classed = namedIn('category', 'proclass');
  const carried = [...classed, ...namedIn('department')].filter(({ entry }) => entry.needs.some((need) => ofJourneys.test(need)));
  const isDestination = carried.length > 0 && !named.some(({ words }) => travels.test(words));
  const by = [namedIn('need'), isDestination ? [] : named, namedIn('group', 'description'), carried, classed];
  const first = by.find((of) => of.length > 0);
  return [...new Set((first ?? []).flatMap(({ entry }) => entry.needs))];
}
