import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import type { Offer } from '../../../src/rules/offers/offer.ts';
import { overlapping } from '../../../src/rules/offers/overlapping.ts';
import { addDays, day } from '../../../src/values/day.ts';
import { joined, mayMeet } from '../every-pair.ts';
import { placed } from '../picture.ts';

const from2026 = (days: number) => addDays(day('2026-04-01'), days);
const term = fc.tuple(fc.option(fc.nat(60)), fc.option(fc.nat(20))).map(([start, length]) => ({
  start: start === null ? null : from2026(start),
  end: length === null ? null : from2026((start ?? 30) + length),
}));
const ages = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 8 })).map(([from, years]) => ({ from, to: from + years })),
);
const cohorts = fc.uniqueArray(fc.constantFrom('children', 'young-people', 'families', 'adults'), { maxLength: 2 });
const placement = fc
  .record({ term, ages, cohorts })
  .map((of): Placement => placed('Family Help', { ...of.term, ages: of.ages, cohorts: of.cohorts }));
const offer = fc.array(placement, { minLength: 1, maxLength: 2 }).map(
  (placements): Offer => ({
    name: 'Family Help',
    placements: placements as [Placement, ...Placement[]],
    needs: ['family-support'],
    elements: [null],
  }),
);

it('offers hang together just as they do when every two are compared', () => {
  const sets = (found: readonly (readonly Offer[])[], all: readonly Offer[]): string[] =>
    found
      .map((set) =>
        set
          .map((each) => all.indexOf(each))
          .sort((a, b) => a - b)
          .join(),
      )
      .sort();
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 14 }), (offers) => {
      expect(sets(overlapping(offers), offers)).toEqual(sets(joined(offers, mayMeet), offers));
    }),
    { numRuns: 400 },
  );
});

it('each set is in the order the offers came, and one that meets no other stands alone', () => {
  const running = (start: number, end: number): Offer => ({
    name: 'Help',
    placements: [placed('Help', { start: from2026(start), end: from2026(end) })],
    needs: [],
    elements: [],
  });
  const [late, alone, early, middle] = [running(20, 30), running(50, 60), running(0, 10), running(10, 20)];
  expect(overlapping([late, alone, early, middle])).toEqual([[late, early, middle], [alone]]);
});
