import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { keyOf } from '../../values/text.ts';
import { servedBy } from '../buyers/buyers.ts';
import { trainsStaff, type WayOfBuying } from '../buyers/ways-of-buying.ts';
import { areasOf } from '../coverage/places.ts';
import { joinsIn } from '../joining/joins.ts';
import { ofPicture } from '../of-picture.ts';
import { grouped } from '../order.ts';
import { provisionOf } from '../standing.ts';
import { handover } from '../succession/renewals.ts';
import { rowKey } from './commitments.ts';
import { isMetByPlaces, needsMet } from './needs.ts';
import { type Offer, offerOf, offersOf } from './offer.ts';
import { overlapping } from './overlapping.ts';

/** How many services make a set, how sure their element must be for a warning, and how long a handover may take. */
export const sameNeedLimits = { services: 2, surePercent: 90, ...handover };

/** How many contracts of one provider at once are named. */
export const fewestHeld = { contracts: 2 };

/** Offers that meet the same needs under one system element, for families who may be the same, at the same time. */
export interface NeedSet {
  readonly needs: readonly string[];
  readonly element: string | null;
  readonly offers: readonly Offer[];
  /** Sets of some of these offers for needs of their own: one question is asked, of the widest. */
  readonly within: readonly NeedSet[];
  /** Rows for these needs that are no offers and are not set against them: purchases for one child, grants to groups, and notices of a procurement. */
  readonly aside: { readonly singly: number; readonly grants: number; readonly steps: number };
}

interface Part {
  readonly need: string;
  readonly element: string | null;
  /** Whether all of it trains those who work with families: it is set beside other training only. */
  readonly forStaff: boolean;
  readonly whole: number;
  readonly offer: Offer;
}

/** An offer with some of its placements only; itself when it has no others. */
function withOnly(offer: Offer, parts: readonly Placement[]): Offer {
  const own = new Set(parts);
  return own.size === offer.placements.length
    ? offer
    : offerOf(offer.placements.filter((placed) => own.has(placed)) as [Placement, ...Placement[]]);
}

/** What of an offer is for a need and an element: the lots of a framework for other needs are left aside. */
function partsOf(offer: Offer, whole: number): Part[] {
  const isFor = (placed: Placement, need: string, element: string | null): boolean =>
    (needsMet(placed).length === 0 || needsMet(placed).includes(need)) && (placed.element === element || placed.element === null);
  const pairs = offer.placements.flatMap((placed) => needsMet(placed).map((need) => ({ need, element: placed.element })));
  return grouped(pairs, ({ need, element }) => `${need} ${element ?? ''}`).map(([, [{ need, element }]]) => {
    const part = withOnly(
      offer,
      offer.placements.filter((placed) => isFor(placed, need, element)),
    );
    return { need, element, whole, offer: part, forStaff: part.placements.every(({ service }) => trainsStaff(service)) };
  });
}

/** How many rows for some needs under an element are purchases for one child, how many grants to groups, and how many notices. */
function asideIn(
  picture: Picture,
  wayOf: (placed: Placement) => WayOfBuying | null,
): (needs: readonly string[], element: string | null) => NeedSet['aside'] {
  const keyed = provisionOf(picture)
    .filter((placed) => wayOf(placed) !== null && wayOf(placed) !== 'list')
    .flatMap((placed) => needsMet(placed).map((need) => ({ placed, key: `${need} ${placed.element ?? ''}` })));
  const byKey = new Map(grouped(keyed, ({ key }) => key));
  return (needs, element) => {
    const rows = [...new Set(needs.flatMap((need) => byKey.get(`${need} ${element ?? ''}`) ?? []).map(({ placed }) => placed))];
    const many = (way: WayOfBuying): number => rows.filter((placed) => wayOf(placed) === way).length;
    return { singly: many('singly'), grants: many('grant'), steps: many('step') };
  };
}

/** Sets whose rows all stand in a wider one under the same element, told within the widest: needs that share rows are one question. */
function widest(sets: readonly NeedSet[]): NeedSet[] {
  const sized = sets.map((set) => ({ set, members: membersOf(set) })).sort((a, b) => b.members.size - a.members.size);
  const holding = new Map<string, typeof sized>();
  const within = new Map<NeedSet, NeedSet[]>();
  for (const one of sized) {
    const key = (name: string): string => `${one.set.element ?? ''} ${name}`;
    const names = [...one.members];
    const wider = (holding.get(key(names[0] ?? '')) ?? []).find(({ members }) => names.every((name) => members.has(name)));
    if (wider) within.get(wider.set)?.push(one.set);
    else {
      within.set(one.set, []);
      for (const name of names) holding.set(key(name), [...(holding.get(key(name)) ?? []), one]);
    }
  }
  return sets.flatMap((set) => (within.has(set) ? [{ ...set, within: within.get(set) ?? [] }] : []));
}

/** Every set of two offers or more for one of some needs; the same offers under two needs are one set of both. */
function setsFor(picture: Picture, isAsked: (need: string) => boolean): readonly NeedSet[] {
  const joins = joinsIn(picture);
  const wayOf = (placed: Placement): WayOfBuying | null => joins.find(placed)?.bought ?? null;
  const isOffer = (placed: Placement): boolean => wayOf(placed) === null || wayOf(placed) === 'list';
  const offers = offersOf(picture).flatMap((offer) => {
    const own = offer.placements.filter(isOffer);
    return own.length === 0 ? [] : [withOnly(offer, own)];
  });
  const asideFor = asideIn(picture, wayOf);
  const placing = { areaOf: areasOf(picture), councilOf: servedBy(picture) };
  const parts = offers.flatMap(partsOf).filter(({ need }) => isAsked(need));
  const sets = grouped(parts, ({ need, element, forStaff }) => `${need} ${element ?? ''} ${forStaff}`).flatMap(([, group]) => {
    const partOf = new Map(group.map((part) => [part.offer, part]));
    return overlapping([...partOf.keys()], placing)
      .filter((set) => set.length > 1)
      .map((set) => set.map((offer) => partOf.get(offer) as Part));
  });
  // The same services under two needs (`health visiting`, `early childhood health`) are one question, not two.
  const same = grouped(sets, (set) => `${set[0]?.element ?? ''} ${set.map(({ whole }) => whole).join(' ')}`);
  const told = same.map(([, of]) => ({
    needs: of.map((set) => set[0]?.need ?? ''),
    element: of[0][0]?.element ?? null,
    aside: asideFor(
      of.map((set) => set[0]?.need ?? ''),
      of[0][0]?.element ?? null,
    ),
    offers: of[0].map(({ whole }, place) =>
      withOnly(
        offers[whole] as Offer,
        of.flatMap((set) => set[place]?.offer.placements ?? []),
      ),
    ),
    within: [],
  }));
  return widest(told);
}

/** Every set of two offers or more that do the same work for one need. */
export const needSetsIn = ofPicture((picture): readonly NeedSet[] => setsFor(picture, (need) => !isMetByPlaces(need)));

/** Every set of two offers or more that sell places for one need: a market, in which none is the double of another. */
export const marketsIn = ofPicture((picture): readonly NeedSet[] => setsFor(picture, isMetByPlaces));

/** The one provider of everything in a set; null when there are several, or somebody is not named. */
export function onlyProvider({ offers }: NeedSet): string | null {
  const named = ({ providers }: Placement): string => providers.map(keyOf).sort().join(' / ');
  const first = offers[0] === undefined ? '' : named(offers[0].placements[0]);
  return first !== '' && offers.every(({ placements }) => placements.every((placed) => named(placed) === first)) ? first : null;
}

/** The names of all that a set holds. */
export function membersOf({ offers }: NeedSet): ReadonlySet<string> {
  return new Set(offers.flatMap(({ placements }) => placements.map(rowKey)));
}
