import * as z from 'zod/mini';
import { type Document, validated } from '../../nouns/document.ts';
import { holdsWords, keyOf } from '../../values/text.ts';

const words = z.array(z.string());
const schema = z.strictObject({
  id: z.literal('publication'),
  headings: words,
  unless: words,
  open: words,
  titles: words,
  rows: words,
  estimates: words,
  'not-let': words,
  'job-cuts': words,
  people: words,
  required: words,
});

/** The words that mark what is left out of a copy for publication, and the fields that stay whatever they say. */
export interface PublicationWords {
  readonly isSensitiveHeading: (heading: string) => boolean;
  /** Whether an answer under a sensitive heading says that the row may be published. */
  readonly isOpen: (answer: string) => boolean;
  /** Whether words around a table mark all of it, and whether words of a row mark the row. */
  readonly marksAll: (text: string) => boolean;
  readonly marksRow: (text: string) => boolean;
  readonly isEstimateHeading: (heading: string) => boolean;
  readonly isNotLet: (status: string) => boolean;
  readonly speaksOfJobCuts: (text: string) => boolean;
  readonly countsPeople: (unit: string) => boolean;
  readonly required: ReadonlySet<string>;
}

const holds =
  (any: readonly string[]) =>
  (text: string): boolean =>
    any.some((each) => holdsWords(text, each));

/** The words from `templates/publication.yaml`, or a workspace's own that stand in their place. */
export function publicationWordsFrom(document: Document): PublicationWords {
  const given = validated(document, schema);
  const open = new Set(given.open.map(keyOf));
  const [sensitive, harmless] = [holds(given.headings), holds(given.unless)];
  return {
    isSensitiveHeading: (heading) => sensitive(heading) && !harmless(heading),
    isOpen: (answer) => open.has(keyOf(answer)),
    marksAll: holds(given.titles),
    marksRow: holds(given.rows),
    isEstimateHeading: holds(given.estimates),
    isNotLet: holds(given['not-let']),
    speaksOfJobCuts: holds(given['job-cuts']),
    countsPeople: holds(given.people),
    required: new Set(given.required),
  };
}
