import { expect, it } from 'vitest';
import { outOfScope } from '../../../src/mapping/weighing/weight.ts';
import { meet } from '../../../src/mapping/words/meet.ts';
import { vocabularyFrom } from '../../../src/mapping/words/vocabulary.ts';
import { placeOf, placeOfRow } from '../placed-by-words.ts';
import { written } from '../rows.ts';

const small = vocabularyFrom([
  written(`
title: Test
source: none
terms:
  - { term: [autism], weight: 0, speaks-of: need }
  - { term: [outreach, base unit], beside: need, weight: 5, element: send-health }
  - { term: [unit], weight: 3, element: edge-of-care }
`),
]);
const said = (text: string) => meet(small, text, 'name').met.filter(({ entry, inside }) => entry.weight > 0 && !inside);

it('a word that tells a service only beside others tells it in any order and with anything between', () => {
  expect(said('Autism outreach').map(({ words, beside }) => [words, beside])).toEqual([['outreach', 'Autism']]);
  expect(said('Outreach to primary schools, autism').map(({ words, beside }) => [words, beside])).toEqual([['Outreach', 'autism']]);
});

it('and tells nothing without them, nor hides the words inside it', () => {
  expect(said('Outreach')).toEqual([]);
  expect(said('Base unit').map(({ words, beside }) => [words, beside])).toEqual([['unit', null]]);
});

it.each([
  ['ASD outreach', 'send-health', 'targeted'],
  ['Advisory teachers, physical and sensory impairment', 'send-health', 'targeted'],
  ['SEMH provision, independent', 'send-health', 'specialist'],
  ['Unit for pupils with SLCN', 'send-health', 'specialist'],
  ['Swimming, Saturdays - CWD', 'send-health', 'targeted'],
  ['Taxis (SEN)', 'send-health', 'specialist'],
  ['Ketamine, under 18s', 'vulnerable-cyp', 'targeted'],
  ['Lodgings for 16/17s', 'edge-of-care', 'specialist'],
  ['Solo placement U18', 'edge-of-care', 'specialist'],
  ['Bail packages YOT', 'vulnerable-cyp', 'specialist'],
])('what is done, beside whom it is for: %s', (title, element, tier) => {
  expect(placeOf(title)).toEqual([element, tier]);
});

it('words taken together tell nothing of children in a row that names adults, people of any age or a trade', () => {
  expect(placeOf('Outreach for adults with ASD')[0]).toBe(outOfScope);
  expect(placeOf('Information, advice and advocacy for people who are deaf')[0]).toBe(outOfScope);
  expect(placeOf('SEN tribunal cases - specialist legal advice')[0]).toBe(outOfScope);
  expect(placeOfRow({ title: 'Advisory team, ASC', category: 'Adult social care' })[0]).toBe(outOfScope);
});
