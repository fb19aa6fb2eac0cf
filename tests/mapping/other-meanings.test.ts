import { describe, expect, it } from 'vitest';
import { proposeElement } from '../../src/mapping/weighing/propose.ts';
import { explain } from '../../src/mapping/weighing/weigh.ts';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
import { meet } from '../../src/mapping/words/meet.ts';
import { termWords, textOfWords } from '../../src/mapping/words/phrases.ts';
import { vocabularyFrom } from '../../src/mapping/words/vocabulary.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import { elements, template, vocabulary, written } from './rows.ts';

const readingOf = (contract: Contract) => explain(contract, 'contracts', vocabulary);
const elementOf = (contract: Contract) => proposeElement(readingOf(contract), elements, vocabulary)?.place ?? null;
const placed = (contract: Contract): boolean => ![null, outOfScope].includes(elementOf(contract));

describe('words that mean something else elsewhere', () => {
  it.each([
    ['a short form', { title: 'CPV Heron - hull repairs' }],
    ['a short form in a description', { title: 'Marine engines', description: 'CPV 34521000' }],
    ['a short form of two letters', { title: 'BF cutters: steering parts' }],
    ['a word', { title: 'Transition and Transformation' }],
    ['two words of a description', { title: 'Carers choir', description: 'A break from the caring role: attendance at practices' }],
    [
      'a word of a sentence',
      { title: 'Delivery partner', description: 'Technical leadership of transition activities and adoption of the platform' },
    ],
    ['a phrase', { title: 'Transition support to new hosting' }],
    ['a phrase out of order', { title: 'Service transition' }],
    ['a charity by its name', { title: 'Deaf Connexions, Mill Road' }],
    ['a group of neighbours by its name', { title: 'Grant to friends for life', description: 'Christmas card exchange' }],
    ['two of them', { title: 'ITT 42', description: 'Adoption of CPV codes' }],
    ['a surname in the name of a provider', { title: 'Forgery detection framework', provider: ['FOSTER & BIRCH LTD'] }],
    ['a word of the name of a provider', { title: 'Pole cameras', provider: ['DART SYSTEMS LTD'] }],
  ])('%s places no contract and names no cohort where nothing else speaks of children', (_, contract) => {
    expect(placed(contract)).toBe(false);
    expect(readingOf(contract).cohorts).toEqual([]);
  });

  it.each([
    ['parent-family-support', { title: 'CPV programme', description: 'For parents hurt by their teenagers' }],
    ['parent-family-support', { title: 'DART groups for children' }],
    ['send-health', { title: 'Transitions', department: 'SEND' }],
    ['send-health', { title: 'Transitions', ages: '14-25' }],
    ['edge-of-care', { title: 'Adoption', department: "Children's Services" }],
    ['edge-of-care', { title: 'Spot purchase for a child', provider: ['Foster Homes North'] }],
    ['edge-of-care', { title: 'Spot purchase', provider: ['Larch Fostering Ltd'] }],
  ])('count for %s where the row speaks of children: %o', (element, contract) => {
    expect(elementOf(contract)).toBe(element);
  });

  it('count in a table of services, which is drawn up for children and families', () => {
    const reading = explain({ service: 'Adoption' }, 'services', vocabulary);
    expect(proposeElement(reading, elements, vocabulary)?.place).toBe('edge-of-care');
    expect(reading.cohorts).toEqual(['children']);
  });

  it('are still words of what is out of scope', () => {
    expect(elementOf({ title: 'Adoption of roads' })).toBe(outOfScope);
  });

  it('mean what a workspace says of them in its own words', () => {
    const own = written('title: Ours\nsource: ours\nterms:\n  - { term: CPV, weight: 6, element: parent-family-support }\n');
    const builtIn = ['family-support', 'other-meanings'].map((name) => template(`vocabulary/${name}.yaml`));
    const ambiguous = (words: typeof vocabulary) => meet(words, 'CPV groups', 'name').met.map((met) => met.ambiguous);
    expect(ambiguous(vocabularyFrom(builtIn))).toEqual([true]);
    expect(ambiguous(vocabularyFrom(builtIn, [own]))).toEqual([false]);
  });

  it('are all words of the vocabulary that place something', () => {
    const { value } = template('vocabulary/other-meanings.yaml') as { value: { 'other-meanings': Readonly<Record<string, string>> } };
    const placing = [...vocabulary.phrases.values()].flat().filter(({ ambiguous, entry }) => ambiguous && entry.element !== null);
    const words = new Set(placing.map(({ words }) => textOfWords(words)));
    const wordsOf = (term: string): string => textOfWords(termWords(term, vocabulary.shortForms, vocabulary.begins.shortForms));
    expect(Object.keys(value['other-meanings']).filter((term) => !words.has(wordsOf(term)))).toEqual([]);
  });
});
