import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/mapping/weighing/weigh.ts';
import { outOfScope } from '../../../src/mapping/weighing/weight.ts';
import { placeOfRow } from '../placed-by-words.ts';
import { vocabulary } from '../rows.ts';

describe('a category that is a heading of the Common Procurement Vocabulary', () => {
  it('counts as its code', () => {
    const codes = (row: { category?: string; cpv?: string[] }) =>
      explain({ title: 'JCB 8026', ...row }, 'contracts', vocabulary).weights.map(({ words, element }) => [words, element]);
    expect(codes({ category: 'Mechanical excavators' })).toEqual([['Mechanical excavators', outOfScope]]);
    expect(codes({ category: 'mechanical  EXCAVATORS' })).toHaveLength(1);
    expect(codes({ cpv: ['Mechanical excavators'] })).toEqual(codes({ category: 'Mechanical excavators' }));
    expect(codes({ category: 'Excavators, mostly' })).toEqual([]);
  });

  it('is one thing said once, by the heavier of its words and its code', () => {
    const weights = explain({ title: 'Holiday activities and food', category: 'Catering services' }, 'contracts', vocabulary).weights;
    expect(weights.filter(({ element }) => element === outOfScope).map(({ words }) => words)).toEqual(['Catering']);
  });

  it('is one of several, parted by semicolons', () => {
    expect(vocabulary.codesNamed('Nursery stock; Health and social work services')).toEqual(['85000000']);
  });

  it('says nothing against what a title names where it is of health and social work', () => {
    expect(placeOfRow({ title: 'Fostering framework', category: 'Health and social work services' })[0]).toBe('edge-of-care');
  });
});
