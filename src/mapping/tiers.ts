import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../nouns/document.ts';
import type { Tier, TierModel } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { nameKey } from './elements.ts';

const model = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  verified: z.optional(z.boolean()),
  'groups-needs': z.optional(z.boolean()),
  note: z.optional(z.string()),
  tiers: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      response: z.optional(z.enum(['early', 'targeted', 'specialist'])),
      names: z.array(z.string()),
      note: z.optional(z.string()),
    }),
  ),
});

const crosswalk = z.strictObject({
  title: z.string(),
  source: z.string(),
  verified: z.optional(z.boolean()),
  note: z.optional(z.string()),
  base: z.string(),
  rows: z.array(z.record(z.string(), z.array(z.string()))),
});

/** Which tiers of several models answer to each other, many to many; in each list the first is the primary one. */
export interface Crosswalk {
  readonly base: string;
  readonly rows: readonly Readonly<Record<string, readonly string[]>>[];
}

function tierFrom({ id, title, response, names }: z.infer<typeof model>['tiers'][number]): Tier {
  return response === undefined ? { id, title, names } : { id, title, response, names };
}

/** A tier model of `templates/tiers/*.yaml`, or of a workspace's own. */
export function tierModelFrom(document: Document): TierModel {
  const { id, title, source, tiers } = validated(document, model);
  return { id, title, source, tiers: tiers.map(tierFrom) };
}

/** A column or a tier of a crosswalk that no tier model has is refused with its line: nothing would ever be found there. */
function mustName(document: Document, row: Crosswalk['rows'][number], at: number, models: readonly TierModel[]): void {
  const refuse = (word: string, is: string, known: readonly string[], path: readonly PropertyKey[]): never => {
    const near = nearest(word, known);
    throw new Refusal('crosswalk-unknown', `\`${word}\` is no ${is}.`, near ? `Did you mean \`${near}\`?` : `Known: ${known.join(', ')}.`, {
      file: document.file,
      line: lineOf(document, ['rows', at, ...path]),
    });
  };
  for (const [id, tiers] of Object.entries(row)) {
    const model = models.find((each) => each.id === id);
    if (!model)
      refuse(
        id,
        'tier model',
        models.map((each) => each.id),
        [id],
      );
    const known = model?.tiers.map((tier) => tier.id) ?? [];
    for (const [index, tier] of tiers.entries()) if (!known.includes(tier)) refuse(tier, `tier of \`${id}\``, known, [id, index]);
  }
}

/**
 * The crosswalk between tier models (`templates/crosswalk.yaml`), with a workspace's own laid over it: a row about the same tiers of
 * the base model adds its columns or replaces them, any other row is added.
 */
export function crosswalkFrom(builtIn: Document, own: readonly Document[] = [], models: readonly TierModel[] = []): Crosswalk {
  const { base, rows } = validated(builtIn, crosswalk);
  const laid = [...rows];
  for (const document of own) {
    const read = validated(document, crosswalk);
    if (read.base !== base)
      throw new Refusal('crosswalk-base', `The crosswalk is built on \`${base}\`, not on \`${read.base}\`.`, `Write \`base: ${base}\`.`, {
        file: document.file,
        line: lineOf(document, ['base']),
      });
    for (const [at, row] of read.rows.entries()) {
      mustName(document, row, at, models);
      const same = laid.findIndex((each) => each[base]?.join() === row[base]?.join());
      if (same < 0) laid.push(row);
      else laid[same] = { ...laid[same], ...row };
    }
  }
  return { base, rows: laid };
}

/** The tiers of another model that answer to a tier, primary ones first; empty when the crosswalk does not say. */
export function across(walk: Crosswalk, from: string, tier: string, to: string): readonly string[] {
  if (from === to) return [tier];
  const rows = walk.rows.filter((row) => row[from]?.includes(tier));
  const primary = rows.filter((row) => row[from]?.[0] === tier);
  const ordered = [...primary, ...rows.filter((row) => !primary.includes(row))];
  return [...new Set([...ordered.flatMap((row) => row[to]?.slice(0, 1) ?? []), ...ordered.flatMap((row) => row[to] ?? [])])];
}

/** The tier a text names, by id, title or one of its names; null when it names none, or several. */
export function tierOf(text: string, of: TierModel): Tier | null {
  const key = nameKey(text);
  if (key === '') return null;
  return of.tiers.find(({ id, title, names }) => [id, title, ...names].some((name) => nameKey(name) === key)) ?? null;
}

/** A tier of the crosswalk's own model (the vocabulary's) in the model in use; null when nothing answers to it there. */
export function translated(tier: string, to: TierModel, walk: Crosswalk | undefined): Tier | null {
  const same = to.tiers.find(({ id }) => id === tier);
  if (same || !walk) return same ?? null;
  const [first] = across(walk, walk.base, tier, to.id);
  return to.tiers.find(({ id }) => id === first) ?? null;
}
