import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import { placedContracts } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import { isReference } from '../../nouns/written-again.ts';
import type { Pence } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { buyersIn, commissionersOf } from '../buyers/buyers.ts';
import { saysOfItself } from '../buyers/own-words.ts';
import { areaKey, areasOf } from '../coverage/places.ts';
import { ofPicture } from '../of-picture.ts';
import { endsWithItIn } from '../offers/bought-singly.ts';
import { grouped, inOrder, linked, several, sharing } from '../order.ts';
import { endOf } from '../term.ts';
import { significantKey, titleKey } from '../words.ts';

/** A row of a register. */
export type Entry = Row<Contract>;

/** The value a register states of a contract, in pence: the whole, else a year's. Nought says nothing. */
export function statedValue(row: Entry): Pence | undefined {
  return (row.totalValue ?? row.annualValue) || undefined;
}

/** What tells a contract from others, as a key; null when nothing does. */
export function referenceOf(row: Entry): string | null {
  const written = row.ref ?? row.ocid ?? '';
  return isReference(written) ? keyOf(written) : null;
}

/** Rows cut where no day of the earlier ones meets the later ones. A date that is not stated is taken to meet. */
function meeting<R extends Entry>(rows: readonly R[]): R[][] {
  const inTime = [...rows].sort(inOrderOf(({ start }) => start ?? ''));
  const sets: R[][] = [];
  let last = '';
  for (const row of inTime) {
    const end = endOf(row) ?? '9999-12-31';
    if (sets.length > 0 && (row.start ?? '') <= last) sets.at(-1)?.push(row);
    else sets.push([row]);
    last = sets.at(-1)?.length === 1 || end > last ? end : last;
  }
  return sets;
}

const severalOf = (sets: readonly (readonly Entry[])[]): (readonly Entry[])[] => sets.filter((set) => set.length > 1);

/** What sets rows apart though all else is alike, as keys; empty where a row does not say. */
interface ToldApart {
  /** Whether it buys for one child, one route or somebody's hours: another reference is then another child. */
  readonly isOfOne: (row: Entry) => boolean;
  readonly buyers: (row: Entry) => string;
  readonly place: (row: Entry) => string;
  readonly suppliers: (row: Entry) => string;
}

/** Who holds a row, under the one name the plan has for each, as a key: `Voice Ltd` and `Voice Limited` are one. */
export function suppliersIn({ placements }: Pick<Picture, 'placements'>): (row: Entry) => string {
  const places = placedContracts(placements);
  return (row) => {
    const settled = places.get(row.id)?.providers ?? [];
    return (settled.length > 0 ? settled : (row.provider ?? [])).map(keyOf).sort().join(' / ');
  };
}

/** How rows of a picture are told apart: by the bodies that buy, each with its own row of what they buy together, and by the places they are for. */
function toldApartIn(picture: Picture): ToldApart {
  const [buyersOf, read] = [buyersIn(picture), areasOf(picture)];
  return {
    isOfOne: endsWithItIn(picture),
    buyers: (row) => buyersOf(commissionersOf(row)),
    place: (row) => areaKey(read(row.area ?? null)),
    suppliers: suppliersIn(picture),
  };
}

function cutBy(rows: readonly Entry[], key: (row: Entry) => string): (readonly Entry[])[] {
  const sets = grouped(rows, key);
  return sets.filter(([said]) => said !== '').length < 2 ? [rows] : sets.map(([, own]) => own);
}

/** Rows under one reference and lot, cut in time. Several suppliers make a framework, which is left alone. */
function underOneReference(rows: readonly Entry[], apart: ToldApart): (readonly Entry[])[] {
  const byReference = several(rows, (row) => {
    const reference = referenceOf(row);
    return reference === null ? null : `${reference}\n${keyOf(row.lot ?? '')}`;
  });
  const ofOneSupplier = byReference.filter((group) => new Set(group.map(apart.suppliers).filter((name) => name !== '')).size < 2);
  return severalOf(severalOf(ofOneSupplier.flatMap((group) => cutBy(group, apart.buyers))).flatMap(meeting));
}

/** Rows alike in title, supplier, lot and value on days that meet; under references of their own, on the very same days. */
function alike(rows: readonly Entry[], apart: ToldApart): (readonly Entry[])[] {
  const valued = sharing(rows, (row) =>
    row.title === undefined || row.start === undefined ? null : (statedValue(row)?.toString() ?? null),
  );
  const groups = several(valued, (row) => {
    const supplier = apart.suppliers(row);
    return supplier === '' ? null : [titleKey(row.title ?? ''), supplier, keyOf(row.lot ?? ''), statedValue(row)].join('\n');
  });
  const ofOneKind = groups.flatMap((group) => cutBy(group, apart.buyers));
  return severalOf(ofOneKind).flatMap((group) => {
    const references = new Set(group.map(referenceOf).filter((ref) => ref !== null)).size;
    // One title and value for each of two places is two contracts, unless one reference says that it is one.
    const ofOnePlace = references === 1 ? [group] : cutBy(group, apart.place);
    if (references < 2) return severalOf(ofOnePlace.flatMap(meeting));
    const sameDays = ofOnePlace.flatMap((own) => several(own, (row) => `${row.start} ${endOf(row) ?? ''}`));
    return sameDays.filter((same) => !same.every((row) => saysOfItself(row).saysJoint || apart.isOfOne(row)));
  });
}

/** What rows of one reference may be one by: a title or a value of both. Of those that share neither the reference is that of an agreement with several parts. */
function likeness(row: Entry): readonly string[] {
  const [title, value] = [significantKey(row.title ?? ''), statedValue(row)];
  return [...(title === '' ? [] : [`title ${title}`]), ...(value === undefined ? [] : [`value ${value}`])];
}

/** Rows that are one contract again, and rows of one reference that may be. */
export interface Repeats {
  readonly certain: readonly (readonly Entry[])[];
  readonly doubtful: readonly (readonly Entry[])[];
}

/** Which rows of the registers repeat one another, found by keys: no row is held against every other. */
export const repeatsIn = ofPicture((picture): Repeats => {
  const rows = inOrder(picture.records.contracts);
  const apart = toldApartIn(picture);
  const shared = underOneReference(rows, apart);
  const same = shared.map((set) =>
    grouped(set, (row) => `${significantKey(row.title ?? '')}\n${statedValue(row) ?? ''}`).map(([, own]) => own),
  );
  const setsOf = new Map<Entry, string[]>();
  for (const [index, set] of [...severalOf(same.flat()), ...alike(rows, apart)].entries())
    for (const row of set) setsOf.set(row, [...(setsOf.get(row) ?? []), String(index)]);
  return {
    certain: severalOf(linked(rows, (row) => setsOf.get(row) ?? [])),
    doubtful: same.flatMap((parts) =>
      severalOf(
        linked(
          parts.map(([first]) => first),
          likeness,
        ),
      ),
    ),
  };
});

/** Rows of the registers that only write an earlier row again: their money is that row's. */
export const writtenTwice = ofPicture((picture): ReadonlySet<Entry> => new Set(repeatsIn(picture).certain.flatMap((set) => set.slice(1))));
