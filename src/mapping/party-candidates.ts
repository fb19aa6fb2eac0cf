import type { Cell } from '../values/cell.ts';
import { isOwn } from './party-words.ts';

/** One name of one party, taken apart for comparing. */
export interface Likened {
  /** The party it belongs to: names of one party are never compared. */
  readonly party: string;
  /** The name the party goes by. */
  readonly goesBy: string;
  readonly text: string;
  /** The text by its letters and figures alone. */
  readonly letters: string;
  readonly base: string;
  readonly words: readonly string[];
  /** Names it is written as also going by, by their keys. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly companies: ReadonlySet<string>;
  readonly charities: ReadonlySet<string>;
  readonly cell: Cell;
  readonly times: number;
  /** Whether several names of its column end just where this one does. */
  readonly endsAtEdge: boolean;
  /** Whether a person has said what this party goes by. */
  readonly decided: boolean;
}

const largestBlock = 40;
const neighbours = 3;

/** A word with one letter left out, every way: two words with a slip between them share one. */
function withOneLeftOut(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** What a name may share with another spelling of it: its rarest words, one with a slip in it, its initials, the names it also goes by. */
function keysOf({ words, aliases, text, base }: Likened, names: (word: string) => number): string[] {
  const own = [...new Set(words)].filter(isOwn).sort((a, b) => names(a) - names(b) || (a < b ? -1 : 1));
  const slipped = own.slice(0, 2).filter((word) => word.length > 4 && word.length < 20 && names(word) < 5);
  const capitals = words.length === 1 && text === text.toUpperCase() ? words : [];
  return [
    ...own.slice(0, 3).map((word) => `word ${word}`),
    ...slipped.flatMap((word) => withOneLeftOut(word).map((part) => `slip ${part}`)),
    ...(words.length > 2
      ? [
          `initials ${words.map((word) => word[0]).join('')}`,
          `initials ${words
            .filter((word) => word.length > 3)
            .map((word) => word[0])
            .join('')}`,
        ]
      : []),
    ...capitals.map((word) => `initials ${word}`),
    ...[base, ...aliases.keys()].map((name) => `name ${name}`),
  ];
}

function inBlocks(likened: readonly Likened[], names: (word: string) => number): Map<string, Likened[]> {
  const blocks = new Map<string, Likened[]>();
  for (const one of likened)
    for (const key of new Set(keysOf(one, names))) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  return blocks;
}

/** Names that may be one, worth a closer look: those that share a rare word, and neighbours when all are sorted, forwards and backwards. Far fewer than every pair. */
export function* candidatePairs(likened: readonly Likened[], names: (word: string) => number): Generator<readonly [Likened, Likened]> {
  for (const block of inBlocks(likened, names).values()) {
    if (block.length > largestBlock) continue;
    for (let i = 0; i < block.length; i += 1)
      for (let j = i + 1; j < block.length; j += 1) yield [block[i] as Likened, block[j] as Likened];
  }
  const forwards = likened.map((one) => ({ one, key: one.letters }));
  const backwards = forwards.map(({ one, key }) => ({ one, key: [...key].reverse().join('') }));
  for (const sorted of [forwards, backwards]) {
    sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (let i = 0; i < sorted.length; i += 1)
      for (let j = i + 1; j < Math.min(sorted.length, i + 1 + neighbours); j += 1)
        yield [(sorted[i] as { one: Likened }).one, (sorted[j] as { one: Likened }).one];
  }
}
