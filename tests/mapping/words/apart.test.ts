import { describe, expect, it } from 'vitest';
import { proposeElement } from '../../../src/mapping/weighing/propose.ts';
import { explain } from '../../../src/mapping/weighing/weigh.ts';
import { meet } from '../../../src/mapping/words/meet.ts';
import { vocabularyFrom } from '../../../src/mapping/words/vocabulary.ts';
import { elements, vocabulary, written } from '../rows.ts';

const places = ['universal', 'targeted', 'specialist', 'early-help-brief', 'early-help-system'];
const common = places.flatMap((tier, at) => [
  `  - { term: [home visit ${at}], weight: 1, element: parent-family-support, tier: ${tier} }`,
  `  - { term: [home offer ${at}], weight: 1, element: send-health, tier: ${tier} }`,
]);
const small = vocabularyFrom([
  written(`
title: Test
source: none
terms:
  - { term: [secure transport], weight: 6, element: edge-of-care, cohort: young-people }
  - { term: [court hearing], weight: 2, element: vulnerable-cyp }
  - { term: [night home], weight: 3, element: edge-of-care }
  - { term: [day wages], weight: 4, out-of-scope: true, in: [category] }
${common.join('\n')}
`),
]);

const apart = (text: string, field: 'name' | 'description' | 'category' = 'name') =>
  meet(small, text, field).met.flatMap((met) => (met.apart ? [met.words] : []));

describe('a phrase in a name whose words stand apart', () => {
  it('is met in another order, or with one word between', () => {
    expect(apart('Court transport secure')).toEqual(['transport secure']);
    expect(apart('Secure escorted transport')).toEqual(['Secure escorted transport']);
    expect(apart('Transport (escorted), secure')).toEqual(['Transport (escorted), secure']);
  });

  it('is not met further apart, in a sentence, or where it is denied', () => {
    expect(apart('Secure children and their transport')).toEqual([]);
    expect(apart('Court transport secure', 'description')).toEqual([]);
    expect(apart('Transport, not secure')).toEqual([]);
    expect(apart('Transport, non secure')).toEqual([]);
  });

  it('is no second meeting of words another phrase has as they are written', () => {
    expect(apart('Secure transport')).toEqual([]);
    expect(meet(small, 'Secure transport', 'name').met.map((met) => met.apart)).toEqual([false]);
  });

  it('needs two words that tell: one that speaks for many places tells none', () => {
    expect(meet(small, 'Night home', 'name').met).toHaveLength(1);
    expect(apart('Home at night')).toEqual([]);
  });

  it('is looked for only where its entry says', () => {
    expect(apart('Wages of the day')).toEqual([]);
  });

  it('counts three tenths, and does not tell whom the service is for', () => {
    const inOrder = explain({ title: 'Secure transport' }, 'contracts', small);
    const inDisorder = explain({ title: 'Transport, secure' }, 'contracts', small);
    expect(inOrder.weights.map(({ weight }) => weight)).toEqual([6]);
    expect(inDisorder.weights.map(({ weight }) => weight)).toEqual([6 * 0.3]);
    expect(inOrder.cohorts).toEqual(['young-people']);
    expect(inDisorder.cohorts).toEqual([]);
  });
});

it('the built-in words place a title in disorder', () => {
  const placeOf = (title: string) => proposeElement(explain({ title }, 'contracts', vocabulary), elements, vocabulary)?.place;
  expect(placeOf('Court transport secure')).toBe('edge-of-care');
  expect(placeOf('Home care block')).toBe('out-of-scope');
});
