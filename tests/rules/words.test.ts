import { describe, expect, it } from 'vitest';
import { namingWords, sameWords, sharedWords, significantWords } from '../../src/rules/words.ts';
import { decimalsOf } from '../../src/values/shares.ts';

describe('the words that carry a meaning', () => {
  it('are the same in the singular and plural, and as a thing or a doing', () => {
    expect(
      sharedWords(significantWords('Parenting programmes and readiness'), significantWords('parents ready for a programme')),
    ).toHaveLength(3);
    expect(sameWords(significantWords('short breaks, families'), significantWords('the family short break'))).toBe(true);
  });

  it('of a name leave out what any service might be called, and its year', () => {
    expect(sameWords(namingWords('Young carers service 2016'), namingWords('Young Carers contract'))).toBe(true);
  });

  it('never make two texts without any the same', () => {
    expect(sameWords(significantWords('of the'), significantWords('and'))).toBe(false);
  });
});

it('decimal places are those a number still shows', () => {
  expect([75.1, 12.61, 50, 100.2 - 0.1].map(decimalsOf)).toEqual([1, 2, 0, 1]);
});
