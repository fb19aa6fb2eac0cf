import { once } from '../values/once.ts';
import { keyOf } from '../values/text.ts';

const small = new Set(
  `a an and apart any are as at be by each for from had has have how if in inc including into is it its of off on or other our out
  own per so than that the their them then there these they this those through to up was well were what when where which who will with within`.split(
    /\s+/,
  ),
);

/** Words of the trade that tell two services or priorities apart from nothing else. */
const trade = new Set('service provision support offer programme contract phase scheme team'.split(' '));

const stem = once((word: string): string => {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/iness$/, 'y')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ing|ed)$/, '')
    .replace(/y$/, 'i');
});

/** Whether a word is of the trade, one or several of it: `programme`, `programmes`. */
const isOfTrade = (word: string): boolean => trade.has(word) || (word.endsWith('s') && trade.has(word.slice(0, -1)));

/** The words of a text that carry its meaning, as stems: `Parenting` and `parents` are the same word, `and` is none. */
export function significantWords(text: string): ReadonlySet<string> {
  return stemsOf(keyOf(text).split(' '));
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of words) if (word !== '' && !small.has(word)) stems.add(stem(word));
  return stems;
}

/** Significant words without those that any service might carry in its name (`service`, `team`, `phase`) and without numbers. */
export function namingWords(text: string): ReadonlySet<string> {
  return namingAmong(keyOf(text).split(' '));
}

/** The naming words among the words of a key. */
export function namingAmong(words: readonly string[]): ReadonlySet<string> {
  return stemsOf(words.filter((word) => !isOfTrade(word) && !/^\d+$/.test(word)));
}

/** As many titles as a large register has: rules ask for their keys over and over. */
export const manyTitles = 20_000;

function keyFrom(words: ReadonlySet<string>): string {
  return [...words].sort().join(' ');
}

/** The significant words of a text as one key, whatever their order, number or case; empty where it has none. */
export const significantKey = once((text: string): string => keyFrom(significantWords(text)), manyTitles);

/** Its naming words as one key. */
export const namingKey = once((text: string): string => keyFrom(namingWords(text)), manyTitles);

/** What a title says as one key: its significant words without those of the trade, its numbers kept; all of them where it has no others. `Advocacy` is `Advocacy service`, `Phase 1` is not `Phase 2`. */
export const titleKey = once((text: string): string => {
  const telling = keyFrom(
    stemsOf(
      keyOf(text)
        .split(' ')
        .filter((word) => !isOfTrade(word)),
    ),
  );
  return telling === '' ? significantKey(text) : telling;
}, manyTitles);

/** The words of a text by their stems, whole and as they were written: `parent` is `Parenting`. */
export function wordsByStem(text: string): ReadonlyMap<string, string> {
  return new Map((text.match(/[\p{L}\p{N}'’]+/gu) ?? []).map((word) => [stem(keyOf(word)), word]));
}

/** Words two sets share, in alphabetical order. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word)).sort();
}

/** Whether two sets hold the same words, and at least one. */
export function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && a.size === b.size && [...a].every((word) => b.has(word));
}
