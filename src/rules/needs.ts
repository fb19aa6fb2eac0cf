import type { Placement } from '../nouns/placement.ts';
import { onceFor } from '../values/once.ts';

/** What the map calls a need and is only whom a service is for: services for the same children may do quite different work. */
const ofPeople = new Set(['looked-after-children', 'disabled-children', 'uasc']);

/** Who speaks for children in need does no social work with them. */
const [speaking, spokenOf] = ['advocacy', 'social-work'];

/** A place to live, of whatever kind: a foster home, a children's home and supported lodgings are for different children. */
const anyPlace = 'placements';

/** The needs a service meets, without those that only name whom it is for or speaks for, and without that of a place to live where its kind is known. */
export const needsMet = onceFor(({ needs: told }: Placement): readonly string[] => {
  const needs = told.includes(speaking) ? told.filter((need) => need !== spokenOf) : told;
  const met = needs.some((need) => ofPeople.has(need)) ? needs.filter((need) => !ofPeople.has(need)) : needs;
  return met.length > 1 && met.includes(anyPlace) ? met.filter((need) => need !== anyPlace) : met;
});
