import type { Contract } from '../nouns/contract.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Row } from '../nouns/row.ts';
import { addDays, type Day } from '../values/day.ts';
import { keyOf } from '../values/text.ts';
import { type Arranged, inTurn } from './in-turn.ts';
import { compare, inOrder } from './order.ts';
import { areasOf, meetingOf } from './places.ts';
import { providerNames } from './standing.ts';
import { endOf, isSaidUnlet } from './term.ts';

/** The contract that has taken the place of one that ended: under its title, or with its provider and for a need of its under another. */
export interface Replacement {
  readonly next: Row<Contract>;
  readonly start: Day;
  readonly by: 'title' | 'need';
}

interface Dated extends Arranged {
  readonly row: Row<Contract>;
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
  return [...inOrder(rows)].sort((a, b) => compare(said.get(a) as string, said.get(b) as string));
}

/**
 * What has taken the place of each contract that ended before a day, whatever its year: it began on that day or before, no more than
 * so many days before or after the other's end, runs on beyond it and is not for another place. One that was never let takes no place.
 */
export function replacedIn(picture: Picture, asOf: Day, days: number): ReadonlyMap<Row<Contract>, Replacement> {
  const needs = new Map(picture.placements.map((placed) => [placed.id, placed.needs]));
  const [named, area] = [providerNames(picture), areasOf(picture)];
  const all = byWhatTheySay(picture.records.contracts).map(
    (row): Dated => ({
      row,
      title: row.title ?? '',
      providers: [...new Set((row.provider ?? []).flatMap((words) => named(words) ?? []).map(keyOf))].sort(),
      needs: needs.get(row.id) ?? [],
      start: row.start ?? null,
      end: endOf(row) ?? null,
      area: row.area ?? null,
    }),
  );
  const before = new Set(all.filter(({ end }) => end !== null && end < asOf));
  const after = new Set(all.filter(({ start, row }) => start !== null && start <= asOf && !isSaidUnlet(row.status)));
  const follows = (from: Dated, to: Dated): boolean => meetingOf(area(from.area), area(to.area)) !== 'apart';
  const turns = inTurn(all, { before, after }, follows, { beside: days, endsSince: (start) => addDays(start, -days) });
  return new Map(turns.map(({ from, to, by }) => [from.row, { next: to.row, start: to.start as Day, by }]));
}
