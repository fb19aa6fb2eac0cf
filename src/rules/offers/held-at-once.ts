import type { Contract } from '../../nouns/contract.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import type { Row } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { keyOf } from '../../values/text.ts';
import { besideKeys, type Council, commissionersOf, servedBy } from '../buyers/buyers.ts';
import { joinsIn } from '../joining/joins.ts';
import { ofPicture } from '../of-picture.ts';
import { grouped, linked } from '../order.ts';
import { providerNames } from '../standing.ts';
import type { Commitment } from './commitments.ts';

/** A row of a register and the commitment it is in the plan year. */
interface Live extends Commitment {
  readonly row: Row<Contract>;
}

/** A provider, and the contracts for one need that it holds on one and the same day: each with all its rows. */
export interface HeldAtOnce {
  readonly provider: string;
  readonly contracts: readonly (readonly [Live, ...Live[]])[];
}

/** What contracts of one provider must share to be let as one: a need; where none is known, the element, or that nothing is known of either. */
function purposesOf({ rows }: Dated): string[] {
  const needs = rows.flatMap((row) => row.needs.map((need) => `${row.forStaff ? 'training' : 'for'} ${need}`));
  return needs.length > 0 ? needs : rows.map(({ placed }) => `under ${placed?.element ?? ''}`);
}

interface Dated {
  readonly rows: readonly [Live, ...Live[]];
  readonly days: Period;
}

/** The largest set of contracts running on one and the same day; the earliest such day when several days tie. */
function mostOnADay(held: readonly Dated[]): readonly Dated[] {
  const firsts = held.map(({ days }) => days.from).sort();
  const lasts = held.map(({ days }) => days.to).sort();
  let [ended, most, best] = [0, 0, firsts[0]];
  for (const [index, day] of firsts.entries()) {
    while ((lasts[ended] as Day) < day) ended += 1;
    if (index + 1 - ended > most) [most, best] = [index + 1 - ended, day];
  }
  return best === undefined ? [] : held.filter(({ days }) => days.from <= best && best <= days.to);
}

function datedOf(rows: readonly [Live, ...Live[]]): Dated {
  const [from, to] = [
    rows.map(({ days }) => days.from).sort()[0],
    rows
      .map(({ days }) => days.to)
      .sort()
      .at(-1),
  ];
  return { rows, days: { from: from as Day, to: to as Day } };
}

/** A place on a list and a purchase for one child are let as they come: neither can be let as one with anything. */
function isLive(one: Commitment, asOf: Day): one is Live {
  return one.row !== null && one.bought === null && !isSaidOver(one.row.status, asOf);
}

/**
 * Each provider named in the registers with the contracts for one need, or for needs joined by a contract that meets both, that it holds at
 * once in the plan year, of councils that serve different families apart: lots, repeats and renewals are one contract.
 */
export const heldAtOnce = ofPicture((picture): readonly HeldAtOnce[] => {
  const joins = joinsIn(picture);
  const councilOf = servedBy(picture);
  const serves = (placed: Live['placed'], row: Row<Contract>): Council | null =>
    councilOf(placed !== null && placed.commissioners.length > 0 ? placed.commissioners : commissionersOf(row));
  const named = providerNames(picture);
  const entries = joins.commitments
    .filter((one) => isLive(one, picture.workspace.asOf))
    .flatMap((live) =>
      (live.row.provider ?? []).flatMap((words) => {
        const provider = named(words);
        return provider === null ? [] : [{ provider, live }];
      }),
    );
  return grouped(entries, ({ provider }) => keyOf(provider)).flatMap(([, own]) => {
    const contracts = linked([...new Set(own.map(({ live }) => live))], joins.keys).map(datedOf);
    const councils = new Map(contracts.map((one) => [one, one.rows.map(({ placed, row }) => serves(placed, row))]));
    const beside = besideKeys([...councils.values()].flat());
    const keys = (one: Dated): string[] =>
      purposesOf(one).flatMap((purpose) => (councils.get(one) ?? []).flatMap(beside).map((council) => `${purpose} ${council}`));
    return linked(contracts, keys).map((alike) => ({
      provider: own[0].provider,
      contracts: mostOnADay(alike).map(({ rows }) => rows),
    }));
  });
});
