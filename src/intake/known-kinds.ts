import * as z from 'zod/mini';
import { type Document, placeIn, validated } from '../nouns/document.ts';
import type { Kind } from '../nouns/kinds.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf } from '../values/text.ts';
import { fieldNamed, kindNamed, tableKinds } from './tables/index.ts';
import type { AnyKind, Field, FieldType } from './tables/table-kind.ts';

const headings = z.optional(z.array(z.string().check(z.minLength(1))));
const flag = z.optional(z.boolean());
const schema = z.record(
  z.string(),
  z.strictObject({
    'known-as': headings,
    perhaps: headings,
    'month-means-last-day': flag,
    'same-on-most-rows': flag,
    'blank-means-as-above': flag,
  }),
);
type Said = z.infer<typeof schema>;

/** A list, or one heading alone, is short for what a field is known as. */
function inFull(written: unknown): unknown {
  if (typeof written === 'string') return { 'known-as': [written] };
  return Array.isArray(written) ? { 'known-as': written } : written;
}

function withFieldsInFull(document: Document): Document {
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return document;
  return { ...document, value: Object.fromEntries(Object.entries(value).map(([field, written]) => [field, inFull(written)])) };
}

/** Where the heading of a field is written, in short or in full. */
function pathTo({ value }: Document, field: string, at: number): (string | number)[] {
  return Array.isArray((value as Readonly<Record<string, unknown>>)[field]) ? [field, at] : [field, 'known-as', at];
}

/** A heading that two fields are known as would be read as either: refused where it stands the second time. */
function mustTellApart(said: Said, document: Document): void {
  const owners = new Map<string, string>();
  for (const [field, { 'known-as': known = [] }] of Object.entries(said)) {
    for (const [at, heading] of known.entries()) {
      const owner = owners.get(keyOf(heading)) ?? field;
      owners.set(keyOf(heading), owner);
      if (owner === field) continue;
      throw new Refusal(
        'heading-twice',
        `“${heading}” is given to two fields, \`${owner}\` and \`${field}\`.`,
        'Leave it under one of them; if it may be either, put it under `perhaps` of both.',
        placeIn(document, pathTo(document, field, at)),
      );
    }
  }
}

/** The kind of table a file of headings speaks of, by the name of the file (`headings/contracts.yaml`), and what it says of each field. */
function readHeadings(document: Document): readonly [Kind, Said] {
  const name = (document.file.split('/').at(-1) as string).replace(/\.yaml$/, '');
  const kind = kindNamed(name, { file: document.file });
  const said = validated(withFieldsInFull(document), schema);
  for (const field of Object.keys(said)) fieldNamed(field, kind, placeIn(document, [field]));
  mustTellApart(said, document);
  return [kind.kind, said];
}

/** A field with the headings built in and a council's own after them. One of its own is no other field's any more. */
function fieldOf(name: string, type: FieldType, builtIn: Said, own: Said, moved: ReadonlyMap<string, string>): Field {
  const [theirs, ours] = [builtIn[name], own[name]];
  const stays = (heading: string): boolean => (moved.get(keyOf(heading)) ?? name) === name;
  const both = (key: 'known-as' | 'perhaps'): string[] => [...new Set([...(theirs?.[key] ?? []).filter(stays), ...(ours?.[key] ?? [])])];
  const isSo = (key: 'month-means-last-day' | 'same-on-most-rows' | 'blank-means-as-above'): boolean =>
    ours?.[key] ?? theirs?.[key] ?? false;
  return {
    type,
    headings: both('known-as'),
    perhaps: both('perhaps'),
    carriesDown: isSo('blank-means-as-above'),
    steady: isSo('same-on-most-rows'),
    ends: isSo('month-means-last-day'),
  };
}

/**
 * The kinds of table with the headings of the built-in documents (`templates/headings/*.yaml`), and a workspace's own added to them.
 * A file for no kind, a field its kind has not, and a heading given to two fields are refused with their line.
 */
export function knownKinds(builtIn: readonly Document[], own: readonly Document[] = []): readonly AnyKind[] {
  const [all, added] = [new Map(builtIn.map(readHeadings)), new Map(own.map(readHeadings))];
  return tableKinds.map((kind): AnyKind => {
    const [theirs, ours] = [all.get(kind.kind) ?? {}, added.get(kind.kind) ?? {}];
    const moved = new Map(
      Object.entries(ours).flatMap(([field, said]) => (said['known-as'] ?? []).map((heading) => [keyOf(heading), field])),
    );
    const fields = Object.entries(kind.fields).map(([name, type]) => [name, fieldOf(name, type, theirs, ours, moved)]);
    return { ...kind, fields: Object.fromEntries(fields) };
  });
}
