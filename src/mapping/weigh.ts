import type { Contract } from '../nouns/contract.ts';
import type { Weighing } from '../nouns/placement.ts';
import type { Service } from '../nouns/provision.ts';
import { type SystemElement, standsFor } from '../nouns/workspace.ts';
import { keyOf } from '../values/text.ts';
import { type Ages, parseAges } from './ages.ts';
import { type Curve, worth } from './curve.ts';
import { type Met, meet, meetCode, ofProviders } from './meet.ts';
import type { Cohort, Entry, Field } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What stands for an element when the words say that a row is no service for children and families. */
export const outOfScope = 'out-of-scope';

/** How much words count by where they stand: a service's own name in full, the rest as weaker evidence. */
const fieldWeights: Readonly<Record<Field, number>> = {
  name: 1,
  need: 0.8,
  category: 0.6,
  proclass: 0.6,
  group: 0.5,
  description: 0.5,
  cpv: 0.5,
  department: 0.3,
  provider: 0.3,
  fund: 0.3,
};

/** What some words of a row weigh, and for which element (or `out-of-scope`) and tier. */
export interface Weight {
  readonly words: string;
  readonly field: Field;
  readonly weight: number;
  readonly element: string | null;
  readonly tier: string | null;
  readonly entry: Entry;
}

/** Everything the vocabulary makes of a row: the weights that place it, and whom it is for. */
export interface Reading {
  readonly weights: readonly Weight[];
  readonly cohorts: readonly Cohort[];
}

/** The texts of a row that say what a service is, by field; a text that repeats an earlier one is left out. */
function textsOf(row: Service | Contract, of: 'services' | 'contracts'): [Field, string][] {
  const service = of === 'services' ? (row as Service) : null;
  const contract = of === 'contracts' ? (row as Contract) : null;
  const texts: [Field, string | undefined][] = [
    ['name', service?.service ?? contract?.title],
    ['need', service?.need],
    ['group', service?.group],
    ['description', row.description],
    ['category', contract?.category],
    ['proclass', contract?.proclass],
    ['department', contract?.department],
    ['provider', row.provider?.join('; ')],
    ['fund', row.fund],
  ];
  const met = new Set<string>();
  const told: [Field, string][] = [];
  for (const [field, text] of texts) {
    if (text === undefined) continue;
    const key = keyOf(text);
    if (key !== '' && !met.has(key)) told.push([field, text]);
    met.add(key);
  }
  // A row without a name is called by its description.
  return told.some(([field]) => field === 'name') ? told : told.map(([field, text]) => [field === 'description' ? 'name' : field, text]);
}

// A description goes on about one thing: each further word of it for the same element counts half of the one before.
const goesOn = 0.5;

// What a name says it includes beside its main part speaks half: `0-19 nursing inc FNP`.
const includes = /\b(?:incl?|including|includes)\b/i;
const included = 0.5;

// So does where it is done: the `nurseries` of `Speech therapist in nurseries`.
const venue = /\b(?:in|at|across|within)\s+(?:(?:the|our|all|local|your)\s+)?$/i;

// Words out of their order, or with another between, may be of two services: they speak for their phrase, but low.
const apartSpeaks = 0.3;

// A service for people of every age is out of scope by itself, and hardly once the row says it is for children.
const forOurs = 0.2;

// A services table is drawn up for children and families, and a row may name them beside adults: words of adults are then said in passing.
const aside = 0.5;

/** The ages a row gives without a column of them: in so many words (`for 5 to 17 year olds`), or a name's `11-18`. */
function agesWritten(name: string, description: string): Ages | null {
  // From sixteen up with no end (`16+`) is as much of adults.
  const named = /\b1[678]\s*(?:\+|plus\b)/i.test(name) ? null : parseAges(name);
  if (named && named.to - named.from >= 3 && named.to >= 5) return named;
  return /\b(?:year|yr)s?[\s-]olds?\b|\baged\b/i.test(description) ? parseAges(description) : null;
}

const ours: readonly Cohort[] = ['children', 'young-people', 'families'];

/**
 * The words of a row that place it, with what each weighs: the entry's weight times that of the field it stands in.
 * An entry counts once, where it weighs most. A service people of every age use counts as out of scope when it stands in
 * a contract register and nothing in the row speaks of children, young people or families (nothing in its name, where the row speaks
 * of adults or of all ages, unless it names children beside them: `adults and children`); a services table is drawn up for them. Words that mean something else elsewhere (`CPV`, `transition`, a
 * provider's surname) weigh nothing there and tell of nobody, unless another word of the row speaks of children.
 */
export function explain(row: Service | Contract, of: 'services' | 'contracts', vocabulary: Vocabulary): Reading {
  const texts = textsOf(row, of);
  const all = texts.flatMap(([field, text]) => meet(vocabulary, text, field));
  for (const code of (of === 'contracts' ? (row as Contract).cpv : undefined) ?? []) {
    const one = meetCode(vocabulary, code);
    if (one) all.push(one);
  }
  const name = texts.find(([field]) => field === 'name')?.[1] ?? '';
  const beside = name.search(includes);
  const ages = row.ages === undefined ? agesWritten(name, row.description ?? '') : parseAges(row.ages, true);
  const isOurs = ({ entry, inside, apart }: Met): boolean =>
    !apart &&
    ((entry.cohort !== null && ours.includes(entry.cohort)) || (entry.element !== null && !inside && !entry.anyAge && entry.weight >= 3));
  const isYoung = of === 'services' || (ages !== null && ages.from < 18);
  const says = (one: Met): boolean => !one.ambiguous && (one.field !== 'provider' || ofProviders(one.entry)) && isOurs(one);
  const met = isYoung || all.some(says) ? all : all.filter(({ entry, ambiguous }) => !ambiguous || entry.outOfScope);
  const speaksOfAdults = met.some(
    ({ entry, field, inside, apart }) =>
      !inside && !apart && entry.outOfScope && entry.cohort === 'adults' && (field === 'name' || field === 'description'),
  );
  const isShared = met.some((one) => says(one) && one.entry.anyAge && one.entry.weight === 0);
  const speaksOfChildren = isYoung || isShared || met.some((one) => (speaksOfAdults ? one.field === 'name' && isOurs(one) : says(one)));

  const best = new Map<Entry, Weight>();
  for (const { entry, words, inside, apart, field, at } of met) {
    const isAside = (of === 'services' || isShared) && entry.outOfScope && entry.cohort === 'adults';
    const isBeside = beside > 0 && field === 'name' && at > beside;
    const isVenue = field === 'name' && venue.test(name.slice(0, at));
    const isOfOurs = entry.outOfScope && entry.anyAge && speaksOfChildren;
    const weight =
      entry.weight * fieldWeights[field] * (isBeside || isVenue ? included : 1) * (isAside ? aside : 1) * (apart ? apartSpeaks : 1) * (isOfOurs ? forOurs : 1);
    if (inside || weight === 0 || (best.get(entry)?.weight ?? 0) >= weight) continue;
    const foreign = entry.outOfScope || (entry.anyAge && !speaksOfChildren);
    best.set(entry, { words, field, weight, element: foreign ? outOfScope : entry.element, tier: foreign ? null : entry.tier, entry });
  }
  const cohorts = met.flatMap(({ entry, field, apart }) =>
    !apart && entry.cohort !== null && field !== 'department' && field !== 'provider' && !entry.outOfScope ? [entry.cohort] : [],
  );
  return { weights: [...best.values()].sort((a, b) => b.weight - a.weight), cohorts: [...new Set(cohorts)] };
}

/** A place on one axis, how sure the words make us (0 to 1), and the words. */
export interface Proposal {
  readonly place: string;
  readonly confidence: number;
  readonly words: readonly Weight[];
}

/**
 * The heaviest place on one axis, or null when no word speaks of it.
 * Raw confidence = (best ÷ all) × (best ÷ (best + 1)): the first part falls when words pull different ways, the second when
 * the words are few and weak. One name outright (5) gives 0.83, a hint (1) 0.5, two places with equal weight at most half.
 * What that is worth was measured (`templates/vocabulary/confidence.yaml`): of the proposals at 90%, nine in ten are right.
 */
function heaviest(
  weights: readonly { readonly place: string; readonly weight: number; readonly of: Weight }[],
  curve: Curve,
): Proposal | null {
  const sums = new Map<string, number>();
  for (const { place, weight } of weights) sums.set(place, (sums.get(place) ?? 0) + weight);
  const ranked = [...sums].sort(([, a], [, b]) => b - a);
  const first = ranked[0];
  if (!first || first[1] <= 0) return null;
  const [place, best] = first;
  const all = ranked.reduce((total, [, weight]) => total + weight, 0);
  const confidence = worth((best / all) * (best / (best + 1)), curve);
  return { place, confidence, words: weights.filter((weight) => weight.place === place).map(({ of }) => of) };
}

/**
 * The element the words speak for, or `out-of-scope`: their weight goes to every element in use that stands for theirs, as far as it
 * does. What no element in use stands for wins under its own id, and is then no place here. Null when no word speaks.
 */
export function proposeElement(reading: Reading, elements: readonly SystemElement[], vocabulary: Vocabulary): Proposal | null {
  const told = new Map<string, number>();
  return heaviest(
    reading.weights.flatMap((of) => {
      const { element } = of;
      if (element === null) return [];
      const before = of.field === 'description' ? (told.get(element) ?? 0) : 0;
      if (of.field === 'description') told.set(element, before + 1);
      const weight = of.weight * goesOn ** before;
      const standing = elements.flatMap((one) => {
        const part = standsFor(one, element);
        return part === 0 ? [] : [{ place: one.id, weight: weight * part, of }];
      });
      return standing.length === 0 ? [{ place: element, weight, of }] : standing;
    }),
    vocabulary.confidence.element,
  );
}

// Words that speak for another element say less about the tier of this one, and so do all others once its own name tells a tier.
const fromElsewhere = 0.25;

/** What the usual tier of an element weighs when no word of a row speaks of a tier. */
const usual = 0.5;

/** What each of a row's words counts toward the tier of a row placed on an element, in their order. */
function tierWeights({ weights }: Reading, element: SystemElement | null): number[] {
  const isOwn = (of: Weight): boolean => of.element === null || (element !== null && standsFor(element, of.element) > 0);
  const isNamed = weights.some((of) => of.field === 'name' && of.tier !== null && isOwn(of));
  return weights.map((of) => (of.tier === null ? 0 : of.weight * (isOwn(of) && (!isNamed || of.field === 'name') ? 1 : fromElsewhere)));
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

/** The needs the words name: those of the service's own name before those of its group, description or category. */
export function needsOf(reading: Reading): readonly string[] {
  for (const fields of [['need'], ['name'], ['group', 'description'], ['category', 'proclass']] as const) {
    const named = reading.weights.filter(({ field }) => (fields as readonly Field[]).includes(field)).flatMap(({ entry }) => entry.needs);
    if (named.length > 0) return [...new Set(named)];
  }
  return [];
}
