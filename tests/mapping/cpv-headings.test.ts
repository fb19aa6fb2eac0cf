import { describe, expect, it } from 'vitest';
import { explain } from '../../src/mapping/weigh.ts';
import { outOfScope } from '../../src/mapping/weight.ts';
import { placeOfRow } from './placed-by-words.ts';
import { vocabulary } from './rows.ts';

describe('a category that is a heading of the Common Procurement Vocabulary', () => {
  it('counts as its code', () => {
    const codes = (row: { category?: string; cpv?: string[] }) =>
      explain({ title: 'JCB 8026', ...row }, 'contracts', vocabulary).weights.map(({ words, element }) => [words, element]);
    expect(codes({ category: 'Mechanical excavators' })).toEqual([['CPV 43262100', outOfScope]]);
    expect(codes({ category: 'mechanical  EXCAVATORS' })).toEqual(codes({ cpv: ['43262100'] }));
    expect(codes({ category: 'Excavators, mostly' })).toEqual([]);
  });

  it('is one of several, parted by semicolons', () => {
    expect(vocabulary.codesNamed('Nursery stock; Health and social work services')).toEqual(['85000000']);
  });

  it('says nothing against what a title names where it is of health and social work', () => {
    expect(placeOfRow({ title: 'Fostering framework', category: 'Health and social work services' })[0]).toBe('edge-of-care');
    expect(placeOfRow({ title: 'Children’s homes: a study', category: 'Business and management consultancy services' })[0]).toBe(
      outOfScope,
    );
  });
});
