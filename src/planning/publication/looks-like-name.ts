import { keyOf } from '../../values/text.ts';

/** How a forename or a surname is written: a capital before small letters, with marks in it or not (“O’Neill”, “Smith-Jones”, “McKay”), or all in capitals. */
const name = /^(?:\p{Lu}['’])?\p{Lu}\p{Ll}+(?:['’-]?\p{Lu}\p{Ll}+)*$|^\p{Lu}{4,}$/u;
const initial = /^\p{Lu}\.?$/u;

const stem = (word: string): string => keyOf(word).replace(/s$/, '');

/** Words that are part of a post, and those that make all that stands with them a body and nobody. */
export interface PostWords {
  readonly posts: readonly string[];
  readonly bodies: readonly string[];
}

/**
 * What tells whether words under a column of owners or leads look like a person’s name: two words or more, next to one another, written
 * as names are, none of them of a post or a body. A name by itself (“Jane”) cannot be told from a department.
 */
export function nameReader(words: PostWords): (text: string) => boolean {
  const [posts, bodies] = [new Set(words.posts.map(stem)), new Set(words.bodies.map(stem))];
  return (text) =>
    text.split(/[;:/()[\]&+|\n–—]|\sand\s|\s-\s/).some((part) => {
      const said = part.split(/[\s,]+/).filter((word) => word !== '');
      if (said.some((word) => bodies.has(stem(word)))) return false;
      const isName = (word: string | undefined): boolean => word !== undefined && name.test(word) && !posts.has(stem(word));
      return said.some(
        (word, at) => isName(word) && (isName(said[at - 1]) || initial.test(said[at - 1] ?? '') || initial.test(said[at + 1] ?? '')),
      );
    });
}
