import { fieldTitle } from '../nouns/field-title.ts';
import { groupedBy } from '../values/groups.ts';
import { keyOf } from '../values/text.ts';
import { wordsOfHeading } from './heading-words.ts';
import { kindNamed } from './tables/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A phrase a field is known by, in words that matter; `rank` is its place among the field's phrases. */
export interface Phrase {
  readonly field: string;
  readonly words: readonly string[];
  readonly rank: number;
}

/** What the headings of one kind of table are known by. */
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
  return groupedBy(phrases, ({ words }) => words[0] as string);
}

function lexiconOf(kind: AnyKind): Lexicon {
  const fields = Object.entries(kind.fields);
  const owners = new Map(fields.flatMap(([field, { headings }]) => headings.map((heading) => [keyOf(heading), field] as const)));
  // A council may know another field by this one's name, which then speaks for that.
  const names = fields
    .map(([field]) => ({ field, name: spelled(field) }))
    .filter(({ field, name }) => (owners.get(name) ?? field) === field);
  const titles = fields
    .map(([field]) => ({ field, name: keyOf(fieldTitle(field)) }))
    .filter(({ field, name }) => (owners.get(name) ?? field) === field);
  const own = new Map(names.map(({ field, name }) => [field, [name]]));
  const phrases = fields.flatMap(([field, { headings }]) =>
    [...(own.get(field) ?? []), ...headings].map((heading, rank) => ({ heading, phrase: { field, words: wordsOfHeading(heading), rank } })),
  );
  return {
    // What this tool heads a column with comes back as that field.
    exact: new Map([...titles, ...names].map(({ field, name }) => [name, field])),
    known: grouped(phrases.map(({ heading, phrase }) => [keyOf(heading), phrase])),
    bags: grouped(phrases.map(({ phrase }) => [bagOf(phrase.words), phrase])),
    perhaps: grouped(
      fields.flatMap(([field, { perhaps = [] }]) =>
        perhaps.map((heading, rank) => {
          const words = wordsOfHeading(heading);
          return [bagOf(words), { field, words, rank }] as const;
        }),
      ),
    ),
    phrases: byFirstWord(phrases.filter(({ heading }) => heading.length > 2).map(({ phrase }) => phrase)),
  };
}

/** The kinds of table with what their headings are known by, put together once for every file that is read. */
export interface Lexicons {
  readonly kinds: readonly AnyKind[];
  readonly of: ReadonlyMap<string, Lexicon>;
  /** Every word the headings of any kind of table are made of. */
  readonly words: ReadonlySet<string>;
  /** The same words by how many letters they have: a word is mended to one that is hardly longer or shorter. */
  readonly wordsByLength: ReadonlyMap<number, readonly string[]>;
}

/** The kind of table with a name, or a refusal that names the nearest. */
export function kindIn({ kinds }: Lexicons, name: string): AnyKind {
  const { kind } = kindNamed(name);
  return kinds.find((one) => one.kind === kind) as AnyKind;
}

function byLength(words: ReadonlySet<string>): Map<number, string[]> {
  return groupedBy(words, ({ length }) => length);
}

/** What the headings of some kinds of table are known by. */
export function lexiconsOf(kinds: readonly AnyKind[]): Lexicons {
  const of = new Map(kinds.map((kind) => [kind.kind as string, lexiconOf(kind)]));
  const words = new Set(
    [...of.values()].flatMap(({ bags }) => [...bags.values()].flatMap((phrases) => phrases.flatMap((phrase) => phrase.words))),
  );
  return { kinds, of, words, wordsByLength: byLength(words) };
}
