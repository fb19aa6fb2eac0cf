import { describe, expect, it } from 'vitest';
import { outOfScope } from '../../src/mapping/weighing/weight.ts';
import { placeOf } from './placed-by-words.ts';

const ours = [
  'Appropriate adult service',
  'Appropriate adult scheme - young people',
  'Youth appropriate adults',
  'Appropriate adults for vulnerable children',
  'PACE appropriate adult service, juveniles',
  'Appropriate adult service for children and vulnerable adults',
  'Appropriate adult service for vulnerable adults, and for young people',
  'Appropriate adult service for adults and young people',
  'Appropriate adult service (under 18s and vulnerable adults)',
  'Appropriate adults for juveniles and mentally vulnerable people',
];

const theirs = [
  'Appropriate adult service for vulnerable adults',
  'Vulnerable adults - appropriate adult scheme',
  'Appropriate adults for mentally vulnerable adults',
  'Appropriate adult provision for adults with mental vulnerability in custody',
  'Appropriate Adults (Adults 18+)',
  'Appropriate adults for adults at risk',
  'PACE appropriate adult service adults',
  'Adult appropriate adult service',
  'Out of hours appropriate adult service, vulnerable people',
];

describe('an appropriate adult', () => {
  it.each(ours)('is a service for young people: %s', (title) => expect(placeOf(title)[0]).toBe('vulnerable-cyp'));
  it.each(theirs)('is out of scope for adults: %s', (title) => expect(placeOf(title)[0]).toBe(outOfScope));
});
