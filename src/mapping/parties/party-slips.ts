import { groupedBy } from '../../values/groups.ts';
import { blocksOf, everyTwo } from './blocks.ts';
import type { Named } from './likened.ts';
import { isOwn, isSlip, slipsBetween, tellsApart } from './party-words.ts';

/** The first letter of a word stands fast in a slip; of the others one may be left out, and of a long word two. */
function withLettersLeftOut(word: string): Set<string> {
  const parts = new Set([word]);
  for (let times = 0; times < (word.length > 6 ? 2 : 1); times += 1)
    for (const part of [...parts]) for (let at = 1; at < part.length; at += 1) parts.add(part.slice(0, at) + part.slice(at + 1));
  return parts;
}

/** Pairs of different words of which one may be the other with a slip of the pen in it. Words that begin alike are held together, the rest never meet. */
function* slippedWords(words: Iterable<string>, names: (word: string) => number): Generator<readonly [string, string]> {
  const mayBeMisspelt = (word: string): boolean => word.length >= 5 && word.length <= 30 && !tellsApart(word);
  const byLetter = groupedBy(words, (word) => (mayBeMisspelt(word) ? word[0] : null));
  for (const own of byLetter.values()) {
    const met = new Set<string>();
    for (const block of blocksOf(own, withLettersLeftOut))
      for (const [one, other] of everyTwo(block.map((index) => own[index] as string))) {
        const pair = `${one} ${other}`;
        if (!met.has(pair) && isSlip(one, other, names)) yield [one, other];
        met.add(pair);
      }
  }
}

/**
 * Names that differ by a slip in one word or two and are alike otherwise: they share a word of their own, or the slip is one letter of a
 * long one. `isSlip` asks that one of the two words be met in one name only, so each such word is looked up, not each pair of names.
 */
export function* slippedPairs(named: readonly Named[], names: (word: string) => number): Generator<readonly [Named, Named]> {
  const holders = holdersOf(named, ({ words }) => words);
  const owners = holdersOf(named, ({ own }) => own);
  const heldBy = (word: string): readonly Named[] => holders.get(word) ?? [];
  for (const [word, near] of slippedWords(holders.keys(), names)) {
    const [rare, other] = names(word) < names(near) ? [word, near] : [near, word];
    // A plural beside its singular, met again and again: that is no slip to look up.
    if (names(rare) > 1) continue;
    const marked = isOwn(word) && isOwn(near) && Math.min(word.length, near.length) > 6 && slipsBetween(word, near) === 1;
    for (const one of heldBy(rare)) {
      const sharing = marked ? [heldBy(other)] : [...one.own].map((own) => shorter(owners.get(own) ?? [], heldBy(other)));
      for (const some of sharing)
        for (const two of some) if (two !== one && isNear(one.own, two.own, marked) && two.words.includes(other)) yield [one, two];
    }
  }
}

function holdersOf(named: readonly Named[], wordsOf: (one: Named) => Iterable<string>): ReadonlyMap<string, readonly Named[]> {
  const holders = new Map<string, Named[]>();
  for (const one of named)
    for (const word of wordsOf(one)) {
      const own = holders.get(word);
      if (!own) holders.set(word, [one]);
      else if (own.at(-1) !== one) own.push(one);
    }
  return holders;
}

function shorter<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.length < other.length ? one : other;
}

// More words than this that differ are no slips of the pen.
const mostSlips = 2;

/** Whether two names may be alike but for slips, by the words of their own that one has and the other has not. */
function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>, marked: boolean): boolean {
  let [shared, apart] = [0, 0];
  for (const word of one) {
    if (other.has(word)) shared += 1;
    else apart += 1;
    if (apart > mostSlips) return false;
  }
  return other.size - shared <= mostSlips && (marked || shared > 0);
}
