import { keyOf } from '../../values/text.ts';

/** How a forename or a surname is written: a capital before small letters, with marks in it or not (“O’Neill”, “Smith-Jones”, “McKay”), or all in capitals. */
const name = /^(?:\p{Lu}['’])?\p{Lu}\p{Ll}+(?:['’-]?\p{Lu}\p{Ll}+)*$|^\p{Lu}{4,}$/u;
const initial = /^\p{Lu}\.?$/u;

const stem = (word: string): string => keyOf(word).replace(/s$/, '');

/** Words that are part of a post, those that make all that stands with them a body and nobody, and forenames. */
export interface PostWords {
  readonly posts: readonly string[];
  readonly bodies: readonly string[];
  readonly forenames: readonly string[];
}

/**
 * What tells whether words under a column of owners or leads look like a person’s name: two words or more, next to one another, written
 * as names are, none of them of a post or a body, or a usual forename by itself. Another word by itself cannot be told from a department.
 */
export function nameReader(words: PostWords): (text: string) => boolean {
  const [posts, bodies] = [new Set(words.posts.map(stem)), new Set(words.bodies.map(stem))];
  const forenames = new Set(words.forenames.map(keyOf));
  const isForename = (part: string): boolean => part.split(',').some((one) => /^\s*\p{Lu}/u.test(one) && forenames.has(keyOf(one)));
  return (text) =>
    text.split(/[;:/()[\]&+|\n–—]|\sand\s|\s-\s/).some((part) => {
      const said = part.split(/[\s,]+/).filter((word) => word !== '');
      if (said.some((word) => bodies.has(stem(word)))) return false;
      if (isForename(part)) return true;
      const isName = (word: string | undefined): boolean => word !== undefined && name.test(word) && !posts.has(stem(word));
      return said.some(
        (word, at) => isName(word) && (isName(said[at - 1]) || initial.test(said[at - 1] ?? '') || initial.test(said[at + 1] ?? '')),
      );
    });
}
