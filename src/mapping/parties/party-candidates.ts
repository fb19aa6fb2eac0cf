import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { blocksOf, crowd, everyTwo } from './blocks.ts';
import type { Likened, Named } from './likened.ts';
import { slippedPairs } from './party-slips.ts';
import { isLight, isOwn, writtenOut } from './party-words.ts';

/** The fewest letters a name is cut off after. */
export const shortestCut = 20;

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What tells a name apart from others once light words, plurals, repeats and the order of words are set aside. */
function weightyWords(words: readonly string[]): string {
  const weighty = words.filter((word) => !isLight(word) && !isLight(singular(word))).map(singular);
  return [...new Set(weighty)].sort().join(' ');
}

/** Some words of a name by their first letters, and the words beside them. */
interface Run {
  readonly letters: string;
  readonly rest: readonly string[];
}

const fewWords = 5;

/** Which words of a name may be written by their first letters: any two or more of a few words; of many, so many at either end. */
function pickings(many: number): ((at: number) => boolean)[] {
  if (many <= fewWords) {
    const masks = Array.from({ length: 2 ** many }, (_, mask) => mask).filter((mask) => (mask & (mask - 1)) !== 0);
    return masks.map((mask) => (at) => ((mask >> at) & 1) === 1);
  }
  const lengths = Array.from({ length: many - 1 }, (_, index) => index + 2);
  return lengths.flatMap((length) => [(at: number) => at < length, (at: number) => at >= many - length]);
}

/** The ways some words of a name may be written by their first letters, with its light words and without. */
function* runsOf(words: readonly string[]): Generator<Run> {
  const weighty = words.filter((word) => !isLight(word));
  for (const some of weighty.length < words.length ? [words, weighty] : [words])
    for (const isPicked of pickings(some.length)) {
      const picked = some.filter((_, at) => isPicked(at));
      yield { letters: picked.map((word) => word[0]).join(''), rest: some.filter((_, at) => !isPicked(at)) };
    }
}

/** First letters that some name spells and another has for a word: `cc` of `Fenland County Council`, where there is a `Fenland CC`. */
function initialsIn(named: readonly Named[]): ReadonlySet<string> {
  const words = new Set(named.flatMap((one) => one.words));
  const met = new Set<string>();
  for (const one of named) for (const { letters } of runsOf(one.words)) if (words.has(letters)) met.add(letters);
  return met;
}

/** A name by the words beside what is written by first letters, or may be, and those letters. */
function shortenings(words: readonly string[], initials: ReadonlySet<string>): string[] {
  const written = words.map((word, at): Run => ({ letters: word, rest: words.toSpliced(at, 1) }));
  return [...written, ...runsOf(words)]
    .filter(({ letters, rest }) => initials.has(letters) && (rest.length === 0 || rest.some(isOwn)))
    .map(({ letters, rest }) => `short ${letters} ${rest.filter(isOwn).sort().join(' ')}`);
}

/** A name with a branch or an office in brackets, taken apart; null when there is none. */
export function branchOf(text: string): { readonly body: string; readonly branch: string } | null {
  const parts = text.includes('(') ? /^(.+?)\s*\(([^()]*\b(?:branch|office|depot|region|division))\)?$/i.exec(text) : null;
  return parts ? { body: keyOf(parts[1] as string), branch: parts[2] as string } : null;
}

/** Keys that two names share whenever they are alike but for slips of the pen: in their words, their initials, a branch, a trading name. */
function keysOf({ likened: { base, letters, text, aliases }, words }: Named, initials: ReadonlySet<string>): string[] {
  const body = branchOf(text)?.body;
  const weighty = weightyWords(words);
  return [
    ...[base, ...aliases.keys()].map((name) => `name ${name}`),
    ...[letters, ...(body === undefined ? [] : [body])].map((name) => `letters ${name}`),
    ...(weighty === '' ? [] : [`words ${weighty}`]),
    ...shortenings(words, initials),
  ];
}

/** A name and those that go on from it: they stand next to it when all are sorted. */
function* goingOn(likened: readonly Likened[]): Generator<readonly [Likened, Likened]> {
  const sorted = [...likened].sort(inOrderOf(({ letters }) => letters));
  for (const [index, one] of sorted.entries()) {
    if (one.text.length < shortestCut) continue;
    for (const other of sorted.slice(index + 1, index + 1 + crowd)) {
      if (!other.letters.startsWith(one.letters)) break;
      yield [one, other];
    }
  }
}

/**
 * Names that may be one, worth a closer look: every pair that `whyAlike` of party-likeness could propose, save in a crowd under one key, found
 * by what the two must share. Far fewer than every pair.
 */
export function* candidatePairs(likened: readonly Likened[], names: (word: string) => number): Generator<readonly [Likened, Likened]> {
  const named = likened.map((one): Named => {
    const words = writtenOut(one.words);
    return { likened: one, words, own: new Set(words.filter(isOwn).map(singular)) };
  });
  const initials = initialsIn(named);
  for (const block of blocksOf(named, (one) => keysOf(one, initials))) yield* everyTwo(block.map((index) => likened[index] as Likened));
  yield* goingOn(likened);
  for (const [one, other] of slippedPairs(named, names)) yield [one.likened, other.likened];
}
