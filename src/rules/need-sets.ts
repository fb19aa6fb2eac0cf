import type { Placement } from '../nouns/placement.ts';
import { keyOf } from '../values/text.ts';
import { nameOf } from './commitments.ts';
import { type Offer, offerOf } from './offer.ts';
import { grouped } from './order.ts';
import { overlapping } from './overlapping.ts';
import type { areasIn } from './places.ts';
import { handover } from './renewals.ts';

/** How many services make a set, how sure their element must be for a warning, and how long a handover may take. */
export const sameNeedLimits = { services: 2, surePercent: 90, ...handover };

/** How many contracts of one provider at once are named. */
export const fewestHeld = { contracts: 2 };

/** Offers that meet the same needs under one system element, for families who may be the same, at the same time. */
export interface NeedSet {
  readonly needs: readonly string[];
  readonly element: string | null;
  readonly offers: readonly Offer[];
}

interface Part {
  readonly need: string;
  readonly element: string | null;
  readonly whole: number;
  readonly offer: Offer;
}

/** What of an offer is for a need and an element: the lots of a framework for other needs are left aside. */
function partsOf(offer: Offer, whole: number): Part[] {
  const isFor = (placed: Placement, need: string, element: string | null): boolean =>
    (placed.needs.length === 0 || placed.needs.includes(need)) && (placed.element === element || placed.element === null);
  const pairs = offer.placements.flatMap(({ needs, element }) => needs.map((need) => ({ need, element })));
  return grouped(pairs, ({ need, element }) => `${need} ${element ?? ''}`).map(([, [{ need, element }]]) => ({
    need,
    element,
    whole,
    offer: offerOf(offer.placements.filter((placed) => isFor(placed, need, element)) as [Placement, ...Placement[]]),
  }));
}

/** Every set of `fewest` offers or more for one need; the same offers under two needs are one set of both. */
export function needSetsOf(offers: readonly Offer[], fewest: number, area: ReturnType<typeof areasIn>): NeedSet[] {
  const parts = offers.flatMap(partsOf);
  const sets = grouped(parts, ({ need, element }) => `${need} ${element ?? ''}`).flatMap(([, group]) => {
    const whole = new Map(group.map((part) => [part.offer, part]));
    return overlapping([...whole.keys()], area)
      .filter((set) => set.length >= fewest)
      .map((set) => set.map((offer) => whole.get(offer) as Part));
  });
  // The same services under two needs (`health visiting`, `early childhood health`) are one question, not two.
  return grouped(sets, (set) => `${set[0]?.element ?? ''} ${set.map(({ whole }) => whole).join(' ')}`).map(([, same]) => ({
    needs: same.map((set) => set[0]?.need ?? ''),
    element: same[0][0]?.element ?? null,
    offers: same[0].map(({ whole }, place) => {
      const all = same.flatMap((set) => set[place]?.offer.placements ?? []);
      return same.length === 1
        ? (same[0][place]?.offer as Offer)
        : offerOf(offers[whole]?.placements.filter((placed) => all.includes(placed)) as unknown as Offer['placements']);
    }),
  }));
}

/** The one provider of everything in a set; null when there are several, or somebody is not named. */
export function onlyProvider({ offers }: NeedSet): string | null {
  const placed = offers.flatMap(({ placements }) => placements);
  const names = new Set(placed.map(({ providers }) => providers.map(keyOf).sort().join(' / ')));
  return names.size === 1 ? [...names][0] || null : null;
}

/** The names of all that a set holds. */
export function membersOf({ offers }: NeedSet): ReadonlySet<string> {
  return new Set(offers.flatMap(({ placements }) => placements.map(nameOf)));
}
