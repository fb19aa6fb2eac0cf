import type { Contract } from '../../nouns/contract.ts';
import { asCountedHere } from '../../nouns/counted-once.ts';
import { isSaidOver, isSaidUnlet } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, sum } from '../../values/money.ts';
import { compare } from '../../values/order.ts';
import { keyOf, list } from '../../values/text.ts';
import { joinsIn } from '../joining/joins.ts';
import { ofPicture } from '../of-picture.ts';
import { grouped, linked } from '../order.ts';
import { yearlyValue } from '../payments/yearly-value.ts';
import { holdingsOf, type Offer, totalOf } from './offer.ts';

/** What a body buys from somebody in the plan year: one offer, who holds it, and what it comes to in a year. */
export interface Held {
  readonly offer: Offer;
  /** The provider under the one name the plan uses, several together when they hold it jointly; null when nobody is named. */
  readonly holder: string | null;
  readonly value: Pence | null;
  /** Where its provider and its value stand. */
  readonly cells: readonly Cell[];
}

function isBought({ arrangement }: Placement): boolean {
  return arrangement === 'commissioned' || arrangement === 'mixed';
}

/** Where its value stands: as it is stated for a year, else for the whole term it is worked out from. */
function valueCells(placed: Placement, contract: Row<Contract> | undefined): Cell[] {
  if (placed.annualValue !== null) return placed.at['annualValue'] ? [placed.at['annualValue']] : [];
  return placed.of === 'contracts' && contract !== undefined && yearlyValue(contract) !== null ? [at(contract, 'totalValue')] : [];
}

/** Offers bought in the plan year and not called over, in the order of their cells. What a body does itself is nobody's to depend on. */
export const heldIn = ofPicture((picture): readonly Held[] => {
  const contracts = new Map(picture.records.contracts.map((row) => [row.id, row]));
  const joins = joinsIn(picture);
  return holdingsOf(picture).flatMap((offer): Held[] => {
    const isLet = (placed: Placement): boolean => {
      const status = placed.of === 'contracts' ? contracts.get(placed.id)?.status : undefined;
      return !isSaidOver(status, picture.workspace.asOf) && !isSaidUnlet(status);
    };
    const running = offer.placements.filter((placed) => isBought(placed) && isLet(placed));
    // The row of a framework above its lots is held by those who hold them; one that states its value at each provider's row, by all of them.
    const bought = running.filter(({ statedToo }) => statedToo?.is !== 'theirs');
    if (bought.length === 0) return [];
    const held = running.filter(({ statedToo }) => statedToo?.is !== 'theirs' || statedToo.by === 'framework');
    const names = [...new Set(held.flatMap(({ providers }) => providers))].sort();
    const stated = totalOf([offer], joins);
    const worked = bought.flatMap((placed) => {
      const row = placed.of === 'contracts' ? contracts.get(placed.id) : undefined;
      return row === undefined ? [] : (yearlyValue(asCountedHere(row, placed)) ?? []);
    });
    return [
      {
        offer,
        holder: names.length === 0 ? null : list(names),
        value: stated.stated > 0 && stated.amount > 0 ? stated.amount : worked.length > 0 ? sum(worked) : null,
        cells: bought.flatMap((placed) => [placed.at['provider'] ?? placed.cell, ...valueCells(placed, contracts.get(placed.id))]),
      },
    ];
  });
});

/** A holder with all it holds and what that comes to in a year, as far as values are stated. */
export interface Holder {
  readonly name: string;
  readonly held: readonly [Held, ...Held[]];
  readonly value: Pence;
}

/** Who holds what is bought, the largest value first, then the most offers. What names nobody is nobody's. */
export function holdersOf(held: readonly Held[]): Holder[] {
  return grouped(held, ({ holder }) => (holder === null ? null : keyOf(holder)))
    .map(([, own]): Holder => ({ name: own[0].holder ?? '', held: own, value: sum(own.flatMap(({ value }) => value ?? [])) }))
    .sort((a, b) => b.value - a.value || b.held.length - a.held.length || compare(a.name, b.name));
}

/** The same offers with providers joined that may be one, under the first of their names: what would be found if they were. */
export function joinedLikely(held: readonly Held[], { parties }: Picture): Held[] {
  const pairs = (parties.proposals ?? []).map(({ names }) => names.map(keyOf));
  const sets = linked(pairs, (pair) => pair);
  const heads = new Map(sets.flatMap((set) => set.flat().map((name) => [name, set[0][0] as string] as const)));
  return held.map((one) => (one.holder === null ? one : { ...one, holder: heads.get(keyOf(one.holder)) ?? one.holder }));
}

/** How much of what is bought states a value, and what that comes to in a year. */
export function valuedOf(held: readonly Held[]): { readonly n: number; readonly percent: number; readonly total: Pence } {
  const values = held.flatMap(({ value }) => value ?? []);
  return { n: values.length, percent: held.length === 0 ? 0 : (values.length / held.length) * 100, total: sum(values) };
}
