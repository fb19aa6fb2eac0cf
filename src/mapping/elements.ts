import * as z from 'zod/mini';
import { type Document, validated } from '../nouns/document.ts';
import type { SystemElement } from '../nouns/workspace.ts';
import { plain, wordsOf } from './words.ts';

const schema = z.strictObject({
  title: z.string(),
  source: z.string(),
  verified: z.optional(z.boolean()),
  elements: z.array(z.strictObject({ id: z.string(), title: z.string(), names: z.array(z.string()) })),
  'headings-not-elements': z.optional(z.array(z.strictObject({ heading: z.string(), note: z.optional(z.string()) }))),
});

/** The system elements of `templates/elements.yaml`, or of a workspace's own list. */
export function elementsFrom(document: Document): readonly SystemElement[] {
  return validated(document, schema).elements;
}

/** Headings that tables print where an element would stand and that are none (Plymouth's `Early Help`). */
export function headingsFrom(document: Document): readonly string[] {
  return (validated(document, schema)['headings-not-elements'] ?? []).map(({ heading }) => heading);
}

const passedOver = new Set(['in', 'on', 'to', 'with', 'service', 'system', 'element']);

/** Words two names are compared by: plurals, joining words, case and punctuation do not tell names apart. */
export function nameKey(text: string): string {
  return wordsOf(plain(text))
    .map(({ stem }) => stem)
    .filter((stem) => !passedOver.has(stem))
    .join(' ');
}

/** The element a text names, by id, title or one of its names; null when it names none. */
export function elementOf(text: string, elements: readonly SystemElement[]): SystemElement | null {
  const key = nameKey(text);
  if (key === '') return null;
  return elements.find(({ id, title, names }) => [id, title, ...names].some((name) => nameKey(name) === key)) ?? null;
}
