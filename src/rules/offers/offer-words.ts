import { isLot } from '../../nouns/lots.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { takenWords } from '../../nouns/taken-term.ts';
import { inOrderOf } from '../../values/order.ts';
import { count, keyOf } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { buyersAsWritten } from '../buyers/as-written.ts';
import { type Area, areaKey, areasOf, meetingOf } from '../coverage/places.ts';
import type { Joins } from '../joining/joins.ts';
import { few } from '../standing.ts';
import { runsIn } from '../term.ts';
import { sharedDays } from './at-once.ts';
import { branchesAmong } from './branches.ts';
import type { Offer } from './offer.ts';

function boughtBy({ placements }: Offer, buyersOf: (placed: Placement) => readonly string[]): string {
  if (placements.every(({ arrangement }) => arrangement === 'in-house')) return 'in house';
  const buyers = [...new Set(placements.flatMap(buyersOf))];
  return buyers.length === 0 ? 'commissioner not stated' : `commissioned by ${few(buyers)}`;
}

function runBy({ placements }: Offer): string {
  const providers = [...new Set(placements.flatMap((placed) => placed.providers))];
  return providers.length === 0 ? 'provider not stated' : `provided by ${few(providers)}`;
}

function lotsOf({ placements }: Offer, joins: Joins): string {
  const lots = placements.flatMap((placed) => joins.find(placed) ?? []).filter(isLot).length;
  return lots > 1 ? `${lots} lots` : '';
}

/** `“Family Support” (provided by a charity) and “Advice” (provider not stated), all commissioned by the council`: what they have in common is said once. */
export function describeAll(offers: readonly Offer[], joins: Joins): string {
  const buyersOf = buyersAsWritten(offers.flatMap(({ placements }) => placements));
  const boughtOf = (offer: Offer): string => boughtBy(offer, buyersOf);
  const [bought, run] = [new Set(offers.map(boughtOf)), new Set(offers.map(runBy))];
  const named = offers.map((offer) => {
    const own = [lotsOf(offer, joins), bought.size > 1 ? boughtOf(offer) : '', run.size > 1 ? runBy(offer) : ''].filter(
      (words) => words !== '',
    );
    return `“${offer.name}”${own.length > 0 ? ` (${own.join(', ')})` : ''}`;
  });
  const common = [bought, run]
    .flatMap((said) => (said.size === 1 ? [...said] : []))
    .map((said) => said.replace(/^(\w+) not stated$/, 'with no $1 stated'));
  return `${few(named)}${common.length > 0 ? `, ${offers.length === 2 ? 'both' : 'all'} ${common.join(' and ')}` : ''}`;
}

/** The first day and the last on which two of these offers run at once in the plan year. */
export function daysTogether(offers: readonly Offer[], picture: Picture): ReturnType<typeof sharedDays> {
  const year = daysOf(picture.workspace.year);
  return sharedDays(offers.map(({ placements }) => placements.flatMap((placed) => runsIn(year, placed) ?? [])));
}

/** Places of offers, two by two: those known to be different, and those that cannot be compared, as they are written. */
export interface Apart {
  readonly different: readonly (readonly [string, string])[];
  readonly untold: readonly (readonly [string, string])[];
}

/** How the places of some offers stand to one another. */
export function placesApart(offers: readonly Offer[], picture: Picture): Apart {
  const read = areasOf(picture);
  const stated = offers
    .flatMap(({ placements }) => placements.map(({ area }) => read(area)))
    .filter(({ of }) => of === 'parts' || of === 'unclear');
  const areas = [...new Map(stated.map((area) => [areaKey(area), area])).values()].sort(inOrderOf(areaKey));
  const pairs = areas.flatMap((one, index) => areas.slice(index + 1).map((other): [Area, Area] => [one, other]));
  const of = (way: 'apart' | 'untold') =>
    pairs.filter(([a, b]) => meetingOf(a, b) === way).map(([a, b]) => [a.written ?? '', b.written ?? ''] as const);
  return { different: of('apart'), untold: of('untold') };
}

/** What speaks for calling offers one, besides the need: what they have in common as the files state it. */
export function whatSpeaksFor(offers: readonly Offer[], picture: Picture): string[] {
  const read = areasOf(picture);
  const one = (of: (placed: Placement) => string): boolean => {
    const said = new Set(offers.flatMap(({ placements }) => placements.map(of)));
    return said.size === 1 && !said.has('');
  };
  const allAges = offers.every(({ placements }) => placements.every((placed) => placed.agesStated));
  return [
    'the same need',
    one(({ tier }) => tier ?? '') ? 'on the same tier' : '',
    allAges ? 'for ages that overlap as they are stated' : 'for families who may be the same',
    one(({ area }) => areaKey(read(area))) ? 'in the same place' : '',
    one(({ commissioners }) => commissioners.map(keyOf).sort().join(' + ')) ? 'bought by the same body' : '',
    offers.every(({ placements }) => placements.every(({ start, end }) => start !== null && end !== null)) ? 'at the same time' : '',
  ].filter((reason) => reason !== '');
}

/** How many of these offers are lots, by their titles or a column of lots: lots of one procurement are let to be apart. */
export function lotsAmong(offers: readonly Offer[], joins: Joins): number {
  return offers.filter(({ placements }) => placements.some((placed) => isLot(joins.find(placed) ?? { lot: '', title: placed.service })))
    .length;
}

/** What speaks against calling offers one: tiers and places apart, and all that is not stated or only proposed. */
export function whatSpeaksAgainst(offers: readonly Offer[], picture: Picture): string[] {
  const { workspace } = picture;
  const placed = offers.flatMap((offer) => offer.placements);
  const tiers = new Set(placed.map((one) => one.tier).filter((tier) => tier !== null));
  const year = daysOf(workspace.year);
  const read = areasOf(picture);
  const lacking = (lacks: (one: Placement) => boolean): number => offers.filter((offer) => offer.placements.some(lacks)).length;
  const noAges = lacking((one) => !one.agesStated);
  const noPlace = lacking((one) => read(one.area).of === 'unstated');
  const noDates = lacking((one) => one.start === null || one.end === null);
  const taken = lacking(({ daysTaken }) => daysTaken === true);
  const proposed = lacking((one) => one.status === 'proposed');
  const partly = offers.filter(({ placements }) => {
    const runs = placements.flatMap((one) => runsIn(year, one) ?? []);
    return !runs.some(({ from }) => from <= year.from) || !runs.some(({ to }) => to >= year.to);
  }).length;
  const { different, untold } = placesApart(offers, picture);
  return [
    tiers.size > 1 ? `they sit on ${count(tiers.size, 'tier')}` : '',
    different.length > 0 ? `${few(different.map(([a, b]) => `“${a}” and “${b}”`))} are different places` : '',
    untold.length > 0 ? `whether ${few(untold.map(([a, b]) => `“${a}” and “${b}”`))} are one place cannot be told from these files` : '',
    ...branchesAmong(offers).map(
      (alike) => `${few(alike.map(({ name }) => `“${name}”`))} bear one name but for words of their own, which may be places or names`,
    ),
    sameTitle(offers) ? 'they bear one title and may be parts of one agreement' : '',
    noAges > 0 ? `ages are not stated for ${noAges}` : '',
    noPlace > 0 ? `${noPlace === offers.length ? 'no place is stated' : `the place is not stated for ${noPlace}`}` : '',
    noDates > 0 ? `dates are not all stated for ${noDates} and the plan year is taken instead` : '',
    takenWords(taken),
    partly > 0 ? `${partly} ${partly === 1 ? 'runs' : 'run'} for part of the year` : '',
    proposed > 0 ? `the place on the map of ${proposed} is only proposed` : '',
  ].filter((reason) => reason !== '');
}

function sameTitle(offers: readonly Offer[]): boolean {
  return new Set(offers.map(({ name }) => keyOf(name))).size === 1;
}
