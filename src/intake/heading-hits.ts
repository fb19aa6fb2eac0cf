import { keyOf } from '../values/text.ts';
import { apart, turning, wordsOfHeading } from './heading-words.ts';
import { bagOf, type Lexicon, type Phrase } from './lexicon.ts';

/** How sure one must be to call a reading known; below it a reading is proposed. */
export const sure = 0.9;

/** A field a heading says, how surely and why. */
export interface Hit {
  readonly field: string;
  readonly confidence: number;
  readonly because: string;
  readonly rank: number;
  /** A second field it names. */
  readonly also?: string;
}

/** One way to read a heading, taken apart once. */
export interface Way {
  readonly key: string;
  readonly apartKey: string;
  readonly words: readonly string[];
  readonly bag: string | null;
  readonly by: number;
  readonly because: string | null;
}

function phraseHits(lexicon: Lexicon, words: readonly string[]): Hit[] {
  return words.flatMap((word) =>
    (lexicon.phrases.get(word) ?? []).flatMap((phrase): Hit[] => {
      if (!phrase.words.every((one) => words.includes(one))) return [];
      const left = words.filter((one) => !phrase.words.includes(one));
      const share = phrase.words.length / words.length;
      const turned = left.some((one) => turning.has(one) && !(one === 'number' && phrase.words.length > 1));
      if (share <= 0.34 || turned) return [];
      const because = `it holds the words “${phrase.words.join(' ')}”`;
      return [{ field: phrase.field, confidence: Math.min(0.85, 0.5 + share / 2.5), because, rank: phrase.rank }];
    }),
  );
}

/** The fields one way to read a heading says. */
export function hitsOn(lexicon: Lexicon, { key, apartKey, words, bag }: Way): Hit[] {
  const exact = lexicon.exact.get(apartKey);
  const said = (phrases: readonly Phrase[] | undefined, confidence: number, because: string): Hit[] =>
    (phrases ?? []).map(({ field, rank }) => ({ field, confidence, because, rank }));
  return [
    ...(exact ? [{ field: exact, confidence: 1, because: 'the heading is the name of the field', rank: 0 }] : []),
    ...said(lexicon.known.get(key) ?? lexicon.known.get(apartKey), 0.97, 'the heading is one it is known by'),
    ...said(bag === null ? undefined : lexicon.bags.get(bag), 0.95, 'the heading says in other words what it is known by'),
    ...said(bag === null ? undefined : lexicon.perhaps.get(bag), 0.8, 'the heading may be one of its own'),
    ...phraseHits(lexicon, words),
  ];
}

/** Words of a heading taken apart. */
export function wayOf(said: string): Omit<Way, 'by' | 'because'> {
  const words = wordsOfHeading(said);
  return { key: keyOf(said), apartKey: keyOf(apart(said)), words, bag: words.length > 0 ? bagOf(words) : null };
}

/** A heading that joins two fields (`Service and provider`) is the first of them, perhaps, and the second too where a cell has two lines. */
export function firstOfTwo(text: string, lexicon: Lexicon): Hit | null {
  if (lexicon.known.has(keyOf(text))) return null;
  const [first, second, ...others] = text.split(/\s+(?:and|&)\s+/i).map((part) => {
    const hits = hitsOn(lexicon, { ...wayOf(part), by: 1, because: null });
    return hits.filter(({ confidence }) => confidence >= sure).sort((a, b) => b.confidence - a.confidence)[0];
  });
  if (!first || !second || others.length > 0 || first.field === second.field) return null;
  const because = `it names two fields, \`${first.field}\` and \`${second.field}\`: the first line of a cell is the one, a second line the other`;
  return { field: first.field, also: second.field, confidence: 0.72, because, rank: 50 };
}
