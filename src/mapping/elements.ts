import * as z from 'zod/mini';
import { type Document, validated } from '../nouns/document.ts';
import type { SystemElement } from '../nouns/workspace.ts';
import { plain, wordsOf } from './words.ts';

/** What an element of a workspace's own stands for: built-in elements, each in full, or with how much of it (0 to 1). */
export const standsForSchema = z.union([z.array(z.string()), z.record(z.string(), z.number().check(z.gte(0), z.lte(1)))]);

/** An element as it is written, with what it stands for as weights by id. */
export function elementFrom({
  from,
  ...element
}: Omit<SystemElement, 'from'> & { readonly from?: z.infer<typeof standsForSchema> | undefined }): SystemElement {
  if (from === undefined) return element;
  return { ...element, from: Array.isArray(from) ? Object.fromEntries(from.map((id) => [id, 1])) : from };
}

const schema = z.strictObject({
  title: z.string(),
  source: z.string(),
  verified: z.optional(z.boolean()),
  elements: z.array(z.strictObject({ id: z.string(), title: z.string(), names: z.array(z.string()), from: z.optional(standsForSchema) })),
  'headings-not-elements': z.optional(z.array(z.strictObject({ heading: z.string(), note: z.optional(z.string()) }))),
});

/** The system elements of `templates/elements.yaml`, or of a workspace's own list. */
export function elementsFrom(document: Document): readonly SystemElement[] {
  return validated(document, schema).elements.map(elementFrom);
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
