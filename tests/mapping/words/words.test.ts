import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain, stemOf, wordsOf } from '../../../src/mapping/words/words.ts';

it.each([
  ["Children's", 'children'],
  ['centres', 'Centre'],
  ['families', 'FAMILY'],
  ['nurses', 'nurse'],
  ['carer’s', 'carers'],
  ['people', 'persons'],
  ['constructor', 'Constructors'],
  ['creches', 'creche'],
  ['ins', 'in'],
])('%s and %s are one word', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

it.each([
  ['carer', 'career'],
  ['psychosis', 'psychos'],
  ['bus', 'bu'],
  ['fostering', 'foster'],
])('%s and %s are two', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

it('words know where they stand, so that they can be quoted as written', () => {
  const text = "Speech & Language, and Children's Therapy";
  expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Speech', 'Language', "Children's", 'Therapy']);
});

it('every word of any text lies within it, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let end = 0;
      for (const { from, to } of wordsOf(plain(text))) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(plain(text).length);
    }),
  );
});
