import type { Placement } from '../../src/nouns/placement.ts';
import { type Area, areasIn, meetingOf } from '../../src/rules/coverage/places.ts';

function shareCohort(a: Placement, b: Placement): boolean {
  const anyone = a.cohorts.length === 0 || b.cohorts.length === 0;
  return anyone || [...a.cohorts, ...b.cohorts].includes('families') || a.cohorts.some((cohort) => b.cohorts.includes(cohort));
}

function shareAges(a: Placement, b: Placement): boolean {
  if (a.ages === null || b.ages === null) return true;
  if (a.ages.from === b.ages.from && a.ages.to === b.ages.to) return true;
  return a.ages.from < b.ages.to && b.ages.from < a.ages.to;
}

function shareDays(a: Placement, b: Placement): boolean {
  const apart = (one: Placement, other: Placement): boolean => one.end !== null && other.start !== null && one.end < other.start;
  return !apart(a, b) && !apart(b, a);
}

type Placed = { readonly placements: readonly Placement[] };

/** Whether two offers may see the same families on the same day, as the card of `same-need` has it: asked of every two, it is what brute force finds. */
export function mayMeet(one: Placed, other: Placed, areaOf: (written: string | null) => Area = areasIn('')): boolean {
  const sharePlace = (a: Placement, b: Placement): boolean => meetingOf(areaOf(a.area), areaOf(b.area)) !== 'apart';
  return one.placements.some((a) =>
    other.placements.some((b) => shareCohort(a, b) && shareAges(a, b) && shareDays(a, b) && sharePlace(a, b)),
  );
}

/** Sets of things that hang together when every two are compared. */
export function joined<T>(things: readonly T[], tied: (a: T, b: T) => boolean): T[][] {
  let sets: T[][] = [];
  for (const thing of things) {
    const own = sets.filter((set) => set.some((other) => tied(other, thing)));
    sets = [...sets.filter((set) => !own.includes(set)), [...own.flat(), thing]];
  }
  return sets;
}
