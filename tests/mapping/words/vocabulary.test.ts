import { describe, expect, it } from 'vitest';
import { meet, meetCode } from '../../../src/mapping/words/meet.ts';
import { vocabularyFrom } from '../../../src/mapping/words/vocabulary.ts';
import { elements, modelOf, vocabulary, vocabularyFiles, written } from '../rows.ts';

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
  meet(small, text, field).met.flatMap(({ words, inside }) => (inside ? [] : [words]));

describe('meeting words', () => {
  it('lets the longest phrase speak', () => {
    expect(weights('Social care family support')).toEqual(['family support']);
  });

  it('takes plurals and, where asked, every ending', () => {
    expect(weights('Foster carers and Fostering; adoption')).toEqual(['Foster', 'Fostering']);
    expect(weights('Families support')).toEqual(['Families support']);
  });

  it('does not take a word of one phrase for the beginning of one about adults', () => {
    const met = meet(vocabulary, 'Young carers assessments', 'name').met.filter(({ entry, inside }) => entry.outOfScope && !inside);
    expect(met).toEqual([]);
    expect(meet(vocabulary, 'Carers assessments', 'name').met.some(({ entry, inside }) => entry.outOfScope && !inside)).toBe(true);
  });

  it('tells an age from 18 from the end of a range', () => {
    const ofAdults = (text: string) =>
      meet(vocabulary, text, 'name').met.some(({ entry }) => entry.outOfScope && entry.cohort === 'adults');
    expect(ofAdults('Counselling 18+')).toBe(true);
    expect(ofAdults('Counselling 11-18')).toBe(false);
    expect(ofAdults('Counselling 0-25')).toBe(false);
  });

  it('takes back what a text denies', () => {
    const elements = (text: string) => meet(vocabulary, text, 'name').met.map(({ entry }) => entry.element);
    expect(elements('Travel passes (SEND)')).toContain('send-health');
    for (const text of ['Travel passes (non SEND)', 'Coach, not SEN', 'Bus passes excl. SEN'])
      expect(elements(text), text).not.toContain('send-health');
    // What begins with the denial says so itself.
    expect(elements('Non maintained special school')).toContain('send-health');
  });

  it('takes a street for no service', () => {
    expect(weights('Foster Street surfacing')).toEqual([]);
    expect(weights('Nursery Lane')).toEqual([]);
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
    expect(Math.max(...[...vocabulary.phrases.values()].map((phrases) => phrases.length))).toBeLessThan(60);
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
    ['C/minder start-up', 'childminder start-up'],
    ["C'Ctre cluster", "children's centre cluster"],
    ['o/night resp', 'overnight respite'],
    ['s/guarding trg', 'safeguarding training'],
    ['Subs mis', 'substance misuse'],
    ['Spec sch nursing', 'special school nursing'],
    ['Y Carers', 'young carers'],
    ['EHC Hub s/ware lic', 'EHC Hub software licence'],
  ])('%s is met where “%s” is', (short, whole) => {
    const entries = (text: string) => meet(vocabulary, text, 'name').met.map(({ entry }) => entry);
    expect(entries(short)).toEqual(entries(whole));
    expect(entries(short).length).toBeGreaterThan(0);
  });

  it('are quoted as they are written', () => {
    expect(meet(vocabulary, 'Paed Physio', 'name').met[0]?.words).toContain('Paed');
  });

  it('together are short for one thing, and apart for another', () => {
    const needs = (text: string) => meet(vocabulary, text, 'name').met.flatMap(({ entry }) => entry.needs);
    expect(needs('Supp accom')).toEqual(needs('Supported accommodation'));
    expect(needs('Fam supp')).toEqual(needs('Family support'));
    expect(meet(vocabulary, 'YP Subs Mis', 'name').met.map(({ words }) => words)).toContain('YP Subs Mis');
  });

  it('stand for words of their own, never for a short form', () => {
    for (const [short, whole] of vocabulary.shortForms)
      for (const word of whole) expect(vocabulary.shortForms.has(word), short).toBe(false);
  });

  it('may stand in a phrase, wherever the short forms are written', () => {
    const own = vocabularyFrom([
      written('title: T\nsource: s\nterms:\n  - { term: [YP hub], weight: 5, element: vulnerable-cyp }'),
      written('title: T\nsource: s\nshort-forms:\n  yp: young people'),
    ]);
    for (const text of ['YP hub', 'Young people hub']) expect(meet(own, text, 'name').met.map(({ words }) => words)).toEqual([text]);
  });
});
