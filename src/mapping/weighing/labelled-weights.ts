import type { Entry } from '../words/phrases.ts';
import { type Labelled, type LabelledAxis, type Looked, likeness, type SaidWord, saidWords } from './labelled.ts';
import { fieldWeights, ofTier, outOfScope, type Weight } from './weight.ts';

// The most that labels say of all the words of a row together, beside a name outright (5). Measured on registers whose rows were in
// neither the labels nor the vocabulary: the tier gains by more of it, the element does not.
const atMost = { element: 3, tier: 9 };

// Where most labels stand is a little likely whatever a row says.
const usual = 'no word of it';

const unworded: Entry = {
  weight: 1,
  tierWeight: 1,
  element: null,
  tier: null,
  outOfScope: false,
  anyAge: false,
  needs: [],
  cohort: null,
  ages: null,
  fields: null,
  speaksOf: null,
  beside: [],
  from: null,
};

/** Shares of one axis as weights: of places that words speak for, and together never more than the words weigh. */
function weightsOf(labels: LabelledAxis, said: readonly SaidWord[], axis: 'element' | 'tier', told: readonly Weight[]): Weight[] {
  const worded = new Set(told.map((one) => one[axis]));
  const sum = told.reduce((all, one) => all + (one[axis] === null ? 0 : axis === 'tier' ? ofTier(one) : one.weight), 0);
  const together = Math.min(atMost[axis], sum);
  return likeness(labels, said, (place) => worded.has(place)).map(({ place, share, words }) => ({
    words: words.length > 0 ? words.join(', ') : usual,
    field: 'labelled',
    weight: share * together,
    element: axis === 'element' ? place : null,
    tier: axis === 'tier' ? place : null,
    entry: unworded,
  }));
}

/** Whether words place a row in scope: labels bring nothing back that words put out of it, for they are of services for children and families. */
function isPlacedInScope(told: readonly Weight[]): boolean {
  const sums = new Map<string, number>();
  for (const { element, weight } of told) if (element !== null) sums.set(element, (sums.get(element) ?? 0) + weight);
  const out = sums.get(outOfScope) ?? 0;
  return [...sums].some(([element, sum]) => element !== outOfScope && sum >= out);
}

/**
 * What services that say the same words were labelled weighs beside the words of the vocabulary, on each axis. Labels settle
 * between places words speak for: alone they place nothing. A council's own words go before what others labelled: where a row says one, labels weigh nothing.
 */
export function labelledWeights(told: readonly Weight[], looked: Looked, labelled: Labelled): Weight[] {
  if (!isPlacedInScope(told) || told.some(({ entry }) => entry.from !== null)) return [];
  const said = saidWords(looked, fieldWeights);
  const tiers = told.some(({ tier }) => tier !== null) ? weightsOf(labelled.tiers, said, 'tier', told) : [];
  return [...weightsOf(labelled.elements, said, 'element', told), ...tiers];
}
