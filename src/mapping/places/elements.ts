import * as z from 'zod/mini';
import { type Document, validated } from '../../nouns/document.ts';
import { type SystemElement, standsFor } from '../../nouns/workspace.ts';
import { plain, wordsOf } from '../words/words.ts';

/** What an element of a workspace's own stands for: built-in elements, each in full, or with how much of it (0 to 1). */
export const standsForSchema = z.union([z.array(z.string()), z.record(z.string(), z.number().check(z.gte(0), z.lte(1)))]);

/** The levels of response expected of an element, one or more. */
export const levelsSchema = z.array(z.enum(['early', 'targeted', 'specialist'])).check(z.minLength(1));

interface Written extends Omit<SystemElement, 'from' | 'levels'> {
  readonly from?: z.infer<typeof standsForSchema> | undefined;
  readonly levels?: z.infer<typeof levelsSchema> | undefined;
}

/** An element as it is written, with what it stands for as weights by id. */
export function elementFrom({ id, title, names, from, levels }: Written): SystemElement {
  return {
    id,
    title,
    names,
    ...(from === undefined ? {} : { from: Array.isArray(from) ? Object.fromEntries(from.map((other) => [other, 1])) : from }),
    ...(levels === undefined ? {} : { levels }),
  };
}

/** Elements of a workspace's own, each expected on the levels of those it stands for where it names none itself. */
export function withLevelsOf(own: readonly SystemElement[], builtIn: readonly SystemElement[]): SystemElement[] {
  return own.map((element) => {
    const stoodFor = builtIn.filter(({ id }) => standsFor(element, id) > 0);
    if (element.levels !== undefined || stoodFor.length === 0 || stoodFor.some(({ levels }) => levels === undefined)) return element;
    return { ...element, levels: [...new Set(stoodFor.flatMap(({ levels = [] }) => levels))] };
  });
}

/** The elements in use of a list: one that another stands for in full has gone over into that one. */
export function inUse(elements: readonly SystemElement[]): SystemElement[] {
  const kept = elements.filter(({ id, from }) => from !== undefined || !elements.some((other) => other.from?.[id] === 1));
  return withLevelsOf(kept, elements);
}

const schema = z.strictObject({
  title: z.optional(z.string()),
  source: z.optional(z.string()),
  verified: z.optional(z.boolean()),
  elements: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      names: z.optional(z.array(z.string())),
      from: z.optional(standsForSchema),
      levels: z.optional(levelsSchema),
      'levels-source': z.optional(z.string()),
    }),
  ),
});

/** The system elements of `templates/elements.yaml`, or of a workspace's own list. */
export function elementsFrom(document: Document): readonly SystemElement[] {
  return validated(document, schema).elements.map(({ names = [], ...element }) => elementFrom({ ...element, names }));
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
