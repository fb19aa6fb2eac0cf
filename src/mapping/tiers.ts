import * as z from 'zod/mini';
import { type Document, validated } from '../nouns/document.ts';
import type { Tier, TierModel } from '../nouns/workspace.ts';
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

/** The crosswalk between tier models (`templates/crosswalk.yaml`). */
export function crosswalkFrom(document: Document): Crosswalk {
  const { base, rows } = validated(document, crosswalk);
  return { base, rows };
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
