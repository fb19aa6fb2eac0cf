import { groupedBy } from '../../values/groups.ts';
import { once, onceFor } from '../../values/once.ts';
import type { Vocabulary } from './vocabulary.ts';
import { withVowels } from './vowelless.ts';

// A shorter word is one letter from too many others (`carers` and `cares`).
const shortest = 5;

/** Whether one letter is left out, put in or changed between two words, or two neighbours have changed places. */
function isOneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end += 1;
  const [left, right] = [one.length - start - end, other.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** The words of the vocabulary by themselves, and the longer ones by their first letter and how many they have: a slip leaves the one and changes the other by one at most. */
function spelt({ stems, shortForms }: Vocabulary): {
  readonly known: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, readonly string[]>;
} {
  const near = groupedBy(stems, (word) => (word.length < shortest ? null : `${word[0]}${word.length}`));
  return { known: new Set([...stems, ...[...shortForms.keys()].flatMap((short) => short.split(' '))]), near };
}

/**
 * The word of a vocabulary that a word stands for with one slip of the pen in it (`Helth`, `Yuoth`, `lodgngs`), or with its vowels left
 * out (`plce`, `allwnces`): null when it is a word itself, when it is short, and when none or more than one would do. The first letter
 * stands fast; letters are sooner left out or changed about than others are put in, so `suport` is no sport.
 */
export const speltRight = onceFor((vocabulary: Vocabulary) => {
  const { known, near } = spelt(vocabulary);
  const inFull = withVowels(vocabulary.stems);
  return once((word: string): string | null => {
    if (known.has(word) || /\d/.test(word)) return null;
    if (word.length < shortest) return inFull(word);
    const alike = [-1, 0, 1].flatMap((more) => near.get(`${word[0]}${word.length + more}`) ?? []);
    const found = alike.filter((other) => isOneSlip(word, other));
    const likelier = found.filter((other) => other.length > word.length || [...other].sort().join() === [...word].sort().join());
    const [only, ...others] = likelier.length > 0 ? likelier : found;
    return only !== undefined && others.length === 0 ? only : inFull(word);
  });
});
