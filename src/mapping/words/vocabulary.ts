import type { Document } from '../../nouns/document.ts';
import { type SystemElement, standsFor } from '../../nouns/workspace.ts';
import type { Curve } from '../weighing/curve.ts';
import { type Labelled, labelledFrom, noLabels } from '../weighing/labelled.ts';
import { type CodesNamed, codesNamedIn, noHeadings } from './cpv-headings.ts';
import { begunIn, type Entry, type Phrase, type ShortForms } from './phrases.ts';
import { type SpokenOf, type WrittenVocabulary, writtenVocabulary } from './written-vocabulary.ts';

/** Terms by their first words (as many as they are `keyed` by, and none after an open one), classification codes by prefix, the tier an element's services usually sit on, and words cut short. */
export interface Vocabulary {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word of its terms, of an open one the letters it opens with; each once. */
  readonly stems: ReadonlySet<string>;
  /** The words that begin terms of several, and those that begin two which are short for one thing: few are put together to look for. */
  readonly begins: { readonly terms: ReadonlySet<string>; readonly shortForms: ReadonlySet<string> };
  readonly cpv: ReadonlyMap<string, Entry>;
  readonly codesNamed: CodesNamed;
  readonly usualTiers: ReadonlyMap<string, string>;
  readonly shortForms: ShortForms;
  /** How often a proposal is right, by what its words weigh, on each axis. */
  readonly confidence: { readonly element: Curve; readonly tier: Curve };
  /** Where services labelled by hand were put, by the words they say. */
  readonly labelled: Labelled;
}

/** A vocabulary made ready to be looked up in. */
export function vocabularyOf(written: WrittenVocabulary): Vocabulary {
  const { entries, cpv, codesNamed, usualTiers, confidence, labelled } = written;
  const words = written.words.map((word) => (word.endsWith('*') ? { stem: word.slice(0, -1), open: true } : { stem: word, open: false }));
  const phraseOf = ([entry, ambiguous, ...of]: readonly number[]): Phrase => ({
    words: of.map((place) => words[place] as Phrase['words'][number]),
    entry: entries[entry as number] as Entry,
    ambiguous: ambiguous === 1,
  });
  const phrases = new Map(written.phrases.map(([key, ...ways]) => [key, ways.map(phraseOf)]));
  const shortForms = new Map(written.shortForms);
  return {
    phrases,
    stems: new Set(words.map(({ stem }) => stem)),
    begins: { terms: begunIn(phrases.keys()), shortForms: begunIn(shortForms.keys()) },
    cpv: new Map(cpv),
    codesNamed: codesNamed === '' ? noHeadings : codesNamedIn(codesNamed),
    usualTiers: new Map(usualTiers),
    shortForms,
    confidence,
    labelled: labelled === null ? noLabels : labelledFrom(labelled),
  };
}

/** The vocabulary of the built-in documents (`templates/vocabulary/*.yaml`), and of a workspace's own laid over them. */
export function vocabularyFrom(builtIn: readonly Document[], own: readonly Document[] = [], known?: SpokenOf): Vocabulary {
  return vocabularyOf(writtenVocabulary(builtIn, own, known));
}

/** The elements, by id, that no words of the vocabulary speak for, themselves or through what they stand for. */
export function withoutWords({ phrases, cpv }: Vocabulary, elements: readonly SystemElement[]): string[] {
  const entries = [...[...phrases.values()].flat().map(({ entry }) => entry), ...cpv.values()];
  const spokenFor = [...new Set(entries.map(({ element }) => element))].filter((id) => id !== null);
  return elements.filter((element) => spokenFor.every((id) => standsFor(element, id) === 0)).map(({ id }) => id);
}
