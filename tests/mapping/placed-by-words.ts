import { proposeElement, proposeTier } from '../../src/mapping/weighing/propose.ts';
import { explain } from '../../src/mapping/weighing/weigh.ts';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import { elements, vocabulary } from './rows.ts';

/** The element and tier the words of a contract's title (and its description) put it on; a place out of scope has no tier. */
export function placeOf(title: string, description?: string): [string | null, string | null] {
  return placeOfRow({ title, ...(description ? { description } : {}) });
}

/** The same of a whole row. */
export function placeOfRow(row: Contract): [string | null, string | null] {
  const reading = explain(row, 'contracts', vocabulary);
  const element = proposeElement(reading, elements, vocabulary)?.place ?? null;
  const tier = proposeTier(reading, elements.find(({ id }) => id === element) ?? null, vocabulary);
  return [element, element === outOfScope ? null : (tier?.place ?? null)];
}
