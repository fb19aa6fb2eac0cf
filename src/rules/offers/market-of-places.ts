import type { Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { formatPounds } from '../../values/money.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { type Joins, joinsIn } from '../joining/joins.ts';
import { spoken, valuesKnown } from '../standing.ts';
import { marketsIn, type NeedSet } from './need-sets.ts';
import { cellsOf, totalWorkedOut } from './offer.ts';

function market({ offers, aside }: NeedSet, joins: Joins): string {
  const providers = new Set(offers.flatMap(({ placements }) => placements.flatMap((placed) => placed.providers.map(keyOf))));
  const { stated, worked, amount } = totalWorkedOut(offers, joins);
  return [
    `${count(offers.length, 'offer')}${providers.size > 0 ? ` of ${count(providers.size, 'provider')}` : ''} meet it by places that are found for one child at a time, a market to choose from, so whether one offer would do is not asked.`,
    aside.singly > 0 ? `${count(aside.singly, 'purchase')} of single places stand beside them.` : '',
    `${valuesKnown(stated, worked, offers.length)}${stated + worked > 0 ? `: ${formatPounds(amount)} at most at once` : ''}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Needs met by places that several sell, each told once with how many do and what it comes to: whether two of them do one job is no question to ask. */
export function marketsOfPlaces(picture: Picture, least: number): Unjudged[] {
  const joins = joinsIn(picture);
  return marketsIn(picture)
    .filter(({ offers }) => offers.length >= least)
    .map((set) => ({
      about: list(set.needs.map(spoken)),
      because: market(set, joins),
      cell: set.offers[0] === undefined ? null : (cellsOf(set.offers[0])[0] ?? null),
    }));
}
