import type { Entry, Field } from '../words/phrases.ts';

/** What stands for an element when the words say that a row is no service for children and families. */
export const outOfScope = 'out-of-scope';

/** How much words count by where they stand: a service's own name in full, the rest as weaker evidence. */
export const fieldWeights: Readonly<Record<Field, number>> = {
  name: 1,
  need: 0.8,
  category: 0.6,
  proclass: 0.6,
  group: 0.5,
  cohort: 0.7,
  description: 0.5,
  cpv: 0.5,
  department: 0.3,
  provider: 0.3,
  fund: 0.3,
};

/** What some words of a row weigh, and for which element (or `out-of-scope`) and tier. */
export interface Weight {
  readonly words: string;
  /** Where they stand; `labelled` where they weigh what services that say them were labelled, wherever they stand. */
  readonly field: Field | 'labelled';
  readonly weight: number;
  readonly element: string | null;
  readonly tier: string | null;
  readonly entry: Entry;
}

/** What some words weigh for the tier they tell: where the vocabulary says so, more or less than for their element. */
export const ofTier = ({ weight, entry }: Weight): number => (weight * entry.tierWeight) / entry.weight;
