import type { Placement } from '../nouns/placement.ts';
import { onceFor } from '../values/once.ts';

/** What the map calls a need and is only whom a service is for: services for the same children may do quite different work. */
const ofPeople = new Set(['looked-after-children', 'disabled-children', 'uasc']);

/** The needs a service meets, without those that only name whom it is for. */
export const needsMet = onceFor(({ needs }: Placement): readonly string[] =>
  needs.some((need) => ofPeople.has(need)) ? needs.filter((need) => !ofPeople.has(need)) : needs,
);
