import { keyOf } from '../../values/text.ts';
import { withoutReferences } from '../frameworks/references.ts';
import type { Commitment } from '../offers/commitments.ts';
import { linked, several } from '../order.ts';
import { namingAmong, namingWords, titleKey } from '../words.ts';
import { statedValue } from './repeats.ts';

/** More rows than this alike in all but their titles are a price and a term that many contracts have. */
const crowd = 4;

/** What must be the same: who provides, who buys, the days, the money and the lot. Null where one of them is not stated, or it buys single places. */
function termsOf({ row, bought, providers, buyers, start, end, lot, saysJoint }: Commitment): string | null {
  const value = row === null ? undefined : statedValue(row);
  if (value === undefined || bought !== null || saysJoint || providers.length === 0 || start === null || end === null) return null;
  return [providers.join(' / '), buyers, start, end, value, lot].join('\n');
}

type Words = ReadonlySet<string>;
export type Named = Pick<Commitment, 'title' | 'placed'>;

/** The numbers of a title, and the words of its own: those that no term of the vocabulary holds, nor any service might carry in its name. */
export function ownOf({ title, placed }: Named): { readonly numbers: string; readonly words: Words } {
  const bare = withoutReferences(title);
  const words = keyOf(bare).split(' ');
  const own = placed?.ownWords === undefined ? words : words.filter((word) => placed.ownWords?.includes(word));
  return { numbers: (bare.match(/\d+/g) ?? []).join(' '), words: namingAmong(own) };
}

/** Whether two titles tell two services apart: by numbers, or where each has a word of its own (`Rose House`, `Oak House`). */
export function toldApart(one: Named, other: Named): boolean {
  const [a, b] = [ownOf(one), ownOf(other)];
  if (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) return true;
  return areApart(a.words, b.words);
}

/** Whether each of two sets holds a word that the other does not. */
export function areApart(a: Words, b: Words): boolean {
  return [...a].some((word) => !b.has(word)) && [...b].some((word) => !a.has(word));
}

/** Whether every telling word of one title stands in the other, in whatever order: `Family hubs – North`, `Children's centre family hubs (north)`. One word alone tells too little. */
function standsWithin(one: Named, other: Named): boolean {
  const [fewer, more] = [namingWords(one.title), namingWords(other.title)].sort((a, b) => a.size - b.size) as [Words, Words];
  return fewer.size > 1 && [...fewer].every((word) => more.has(word));
}

/**
 * Rows that may be one contract under two names: one provider, buyer, value and term, and a need in common or the words of one title within
 * the other's, though they say it otherwise (`Triple P parenting courses`, `Parenting programmes (Triple P)`).
 */
export function renamedSets(commitments: readonly Commitment[], placeOf: (one: Commitment) => string): (readonly Commitment[])[] {
  return several(commitments, termsOf).flatMap((alike) => {
    if (alike.length > crowd) return [];
    const pairs = alike.flatMap((one, index) =>
      alike.slice(index + 1).flatMap((other) => (standsWithin(one, other) ? [[one, other]] : [])),
    );
    const within = (one: Commitment): string[] => pairs.flatMap((pair, index) => (pair.includes(one) ? [`pair ${index}`] : []));
    return linked(alike, (one) => [...one.needs, ...within(one)]).filter(
      (set) =>
        set.length > 1 &&
        new Set(set.map(({ title }) => titleKey(title))).size > 1 &&
        new Set(set.map(placeOf).filter((place) => place !== '')).size < 2 &&
        set.every((one, index) => set.slice(index + 1).every((other) => !toldApart(one, other))),
    );
  });
}
