import { once, onceFor } from '../values/once.ts';
import type { Vocabulary } from './vocabulary.ts';

// A shorter word is one letter from too many others (`carers` and `cares`).
const shortest = 5;

/** A word with each of its letters but the first left out, once. */
const withALetterLeftOut = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));

/** Whether one letter is left out, put in or changed between two words, or two neighbours have changed places. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/** The words of the vocabulary by themselves and by what is left of them without a letter: a slip shares one of these with its word. */
function spelt({ phrases, shortForms }: Vocabulary): {
  readonly known: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, readonly string[]>;
} {
  const written = [...phrases.values()].flat().flatMap(({ words }) => words.map(({ stem }) => stem));
  const known = new Set([...written, ...[...shortForms.keys()].flatMap((short) => short.split(' '))]);
  const near = new Map<string, string[]>();
  for (const word of new Set(written))
    if (word.length >= shortest)
      for (const part of [word, ...withALetterLeftOut(word)]) {
        const some = near.get(part);
        if (some) some.push(word);
        else near.set(part, [word]);
      }
  return { known, near };
}

/**
 * The word of a vocabulary that a word stands for with one slip of the pen in it (`Helth`, `Yuoth`, `lodgngs`): null when it is a word
 * itself, when it is short, and when none or more than one would do. The first letter stands fast; letters are sooner left out or
 * changed about than others are put in, so `suport` is no sport.
 */
export const speltRight = onceFor((vocabulary: Vocabulary) => {
  const { known, near } = spelt(vocabulary);
  return once((word: string): string | null => {
    if (word.length < shortest || known.has(word) || /\d/.test(word)) return null;
    const parts = [word, ...withALetterLeftOut(word)];
    const found = [...new Set(parts.flatMap((part) => near.get(part) ?? []))].filter((other) => isOneSlip(word, other));
    const likelier = found.filter((other) => other.length > word.length || [...other].sort().join() === [...word].sort().join());
    const [only, ...others] = likelier.length > 0 ? likelier : found;
    return only !== undefined && others.length === 0 ? only : null;
  });
});
