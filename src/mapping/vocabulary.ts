import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../nouns/document.ts';
import { type SystemElement, standsFor } from '../nouns/workspace.ts';
import { once } from '../values/once.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { type Ages, parseAges } from './ages.ts';
import type { Curve } from './curve.ts';
import { plain, type Word, wordsOf } from './words.ts';

/** Where in a row words stand. `name` is the service or title; the rest says less about what a service is. */
export type Field = 'name' | 'need' | 'group' | 'description' | 'category' | 'proclass' | 'department' | 'provider' | 'fund' | 'cpv';

/** Whom a service is for. */
export type Cohort = 'children' | 'young-people' | 'families' | 'adults';

/**
 * One entry of the vocabulary. `weight`: 5 names a service outright, 3 speaks strongly for a place, 1 is a hint, 0 only tells whom it is for.
 * `anyAge`: a service people of every age use, so in a register of the whole council it is ours only when the row speaks of children.
 */
export interface Entry {
  readonly weight: number;
  readonly element: string | null;
  readonly tier: string | null;
  readonly outOfScope: boolean;
  readonly anyAge: boolean;
  readonly needs: readonly string[];
  readonly cohort: Cohort | null;
  readonly ages: Ages | null;
  readonly fields: readonly Field[] | null;
  /** The file of a workspace's own templates it stands in; null when it is built in. */
  readonly from: string | null;
}

/** A way of writing an entry: its words, of which an open one (`foster*`) matches every word that begins so. */
interface Phrase {
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
  readonly entry: Entry;
}

/** Terms by their first two words (by the first alone where there is one, or an open one), classification codes by prefix, the tier an element's services usually sit on, and words cut short. */
export interface Vocabulary {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** The words that begin two which are looked for together, so that few pairs are made to look for. */
  readonly begins: ReadonlySet<string>;
  readonly cpv: ReadonlyMap<string, Entry>;
  readonly usualTiers: ReadonlyMap<string, string>;
  /** Words cut short, one or two of them (`f/wk` is two), each with the words it stands for, in the forms they are compared in. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** How often a proposal is right, by what its words weigh, on each axis. */
  readonly confidence: { readonly element: Curve; readonly tier: Curve };
}

/** A phrase met in a text: its entry and the words as written. */
export interface Met {
  readonly entry: Entry;
  readonly words: string;
  /** Inside a longer phrase that says more: it still tells whom a service is for, but weighs nothing. */
  readonly inside: boolean;
  readonly field: Field;
  /** Where in the text it begins. */
  readonly at: number;
}

const oneOrMore = z.union([z.string(), z.array(z.string())]);
const fields = z.enum(['name', 'need', 'group', 'description', 'category', 'proclass', 'department', 'provider', 'fund', 'cpv']);
const meaning = {
  weight: z.number().check(z.gte(0), z.lte(10)),
  element: z.optional(z.string()),
  tier: z.optional(z.string()),
  need: z.optional(oneOrMore),
  cohort: z.optional(z.enum(['children', 'young-people', 'families', 'adults'])),
  ages: z.optional(z.string()),
  'out-of-scope': z.optional(z.boolean()),
  'any-age': z.optional(z.boolean()),
  note: z.optional(z.string()),
};
const share = z.number().check(z.gte(0), z.lte(1));
const point = z.strictObject({ raw: share, right: share });
const schema = z.strictObject({
  title: z.string(),
  source: z.string(),
  verified: z.optional(z.boolean()),
  terms: z.optional(z.array(z.strictObject({ term: oneOrMore, in: z.optional(z.array(fields)), ...meaning }))),
  cpv: z.optional(z.array(z.strictObject({ prefix: z.string().check(z.regex(/^\d{2,8}$/)), ...meaning }))),
  'usual-tiers': z.optional(z.record(z.string(), z.string())),
  'short-forms': z.optional(z.record(z.string(), z.string())),
  confidence: z.optional(z.strictObject({ element: z.array(point), tier: z.array(point) })),
});
type Meaning = z.infer<z.ZodMiniObject<typeof meaning>>;

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

function entryOf(of: Meaning, within: readonly Field[] | null, from: string | null): Entry {
  return {
    weight: of.weight,
    element: of.element ?? null,
    tier: of.tier ?? null,
    outOfScope: of['out-of-scope'] ?? false,
    anyAge: of['any-age'] ?? false,
    needs: listed(of.need),
    cohort: of.cohort ?? null,
    ages: of.ages === undefined ? null : parseAges(of.ages, true),
    fields: within,
    from,
  };
}

// An open word needs this many letters, and is looked up by them.
const opening = 4;

/**
 * Words with those cut short in full, each at the place of the short one: `Yth Clubs` is met as `youth club`. Two words that are
 * short for one thing together (`f/wk`, `wt mgt`) go before what each is short for alone.
 */
function inFull(words: readonly Word[], shortForms: Vocabulary['shortForms'], begins?: Vocabulary['begins']): Word[] {
  const full: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const next = words[index + 1];
    const both = next && (begins?.has(word.stem) ?? true) ? shortForms.get(`${word.stem} ${next.stem}`) : undefined;
    const whole = both ?? shortForms.get(word.stem);
    if (!whole) full.push(word);
    else for (const stem of whole) full.push({ stem, from: word.from, to: (both ? (next as Word) : word).to });
    if (both) index += 1;
  }
  return full;
}

function phraseOf(term: string, entry: Entry, shortForms: Vocabulary['shortForms']): Phrase | null {
  const text = plain(term);
  const words = inFull(wordsOf(text), shortForms).map(({ stem, from, to }) =>
    text[to] === '*' ? { stem: text.slice(from, to).toLowerCase(), open: true } : { stem, open: false },
  );
  return words.length === 0 ? null : { words, entry };
}

function keyOfPhrase({ words: [first, second] }: Phrase): string {
  if (!first) return '';
  if (first.open) return `${first.stem.slice(0, opening)}*`;
  return !second || second.open ? first.stem : `${first.stem} ${second.stem}`;
}

/** What the words of a workspace's own templates may speak of, by id. */
export interface SpokenOf {
  readonly elements: readonly string[];
  readonly tiers: readonly string[];
}

/** A workspace's own words are refused where they speak for an element or a tier nobody knows: they would never count. */
function mustSpeakOf(known: SpokenOf, document: Document, path: readonly PropertyKey[], { element, tier }: Partial<Meaning>): void {
  const strange =
    element !== undefined && !known.elements.includes(element)
      ? (['element', element, known.elements] as const)
      : tier !== undefined && !known.tiers.includes(tier)
        ? (['tier', tier, known.tiers] as const)
        : null;
  if (strange === null) return;
  const [axis, word, ids] = strange;
  const near = nearest(word, ids);
  throw new Refusal(
    `unknown-${axis}`,
    `\`${word}\` is no ${axis} these words can speak for.`,
    near ? `Did you mean \`${near}\`?` : `Use one of: ${ids.join(', ')}.`,
    { file: document.file, line: lineOf(document, [...path, axis]) },
  );
}

const samePhrase = (one: Phrase, other: Phrase): boolean =>
  one.words.length === other.words.length &&
  one.words.every(({ stem, open }, at) => stem === other.words[at]?.stem && open === other.words[at]?.open);

/**
 * The vocabulary of the built-in documents (`templates/vocabulary/*.yaml`) and of a workspace's own, each refused with its line where
 * it does not fit. A term, code, short form or usual tier of the workspace stands in place of a built-in one of the same words.
 */
export function vocabularyFrom(builtIn: readonly Document[], own: readonly Document[] = [], known?: SpokenOf): Vocabulary {
  const phrases = new Map<string, Phrase[]>();
  const cpv = new Map<string, Entry>();
  const usualTiers = new Map<string, string>();
  const shortForms = new Map<string, readonly string[]>();
  let confidence: Vocabulary['confidence'] = { element: [], tier: [] };
  const all = [...builtIn, ...own].map((document) => ({ document, read: validated(document, schema) }));
  for (const { read } of all)
    for (const [short, whole] of Object.entries(read['short-forms'] ?? {}))
      shortForms.set(
        wordsOf(short)
          .map(({ stem }) => stem)
          .join(' '),
        wordsOf(whole).map(({ stem }) => stem),
      );
  for (const { document, read } of all) {
    const from = own.includes(document) ? document.file : null;
    const check = (path: readonly PropertyKey[], of: Partial<Meaning>): void => {
      if (from !== null && known) mustSpeakOf(known, document, path, of);
    };
    confidence = read.confidence ?? confidence;
    for (const [at, { term, in: within, ...of }] of (read.terms ?? []).entries()) {
      check(['terms', at], of);
      const entry = entryOf(of, within ?? null, from);
      for (const way of listed(term)) {
        const phrase = phraseOf(way, entry, shortForms);
        if (!phrase) continue;
        const key = keyOfPhrase(phrase);
        const others = (phrases.get(key) ?? []).filter((each) => from === null || each.entry.from === from || !samePhrase(each, phrase));
        phrases.set(key, [...others, phrase]);
      }
    }
    for (const [at, { prefix, ...of }] of (read.cpv ?? []).entries()) {
      check(['cpv', at], of);
      cpv.set(prefix, entryOf(of, ['cpv'], from));
    }
    for (const [element, tier] of Object.entries(read['usual-tiers'] ?? {})) {
      check(['usual-tiers', element], { element, tier });
      usualTiers.set(element, tier);
    }
  }
  const begins = new Set(
    [...phrases.keys(), ...shortForms.keys()].flatMap((key) => (key.includes(' ') ? [key.split(' ', 1)[0] as string] : [])),
  );
  return { phrases, begins, cpv, usualTiers, shortForms, confidence };
}

function fits(phrase: Phrase, words: readonly Word[], from: number): boolean {
  if (from + phrase.words.length > words.length) return false;
  return phrase.words.every(({ stem, open }, step) => {
    const word = (words[from + step] as Word).stem;
    return open ? word.startsWith(stem) : word === stem;
  });
}

// Registers say the same departments, categories and providers over and over.
const said: ReadonlySet<Field> = new Set(['group', 'category', 'proclass', 'department', 'provider', 'fund']);
const met = new WeakMap<Vocabulary, (text: string) => readonly Met[]>();

/** The phrases met in a text, in order. The longest speaks: `family support` inside `social care family support` is marked as inside. */
export function meet(vocabulary: Vocabulary, text: string, field: Field): readonly Met[] {
  if (!said.has(field)) return meetIn(vocabulary, text, field);
  let again = met.get(vocabulary);
  if (!again) {
    again = once((key: string) => {
      const end = key.indexOf('\n');
      return meetIn(vocabulary, key.slice(end + 1), key.slice(0, end) as Field);
    });
    met.set(vocabulary, again);
  }
  return again(`${field}\n${text}`);
}

function meetIn(vocabulary: Vocabulary, written: string, field: Field): Met[] {
  const text = plain(written);
  const words = inFull(wordsOf(text), vocabulary.shortForms, vocabulary.begins);
  const spans: { entry: Entry; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const { stem } = words[from] as Word;
    const add = (key: string): void => {
      for (const phrase of vocabulary.phrases.get(key) ?? []) {
        if (phrase.entry.fields && !phrase.entry.fields.includes(field)) continue;
        if (fits(phrase, words, from)) spans.push({ entry: phrase.entry, from, to: from + phrase.words.length });
      }
    };
    add(stem);
    if (stem.length >= opening) add(`${stem.slice(0, opening)}*`);
    const next = words[from + 1];
    if (next && vocabulary.begins.has(stem)) add(`${stem} ${next.stem}`);
  }
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  let longest = { from: -1, to: -1, entry: null as Entry | null };
  return spans.map(({ entry, from, to }) => {
    // `young carers assessments` are no carers' assessments: what began before says whom the shared word is about.
    const isOfOthers = entry.outOfScope && entry.cohort === 'adults' && (longest.entry?.element ?? null) !== null;
    const inside =
      (to <= longest.to && (from > longest.from || to < longest.to)) || (isOfOthers && from > longest.from && from < longest.to);
    if (to > longest.to && !inside) longest = { from, to, entry };
    const at = words[from]?.from ?? 0;
    return { entry, words: text.slice(at, words[to - 1]?.to), inside, field, at };
  });
}

/** The entry of a classification code: the longest prefix that is known, or null. */
export function meetCode(vocabulary: Vocabulary, code: string): Met | null {
  const digits = /\d{8}/.exec(code)?.[0] ?? /^\D*(\d{2,7})/.exec(code)?.[1] ?? '';
  for (let length = digits.length; length >= 2; length -= 1) {
    const entry = vocabulary.cpv.get(digits.slice(0, length));
    if (entry) return { entry, words: `CPV ${digits}`, inside: false, field: 'cpv', at: 0 };
  }
  return null;
}

/** The elements, by id, that no words of the vocabulary speak for, themselves or through what they stand for. */
export function withoutWords({ phrases, cpv }: Vocabulary, elements: readonly SystemElement[]): string[] {
  const entries = [...[...phrases.values()].flat().map(({ entry }) => entry), ...cpv.values()];
  const spokenFor = [...new Set(entries.map(({ element }) => element))].filter((id) => id !== null);
  return elements.filter((element) => spokenFor.every((id) => standsFor(element, id) === 0)).map(({ id }) => id);
}
