import type { Contract } from '../../nouns/contract.ts';
import { isSaidUnlet } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Service } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/row.ts';
import { addDays, type Day } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { areasOf, meetingOf } from '../coverage/places.ts';
import { namedNext } from '../frameworks/named-next.ts';
import { ofPicture } from '../of-picture.ts';
import { needsMet } from '../offers/needs.ts';
import { inOrder } from '../order.ts';
import { providerNames } from '../standing.ts';
import { endOf } from '../term.ts';
import { type Arranged, inTurn } from './in-turn.ts';

/** A contract, or a service of a list of services, as what takes another's place. */
export type Next = Row<Contract> | Row<Service>;

/** What takes the place of a contract: named by its register, under its title, or with its provider and for a need of its under another. */
export interface Replacement {
  readonly next: Next;
  readonly start: Day;
  readonly by: 'name' | 'title' | 'need';
}

interface Dated extends Arranged {
  readonly row: Next;
  readonly contract: Row<Contract> | null;
  readonly area: string | null;
}

/** Rows in an order their files have no part in: of two alike, which one is followed must not hang on which register was read first. */
function byWhatTheySay(rows: readonly Row<Contract>[]): readonly Row<Contract>[] {
  const said = new Map(
    rows.map((row) => [
      row,
      [row.title, row.start, endOf(row), row.annualValue, row.totalValue, row.provider?.join('/'), row.ref].join('\n'),
    ]),
  );
  return [...inOrder(rows)].sort(inOrderOf((row) => said.get(row) as string));
}

/** What a picture holds that may follow or be followed: contracts by what they say, then services. */
const datedIn = ofPicture((picture): readonly Dated[] => {
  const needs = new Map(picture.placements.map((placed) => [placed.id, needsMet(placed)]));
  const named = providerNames(picture);
  const dated = (row: Next, contract: Row<Contract> | null, title: string | undefined, end: Day | undefined): Dated => ({
    row,
    contract,
    title: title ?? '',
    providers: [...new Set((row.provider ?? []).flatMap((words) => named(words) ?? []).map(keyOf))].sort(),
    needs: needs.get(row.id) ?? [],
    start: row.start ?? null,
    end: end ?? null,
    area: row.area ?? null,
  });
  return [
    ...byWhatTheySay(picture.records.contracts).map((row) => dated(row, row, row.title, endOf(row))),
    ...inOrder(picture.records.services).map((row) => dated(row, null, row.service, row.end)),
  ];
});

/**
 * What takes the place of each contract that ends before a day, whatever its year: its register names it, or it begins no more
 * than so many days before or after the other's end, runs on beyond it and is not for another place. Only what has begun by `begun`, where
 * that is given, and one that was never let takes no place of what has ended. A list of services tells of a service that runs as a register
 * does of a contract.
 */
export function replacedIn(
  picture: Picture,
  { endsBefore, days }: { readonly endsBefore: Day; readonly days: number },
): ReadonlyMap<Row<Contract>, Replacement> {
  const { asOf } = picture.workspace;
  const [all, area] = [datedIn(picture), areasOf(picture)];
  const byName = new Map(
    namedNext(picture.records.contracts).flatMap(([from, next]) =>
      next.start === undefined || (next.start > asOf && endsBefore <= asOf)
        ? []
        : [[from, { next, start: next.start, by: 'name' }] as const],
    ),
  );
  const taken = new Set<Next>([...byName.values()].map(({ next }) => next));
  const before = new Set(all.filter(({ contract, end }) => contract !== null && !byName.has(contract) && end !== null && end < endsBefore));
  const after = new Set(
    all.filter(
      ({ row, contract, start }) =>
        start !== null && !taken.has(row) && start <= endsBefore && (start > asOf || !isSaidUnlet(contract?.status)),
    ),
  );
  const follows = (from: Dated, to: Dated): boolean => meetingOf(area(from.area), area(to.area)) !== 'apart';
  const turns = inTurn(all, { before, after }, follows, { beside: days, endsSince: (start) => addDays(start, -days) });
  return new Map<Row<Contract>, Replacement>([
    ...byName,
    ...turns.flatMap(({ from, to, by }) => (from.contract ? [[from.contract, { next: to.row, start: to.start as Day, by }] as const] : [])),
  ]);
}
