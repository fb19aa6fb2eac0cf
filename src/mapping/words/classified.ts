import type { Contract } from '../../nouns/contract.ts';
import { type Met, meetCode } from './meet.ts';
import type { Vocabulary } from './vocabulary.ts';

const hasCode = /\d{2}/;

/** The headings of the procurement vocabulary that a contract's classification or category is, each met as its code, in its own words. */
function headingsMet({ cpv = [], category = '' }: Contract, vocabulary: Vocabulary): Met[] {
  return [...cpv.filter((text) => !hasCode.test(text)), category].flatMap((text) =>
    vocabulary.codesNamed(text).flatMap((code) => {
      const met = meetCode(vocabulary, code);
      return met ? [{ ...met, words: text }] : [];
    }),
  );
}

/**
 * What is met in a contract's row, with what its classification says: a code by itself, a heading by its code. A heading is one thing
 * said once: where it and words of the category say alike, the heavier speaks.
 */
export function withClassification(met: readonly Met[], contract: Contract, vocabulary: Vocabulary): Met[] {
  let all = [...met, ...(contract.cpv ?? []).flatMap((code) => meetCode(vocabulary, code) ?? [])];
  for (const one of headingsMet(contract, vocabulary)) {
    const alike = all.filter(
      ({ field, inside, entry }) => field === 'category' && !inside && entry.outOfScope === one.entry.outOfScope && entry.weight > 0,
    );
    if (alike.some(({ entry }) => entry.weight >= one.entry.weight)) continue;
    all = [...all.filter((other) => !alike.includes(other)), one];
  }
  return all;
}
