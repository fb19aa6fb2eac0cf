import { isLot, withoutLot } from '../../nouns/lots.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Cell } from '../../values/cell.ts';
import type { Pence } from '../../values/money.ts';
import { compare } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { familiesOf } from '../buyers/buyers.ts';
import { type Joins, joinsIn } from '../joining/joins.ts';
import { ofPicture } from '../of-picture.ts';
import { cellsOnce, grouped, linked, sortedByCell } from '../order.ts';
import { provisionOf } from '../standing.ts';
import { mostAtOnce } from './at-once.ts';
import type { Commitment } from './commitments.ts';
import { needsMet } from './needs.ts';

/** A service as families meet it: one, however many rows, tiers, lots, years or commissioners it has. */
export interface Offer {
  readonly name: string;
  readonly placements: readonly [Placement, ...Placement[]];
  readonly needs: readonly string[];
  readonly elements: readonly (string | null)[];
}

type Keys = (placed: Placement) => readonly string[];

/**
 * What makes two placements one offer by what they are called: the same name by the same provider (or by nobody named),
 * or a contract beside the only service its provider runs for that need; for the families of one council.
 */
function oneOfferKeys(placements: readonly Placement[], picture: Picture): Keys {
  const families = familiesOf(
    picture,
    placements.map(({ commissioners }) => commissioners),
  );
  const byFamilies = grouped(placements, ({ commissioners }) => families(commissioners));
  if (byFamilies.length < 2) return keysAmong(placements);
  const keys = new Map(byFamilies.map(([whose, own]) => [whose, keysAmong(own)]));
  return (placed) => {
    const whose = families(placed.commissioners);
    return (keys.get(whose)?.(placed) ?? []).map((key) => `${key}${whose === '' ? '' : ` of ${whose}`}`);
  };
}

function keysAmong(placements: readonly Placement[]): Keys {
  const holders = new Map<string, Set<string>>();
  const namedByNobody = new Set<string>();
  for (const { service, providers } of placements) {
    const name = keyOf(service);
    if (providers.length === 0) namedByNobody.add(name);
    for (const provider of providers) holders.set(name, (holders.get(name) ?? new Set()).add(provider));
  }
  // Where nobody is named it is the one who holds that name; where several do, nothing says which, and it stands by itself.
  const goesByName = (name: string): boolean => namedByNobody.has(name) && (holders.get(name)?.size ?? 0) < 2;
  const services = new Map<string, Set<string>>();
  for (const placed of placements.filter((one) => one.of === 'services'))
    for (const key of runsFor(placed)) services.set(key, (services.get(key) ?? new Set()).add(keyOf(placed.service)));
  return (placed) => {
    const name = keyOf(placed.service);
    const byName = goesByName(name) || placed.providers.length === 0 ? [name] : placed.providers.map((provider) => `${name} / ${provider}`);
    return [...byName, ...runsFor(placed).filter((key) => services.get(key)?.size === 1)];
  };
}

function runsFor(placed: Placement): string[] {
  return placed.providers.flatMap((provider) => needsMet(placed).map((need) => `${provider} for ${need}`));
}

/** The name of an offer with several: the first by its letters of the table that stands first, wherever its row stands there; what stands above its lots gives its own. */
function nameFor([first, ...others]: readonly [Placement, ...Placement[]]): string {
  const beside = others.filter(({ cell }) => cell.file === first.cell.file && cell.sheet === first.cell.sheet);
  const names = [first, ...beside].map(({ service }) => service).sort(compare);
  return names.find((service) => !isLot({ title: service })) ?? (names[0] as string);
}

/** An offer of some placements: a framework goes by its name without the lot. */
export function offerOf(placements: readonly [Placement, ...Placement[]]): Offer {
  const service = nameFor(placements);
  const names = new Set(placements.map((placed) => keyOf(placed.service)));
  return {
    name: names.size > 1 && isLot({ title: service }) ? withoutLot(service) || service : service,
    placements,
    needs: [...new Set(placements.flatMap(needsMet))].sort(),
    elements: [...new Set(placements.map((placed) => placed.element))].sort(),
  };
}

/** Where an offer shows itself: the cells of its names, and of the values and areas it states. */
export function cellsOf({ placements }: Offer): Cell[] {
  return cellsOnce(
    placements.flatMap(({ at, cell, annualValue, area }) => [
      at['service'] ?? cell,
      ...(annualValue !== null && at['annualValue'] ? [at['annualValue']] : []),
      ...(area !== null && at['area'] ? [at['area']] : []),
    ]),
  );
}

/** All provision in the order of its cells, each with what makes it one offer with others by what they are called. */
const named = ofPicture((picture): ReadonlyMap<Placement, readonly string[]> => {
  const placements = sortedByCell(
    provisionOf(picture),
    ({ cell }) => cell,
    ({ id }) => id,
  );
  const byName = oneOfferKeys(placements, picture);
  return new Map(placements.map((placed) => [placed, byName(placed)]));
});

function gathered(picture: Picture, more: Keys): Offer[] {
  const byName = named(picture);
  return linked([...byName.keys()], (placed) => [...(byName.get(placed) as readonly string[]), ...more(placed)]).map(offerOf);
}

/** The offers of the plan year, in the order of their cells: what is one agreement is one offer, whoever provides its parts. */
export const offersOf = ofPicture((picture): readonly Offer[] => {
  const joins = joinsIn(picture);
  return gathered(picture, (placed) => {
    const one = joins.find(placed);
    return one === undefined ? [] : joins.keys(one);
  });
});

/** The same, with each provider's part of a framework, and of what passes from one to another, by itself: what somebody holds. */
export function holdingsOf(picture: Picture): Offer[] {
  const joins = joinsIn(picture);
  return gathered(picture, (placed) => {
    const one = joins.find(placed);
    return one === undefined ? [] : joins.keys(one).map((key) => `${key} / ${one.providers.join(' / ')}`);
  });
}

/** What offers come to in a year: of how many it is stated, of how many more it is worked out, and the most of it that runs at once. */
export interface Total {
  readonly stated: number;
  readonly worked: number;
  readonly amount: Pence;
}

/** The rows of an offer in the plan year. */
function rowsOf({ placements }: Offer, joins: Joins): Commitment[] {
  return placements.flatMap((placed) => joins.find(placed) ?? []);
}

function isStated({ placements }: Offer): boolean {
  return placements.some((placed) => placed.annualValue !== null);
}

/** For how many offers an annual value is stated, and the most of it that runs at once: a contract and its renewal are not added up. */
export function totalOf(offers: readonly Offer[], joins: Joins): { readonly stated: number; readonly amount: Pence } {
  const stated = offers.filter(isStated);
  return { stated: stated.length, amount: mostAtOnce(stated.map((offer) => joins.bills(rowsOf(offer, joins)))) };
}

/** The same, with the whole value over its term of an offer that states no annual value. */
export function totalWorkedOut(offers: readonly Offer[], joins: Joins): Total {
  const stated = offers.filter(isStated);
  const rest = offers.filter((offer) => !isStated(offer)).map((offer) => joins.billsWorkedOut(rowsOf(offer, joins)));
  const worked = rest.filter((bills) => bills.length > 0);
  return {
    stated: stated.length,
    worked: worked.length,
    amount: mostAtOnce([...stated.map((offer) => joins.bills(rowsOf(offer, joins))), ...worked]),
  };
}

/** What all provision of the plan year states it costs a year, each sum once and at the most that runs on one day; null where none states a value. */
export function costOnce(picture: Picture): Pence | null {
  const { stated, amount } = totalOf(offersOf(picture), joinsIn(picture));
  return stated === 0 ? null : amount;
}
