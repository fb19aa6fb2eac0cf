import type { Placement } from '../../nouns/placement.ts';
import { inOrderOf } from '../../values/order.ts';
import { areApart, type Council } from '../buyers/buyers.ts';
import { type Area, areaKey, areasIn, meetingOf } from '../coverage/places.ts';
import { grouped, linked } from '../order.ts';
import type { Offer } from './offer.ts';

/** Placements for the same cohorts, ages and places: whether two of them may see one family hangs on their days alone. */
interface Audience {
  readonly cohorts: readonly string[];
  readonly ages: Placement['ages'];
  readonly area: Area;
  /** The council that buys it alone. */
  readonly council: Council | null;
  readonly stretches: readonly Stretch[];
}

/** Days without a gap on which placements of one audience run, each meeting another; and the offers they belong to, by number. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly offers: readonly number[];
}

type Dated = Pick<Stretch, 'from' | 'to'> & { readonly offer: number };

/** How the place of an offer is told: by its area, and by the council that buys it. */
interface Placing {
  readonly areaOf: (written: string | null) => Area;
  readonly councilOf: (commissioners: readonly string[]) => Council | null;
}

function sharesCohort(a: Audience, b: Audience): boolean {
  if (a.cohorts.length === 0 || b.cohorts.length === 0) return true;
  return [...a.cohorts, ...b.cohorts].includes('families') || a.cohorts.some((who) => b.cohorts.includes(who));
}

/** Ages 0 to 5 and 5 to 19 meet at a birthday and do not overlap. */
function sharesAges(a: Audience, b: Audience): boolean {
  if (!a.ages || !b.ages) return true;
  const [from, to] = [Math.max(a.ages.from, b.ages.from), Math.min(a.ages.to, b.ages.to)];
  return from < to || (a.ages.from === b.ages.from && a.ages.to === b.ages.to);
}

function stretchesOf(dated: readonly Dated[]): Stretch[] {
  const stretches: { from: string; to: string; offers: number[] }[] = [];
  for (const { from, to, offer } of [...dated].sort(inOrderOf(({ from }) => from))) {
    const last = stretches.at(-1);
    if (last && from <= last.to) {
      last.offers.push(offer);
      if (to > last.to) last.to = to;
    } else stretches.push({ from, to, offers: [offer] });
  }
  return stretches;
}

/** Places that cannot be compared may be one: only those known to be different keep families apart, and two councils of one tier. */
function sharesPlace(a: Audience, b: Audience): boolean {
  return meetingOf(a.area, b.area) !== 'apart' && !areApart(a.council, b.council);
}

function audiencesOf(offers: readonly Offer[], { areaOf, councilOf }: Placing): Audience[] {
  const all = offers.flatMap(({ placements }, offer) => placements.map((placed) => ({ placed, offer })));
  const audience = ({ cohorts, ages, area, commissioners }: Placement): string =>
    [[...cohorts].sort().join(), ages ? `${ages.from}-${ages.to}` : '', areaKey(areaOf(area)), councilOf(commissioners)?.key ?? ''].join(
      ' ',
    );
  return grouped(all, ({ placed }) => audience(placed)).map(([, own]) => ({
    cohorts: own[0].placed.cohorts,
    ages: own[0].placed.ages,
    area: areaOf(own[0].placed.area),
    council: councilOf(own[0].placed.commissioners),
    // A day that is not stated is taken to meet every other.
    stretches: stretchesOf(own.map(({ placed, offer }) => ({ from: placed.start ?? '', to: placed.end ?? '9999-12-31', offer }))),
  }));
}

/** Pairs of stretches of two audiences that share a day. Both lists are in order and none of a list meets another, so one walk along them is enough. */
function meeting(a: readonly Stretch[], b: readonly Stretch[]): [Stretch, Stretch][] {
  const pairs: [Stretch, Stretch][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as Stretch, b[j] as Stretch];
    if (one.from <= other.to && other.from <= one.to) pairs.push([one, other]);
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return pairs;
}

/**
 * Sets of offers that may see the same families on the same day, directly or through others; an offer that meets no other is a set of one.
 * Exactly what comparing every pair would give, without comparing them: days are swept within each audience, and audiences are few.
 */
export function overlapping(offers: readonly Offer[], { areaOf = areasIn(''), councilOf = () => null }: Partial<Placing> = {}): Offer[][] {
  const audiences = audiencesOf(offers, { areaOf, councilOf });
  const all = audiences.flatMap(({ stretches }) => stretches);
  const keys = new Map(all.map((stretch, index) => [stretch, [`stretch ${index}`, ...stretch.offers.map(String)]]));
  for (const [index, audience] of audiences.entries())
    for (const other of audiences
      .slice(index + 1)
      .filter((each) => sharesCohort(audience, each) && sharesAges(audience, each) && sharesPlace(audience, each)))
      for (const [one, two] of meeting(audience.stretches, other.stretches)) keys.get(one)?.push(keys.get(two)?.[0] as string);
  return linked(all, (stretch) => keys.get(stretch) as readonly string[]).map((set) => {
    const numbers = new Set(set.flatMap((stretch) => stretch.offers));
    return [...numbers].sort((a, b) => a - b).map((number) => offers[number] as Offer);
  });
}
