import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../../nouns/document.ts';
import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import type { Curve } from '../weighing/curve.ts';
import { type LabelledCounts, labelledSchema } from '../weighing/labelled.ts';
import { parseAges } from './ages.ts';
import { begunIn, type Entry, type Field, keyOfPhrase, type Phrase, type ShortForms, termWords, textOfWords } from './phrases.ts';
import { wordsOf } from './words.ts';

/** What the documents of a vocabulary say, their terms in the forms words are compared in. Plain data: the build keeps that of the built-in ones as JSON. */
export interface WrittenVocabulary {
  readonly entries: readonly Entry[];
  /** The words terms are made of, each once: `family`, and with a star those that open others (`foster*`). */
  readonly words: readonly string[];
  /** The ways of writing terms, by the key they are looked up by: of each the place of its entry, whether it means something else elsewhere (1) or not (0), and the places of its words. */
  readonly phrases: readonly (readonly [key: string, ...ways: (readonly number[])[]])[];
  readonly cpv: readonly (readonly [prefix: string, entry: Entry])[];
  readonly codesNamed: string;
  readonly usualTiers: readonly (readonly [element: string, tier: string])[];
  readonly shortForms: readonly (readonly [short: string, whole: readonly string[]])[];
  readonly confidence: { readonly element: Curve; readonly tier: Curve };
  readonly labelled: LabelledCounts | null;
}

const oneOrMore = z.union([z.string(), z.array(z.string())]);
const fields = z.enum(['name', 'need', 'group', 'description', 'category', 'proclass', 'cohort', 'department', 'provider', 'fund', 'cpv']);
const meaning = {
  weight: z.number().check(z.gte(0), z.lte(10)),
  element: z.optional(z.string()),
  tier: z.optional(z.string()),
  'tier-weight': z.optional(z.number().check(z.gte(0), z.lte(10))),
  need: z.optional(oneOrMore),
  cohort: z.optional(z.enum(['children', 'young-people', 'families', 'adults'])),
  ages: z.optional(z.string()),
  'out-of-scope': z.optional(z.boolean()),
  'any-age': z.optional(z.boolean()),
  'speaks-of': z.optional(z.string()),
  beside: z.optional(oneOrMore),
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
  'cpv-headings': z.optional(z.string().check(z.regex(/^(?:\d{8} .+\n?)+$/))),
  'usual-tiers': z.optional(z.record(z.string(), z.string())),
  'short-forms': z.optional(z.record(z.string(), z.string())),
  'other-meanings': z.optional(z.record(z.string(), z.string())),
  confidence: z.optional(z.strictObject({ element: z.array(point), tier: z.array(point) })),
  labelled: z.optional(labelledSchema),
});
type Meaning = z.infer<z.ZodMiniObject<typeof meaning>>;

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

function entryOf(of: Meaning, within: readonly Field[] | null, from: string | null): Entry {
  return {
    weight: of.weight,
    tierWeight: of['tier-weight'] ?? of.weight,
    element: of.element ?? null,
    tier: of.tier ?? null,
    outOfScope: of['out-of-scope'] ?? false,
    anyAge: of['any-age'] ?? false,
    needs: listed(of.need),
    cohort: of.cohort ?? null,
    ages: of.ages === undefined ? null : parseAges(of.ages, true),
    fields: within,
    speaksOf: of['speaks-of'] ?? null,
    beside: listed(of.beside),
    from,
  };
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

/** The phrases with their words and entries by their places. */
function inPlaces(phrases: ReadonlyMap<string, readonly Phrase[]>): Pick<WrittenVocabulary, 'entries' | 'words' | 'phrases'> {
  const [entries, words] = [new Map<Entry, number>(), new Map<string, number>()];
  const placeIn = <T>(places: Map<T, number>, of: T): number => {
    const place = places.get(of) ?? places.size;
    places.set(of, place);
    return place;
  };
  const written = [...phrases].map(([key, ways]): WrittenVocabulary['phrases'][number] => [
    key,
    ...ways.map(({ entry, ambiguous, words: of }) => [
      placeIn(entries, entry),
      ambiguous ? 1 : 0,
      ...of.map((word) => placeIn(words, textOfWords([word]))),
    ]),
  ]);
  return { entries: [...entries.keys()], words: [...words.keys()], phrases: written };
}

/**
 * What the built-in documents (`templates/vocabulary/*.yaml`) and a workspace's own say, each refused with its line where it does not
 * fit. A term, code, short form or usual tier of the workspace stands in place of a built-in one of the same words, and means what it
 * says there: only built-in terms have other meanings.
 */
export function writtenVocabulary(builtIn: readonly Document[], own: readonly Document[] = [], known?: SpokenOf): WrittenVocabulary {
  const phrases = new Map<string, Phrase[]>();
  const cpv = new Map<string, Entry>();
  const usualTiers = new Map<string, string>();
  let confidence: WrittenVocabulary['confidence'] = { element: [], tier: [] };
  let labelled: WrittenVocabulary['labelled'] = null;
  let codesNamed = '';
  const all = [...builtIn, ...own].map((document) => ({ document, read: validated(document, schema) }));
  const stems = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);
  const shortForms: ShortForms = new Map(
    all.flatMap(({ read }) => Object.entries(read['short-forms'] ?? {}).map(([short, whole]) => [stems(short).join(' '), stems(whole)])),
  );
  const shortBegins = begunIn(shortForms.keys());
  const ambiguous = new Set(
    all.flatMap(({ read }) =>
      Object.keys(read['other-meanings'] ?? {}).map((term) => textOfWords(termWords(term, shortForms, shortBegins))),
    ),
  );
  for (const { document, read } of all) {
    const from = own.includes(document) ? document.file : null;
    const check = (path: readonly PropertyKey[], of: Partial<Meaning>): void => {
      if (from !== null && known) mustSpeakOf(known, document, path, of);
    };
    confidence = read.confidence ?? confidence;
    codesNamed = read['cpv-headings']?.trim() ?? codesNamed;
    labelled = read.labelled ?? labelled;
    for (const [at, { term, in: within, ...of }] of (read.terms ?? []).entries()) {
      check(['terms', at], of);
      const entry = entryOf(of, within ?? null, from);
      for (const way of listed(term)) {
        const words = termWords(way, shortForms, shortBegins);
        if (words.length === 0) continue;
        const text = textOfWords(words);
        const phrase = { words, entry, ambiguous: from === null && ambiguous.has(text) };
        const key = keyOfPhrase(phrase);
        const others = phrases.get(key);
        if (others === undefined) phrases.set(key, [phrase]);
        else if (from === null) others.push(phrase);
        else phrases.set(key, [...others.filter((each) => each.entry.from === from || textOfWords(each.words) !== text), phrase]);
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
  return {
    ...inPlaces(phrases),
    cpv: [...cpv],
    codesNamed,
    usualTiers: [...usualTiers],
    shortForms: [...shortForms],
    confidence,
    labelled,
  };
}
