import { type Labelled, type Likeness, likeness, type SaidWord } from './labelled.ts';
import type { Entry } from './phrases.ts';
import { ofTier, outOfScope, type Weight } from './weight.ts';

// The most that labels say of all the words of a row together, beside a name outright (5). Measured on registers whose rows were in
// neither the labels nor the vocabulary: the tier gains by more of it, the element does not.
const atMost = { element: 3, tier: 6 };

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
  from: null,
};

/** Shares of one axis as weights: less sure words are shared out over several places, and together they weigh no more than the words. */
function weightsOf(of: readonly Likeness[], axis: 'element' | 'tier', told: readonly Weight[]): Weight[] {
  const worded = told.reduce((sum, one) => sum + (one[axis] === null ? 0 : axis === 'tier' ? ofTier(one) : one.weight), 0);
  const together = Math.min(atMost[axis], worded);
  return of.map(({ place, share, words }) => ({
    words: words.length > 0 ? words.join(', ') : usual,
    field: 'labelled',
    weight: share * together,
    element: axis === 'element' ? place : null,
    tier: axis === 'tier' ? place : null,
    entry: unworded,
  }));
}

/**
 * Whether labels may add to the words that place a row. Alone they place none; and they bring nothing back that words put out of scope,
 * for the registers that were labelled are mostly of children's services and a council's is not.
 */
function isPlacedInScope(told: readonly Weight[]): boolean {
  const sums = new Map<string, number>();
  for (const { element, weight } of told) if (element !== null) sums.set(element, (sums.get(element) ?? 0) + weight);
  const out = sums.get(outOfScope) ?? 0;
  return [...sums].some(([element, sum]) => element !== outOfScope && sum >= out);
}

/**
 * What services that say the same words were labelled weighs beside the words of the vocabulary, on each axis. A council's own words go
 * before what others labelled: where a row says one, labels weigh nothing.
 */
export function labelledWeights(told: readonly Weight[], said: readonly SaidWord[], labelled: Labelled): Weight[] {
  if (told.some(({ entry }) => entry.from !== null)) return [];
  const elements = isPlacedInScope(told) ? likeness(labelled.elements, said) : [];
  const tiers = told.some(({ tier }) => tier !== null) ? likeness(labelled.tiers, said) : [];
  return [...weightsOf(elements, 'element', told), ...weightsOf(tiers, 'tier', told)];
}
