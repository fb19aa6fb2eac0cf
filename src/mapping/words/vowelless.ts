// A shorter one may be short for anything.
const shortest = 4;

const crowded = /[^aeiou]{3}/;

/** What stays of a word written without its vowels: its first letter and its consonants, of a double one the one, and of a common ending its last (`caretkg`, `pymt`). */
const bonesOf = (word: string): string =>
  `${word[0]}${word.slice(1).replace(/[aeiou]/g, '')}`
    .replace(/(.)\1+/g, '$1')
    .replace(/ng$/, 'g')
    .replace(/mnt$/, 'mt')
    .replace(/nc$/, 'c');

/** Whether a word has the letters of another, in their order, among its own. */
function holds(word: string, letters: string): boolean {
  let found = 0;
  for (const letter of word) if (letter === letters[found]) found += 1;
  return found === letters.length;
}

/**
 * The one of some words that a word stands for with vowels left out (`plce`, `allwnce`), the shortest where several would do: null when
 * two are as short, and for words that may be spoken as they stand (three consonants on end are seldom).
 */
export function withVowels(words: Iterable<string>): (word: string) => string | null {
  const byBones = new Map<string, string[]>();
  for (const word of words) {
    if (word.length <= shortest) continue;
    const bones = bonesOf(word);
    const others = byBones.get(bones);
    if (others) others.push(word);
    else byBones.set(bones, [word]);
  }
  return (word) => {
    if (word.length < shortest || !crowded.test(word)) return null;
    const meant = (byBones.get(bonesOf(word)) ?? []).filter((other) => other.length > word.length && holds(other, word));
    const [first, second] = meant.sort((a, b) => a.length - b.length);
    return first === undefined || second?.length === first.length ? null : first;
  };
}
