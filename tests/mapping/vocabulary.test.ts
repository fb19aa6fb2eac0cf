import { describe, expect, it } from 'vitest';
import { meet, meetCode, vocabularyFrom } from '../../src/mapping/vocabulary.ts';
import { elements, modelOf, vocabulary, vocabularyFiles, written } from './rows.ts';

const small = vocabularyFrom([
  written(`
title: Test
source: none
terms:
  - { term: [support], weight: 1, element: parent-family-support }
  - { term: [family support], weight: 4, element: parent-family-support }
  - { term: [foster*], weight: 5, element: edge-of-care }
  - { term: [nursery], weight: 4, element: early-childhood, in: [name] }
cpv:
  - { prefix: "85", weight: 0 }
  - { prefix: "85312110", weight: 4, element: early-childhood }
`),
]);

const weights = (text: string, field: 'name' | 'provider' = 'name') =>
  meet(small, text, field).flatMap(({ words, inside }) => (inside ? [] : [words]));

describe('meeting words', () => {
  it('lets the longest phrase speak', () => {
    expect(weights('Social care family support')).toEqual(['family support']);
  });

  it('takes plurals and, where asked, every ending', () => {
    expect(weights('Foster carers and Fostering; adoption')).toEqual(['Foster', 'Fostering']);
    expect(weights('Families support')).toEqual(['Families support']);
  });

  it('looks only where the entry says', () => {
    expect(weights('Orchard Nursery')).toEqual(['Nursery']);
    expect(weights('Orchard Nursery', 'provider')).toEqual([]);
  });

  it('takes the longest known prefix of a classification code', () => {
    expect(meetCode(small, '85312110-3')?.entry.element).toBe('early-childhood');
    expect(meetCode(small, '85312400')?.entry.weight).toBe(0);
    expect(meetCode(small, '99999999')).toBeNull();
  });
});

describe('the shipped vocabulary', () => {
  const entries = [...vocabulary.phrases.values()].flat().map(({ entry }) => entry);

  it('names only elements and tiers that exist', () => {
    const tiers = modelOf('plymouth').tiers.map(({ id }) => id);
    const known = elements.map(({ id }) => id);
    expect(entries.length).toBeGreaterThan(800);
    for (const { element, tier } of [...entries, ...vocabulary.cpv.values()]) {
      if (element !== null) expect(known).toContain(element);
      if (tier !== null) expect(tiers).toContain(tier);
    }
    expect([...vocabulary.usualTiers.keys()].sort()).toEqual([...known].sort());
    for (const tier of vocabulary.usualTiers.values()) expect(tiers).toContain(tier);
  });

  it('tries few phrases at each word, so that ten thousand services stay quick', () => {
    expect(Math.max(...[...vocabulary.phrases.values()].map((phrases) => phrases.length))).toBeLessThan(30);
  });

  it('never puts one entry both on an element and out of scope', () => {
    for (const { element, outOfScope } of entries) expect(outOfScope && element !== null).toBe(false);
  });

  it('carries a source in every file', () => {
    expect(vocabularyFiles.length).toBeGreaterThanOrEqual(8);
    for (const { value } of vocabularyFiles) expect((value as { source: string }).source).not.toBe('');
  });
});

it('a key nobody knows is refused', () => {
  const wrong = written('title: T\nsource: s\nterms:\n  - { term: x, wieght: 1, weight: 1 }');
  expect(() => vocabularyFrom([wrong])).toThrowError(expect.objectContaining({ code: 'unknown-key' }));
});

describe('words cut short', () => {
  it.each([
    ['Yth Clubs', 'youth club'],
    ['Resi placemts', 'residential placement'],
    ['Sch Nursing', 'school nursing'],
    ['Fam Hub', 'family hub'],
  ])('%s is met where “%s” is', (short, whole) => {
    const entries = (text: string) => meet(vocabulary, text, 'name').map(({ entry }) => entry);
    expect(entries(short)).toEqual(entries(whole));
    expect(entries(short).length).toBeGreaterThan(0);
  });

  it('are quoted as they are written', () => {
    expect(meet(vocabulary, 'Paed Physio', 'name')[0]?.words).toContain('Paed');
  });

  it('stand for words of their own, never for a short form', () => {
    for (const [short, whole] of vocabulary.shortForms)
      for (const word of whole) expect(vocabulary.shortForms.has(word), short).toBe(false);
  });
});
