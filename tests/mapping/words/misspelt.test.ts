import { describe, expect, it } from 'vitest';
import { meet } from '../../../src/mapping/words/meet.ts';
import { speltRight } from '../../../src/mapping/words/misspelt.ts';
import { vocabulary } from '../rows.ts';

describe('a word with a slip of the pen in it', () => {
  const right = speltRight(vocabulary);

  it.each([
    ['helth', 'health'],
    ['yuoth', 'youth'],
    ['lodgng', 'lodging'],
    ['suport', 'support'],
    ['plce', 'place'],
    ['grnt', 'grant'],
    ['allwnce', 'allowance'],
    ['prtnrshp', 'partnership'],
  ])('%s stands for %s', (slip, word) => {
    expect(right(slip)).toBe(word);
  });

  it('is no word of the vocabulary itself, not short, and like one word only', () => {
    for (const word of ['career', 'carer', 'gran', 'zzzzzz', 'route66', 'wlk', 'strength']) expect(right(word), word).toBeNull();
  });

  const quoted = (text: string, field: 'name' | 'provider' = 'name') => meet(vocabulary, text, field).met.map(({ words }) => words);

  it('is read beside a word that bears it out, and quoted as written', () => {
    expect(quoted('Helth visiting')).toContain('Helth visiting');
    expect(quoted('Yuoth club grants')).toContain('Yuoth club grants');
    expect(quoted('Prsnl budgets')).toContain('Prsnl budgets');
  });

  it('is not guessed by itself, nor in the name of a provider', () => {
    expect(quoted('19 Campion House')).toEqual([]);
    expect(quoted('Scarning to Woodfields')).toEqual([]);
    expect(quoted('Helth visiting', 'provider')).toEqual([]);
  });
});
