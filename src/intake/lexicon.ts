import { keyOf } from '../values/text.ts';
import { wordsOfHeading } from './heading-words.ts';
import { tableKinds } from './tables/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A phrase a field is known by, in words that matter; `rank` is its place among the field's phrases. */
export interface Phrase {
  readonly field: string;
  readonly words: readonly string[];
  readonly rank: number;
}

/** What the headings of a kind of table are known by. */
export interface Lexicon {
  readonly exact: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, readonly Phrase[]>;
  readonly bags: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases by their first word: a heading that holds a phrase holds that. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly perhaps: ReadonlyMap<string, readonly Phrase[]>;
}

/** Words in no order, as one key. */
export function bagOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function spelled(field: string): string {
  return field.replace(/([A-Z])/g, ' $1').toLowerCase();
}

function grouped(entries: readonly (readonly [string, Phrase])[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const [key, phrase] of entries) {
    const held = groups.get(key) ?? [];
    if (!held.some(({ field }) => field === phrase.field)) groups.set(key, [...held, phrase]);
  }
  return groups;
}

function byFirstWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] as string;
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}

function lexiconOf(kind: AnyKind): Lexicon {
  const phrases = Object.entries(kind.fields).flatMap(([field, { headings }]) =>
    [spelled(field), ...headings].map((heading, rank) => ({ heading, phrase: { field, words: wordsOfHeading(heading), rank } })),
  );
  return {
    exact: new Map(Object.keys(kind.fields).map((field) => [spelled(field), field])),
    known: grouped(phrases.map(({ heading, phrase }) => [keyOf(heading), phrase])),
    bags: grouped(phrases.map(({ phrase }) => [bagOf(phrase.words), phrase])),
    perhaps: grouped(
      Object.entries(kind.fields).flatMap(([field, { perhaps = [] }]) =>
        perhaps.map((heading, rank) => [bagOf(wordsOfHeading(heading)), { field, words: wordsOfHeading(heading), rank }] as const),
      ),
    ),
    phrases: byFirstWord(phrases.filter(({ heading }) => heading.length > 2).map(({ phrase }) => phrase)),
  };
}

/** The lexicon of every kind of table. */
export const lexicons: ReadonlyMap<string, Lexicon> = new Map(tableKinds.map((kind) => [kind.kind, lexiconOf(kind)]));

/** Every word the headings of any kind of table are made of. */
export const vocabulary: ReadonlySet<string> = new Set(
  [...lexicons.values()].flatMap(({ bags }) => [...bags.values()].flatMap((phrases) => phrases.flatMap(({ words }) => words))),
);

function wordsByLength(): Map<number, string[]> {
  const words = new Map<number, string[]>();
  for (const word of vocabulary) words.set(word.length, [...(words.get(word.length) ?? []), word]);
  return words;
}

/** The same words by how many letters they have: a word is mended to one that is hardly longer or shorter. */
export const vocabularyByLength: ReadonlyMap<number, readonly string[]> = wordsByLength();
