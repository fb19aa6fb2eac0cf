import { keyOf } from '../values/text.ts';
import type { Commitment } from './commitments.ts';
import { linked, several } from './order.ts';
import { withoutReferences } from './references.ts';
import { statedValue } from './repeats.ts';
import { namingAmong, titleKey } from './words.ts';

/** More rows than this alike in all but their titles are a price and a term that many contracts have. */
const crowd = 4;

/** What must be the same: who provides, who buys, the days, the money and the lot. Null where one of them is not stated, or it buys single places. */
function termsOf({ row, bought, providers, buyers, start, end, lot, saysJoint }: Commitment): string | null {
  const value = row === null ? undefined : statedValue(row);
  if (value === undefined || bought !== null || saysJoint || providers.length === 0 || start === null || end === null) return null;
  return [providers.join(' / '), buyers, start, end, value, lot].join('\n');
}

type Named = Pick<Commitment, 'title' | 'placed'>;

/** The numbers of a title, and the words of its own: those that no term of the vocabulary holds, nor any service might carry in its name. */
function ownOf({ title, placed }: Named): { readonly numbers: string; readonly words: ReadonlySet<string> } {
  const numbers = withoutReferences(title).match(/\d+/g) ?? [];
  return { numbers: numbers.join(' '), words: namingAmong(placed?.ownWords ?? keyOf(title).split(' ')) };
}

/** Whether two titles tell two services apart: by numbers, or where each has a word of its own (`Rose House`, `Oak House`). */
export function toldApart(one: Named, other: Named): boolean {
  const [a, b] = [ownOf(one), ownOf(other)];
  if (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) return true;
  return [...a.words].some((word) => !b.words.has(word)) && [...b.words].some((word) => !a.words.has(word));
}

/**
 * Rows that may be one contract under two names: one provider, buyer, value and term, and a need in common, though their titles say it in
 * other words (`Triple P parenting courses`, `Parenting programmes (Triple P)`).
 */
export function renamedSets(commitments: readonly Commitment[], placeOf: (one: Commitment) => string): (readonly Commitment[])[] {
  return several(commitments, termsOf).flatMap((alike) => {
    if (alike.length > crowd) return [];
    return linked(alike, ({ needs }) => needs).filter(
      (set) =>
        set.length > 1 &&
        new Set(set.map(({ title }) => titleKey(title))).size > 1 &&
        new Set(set.map(placeOf).filter((place) => place !== '')).size < 2 &&
        set.every((one, index) => set.slice(index + 1).every((other) => !toldApart(one, other))),
    );
  });
}
