import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../../nouns/document.ts';
import type { Tier, TierElsewhere, TierModel, Workspace } from '../../nouns/workspace.ts';
import { Refusal } from '../../values/refusal.ts';
import { list, nearest } from '../../values/text.ts';
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
  const { id, title, source, tiers, note, 'groups-needs': groupsNeeds } = validated(document, model);
  return {
    id,
    title,
    source,
    tiers: tiers.map(tierFrom),
    ...(groupsNeeds ? { groupsNeeds } : {}),
    ...(note === undefined ? {} : { note }),
  };
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

/**
 * The tiers of a model that answer to one of the crosswalk's own (the vocabulary's), the primary first; none where nothing does.
 * What is no tier of the crosswalk's own was said in the model's own words, and answers to itself.
 */
export function answersTo(tier: string, to: TierModel, walk: Crosswalk | undefined): readonly Tier[] {
  const isOfBase = walk?.rows.some((row) => row[walk.base]?.includes(tier)) ?? true;
  const isWalked = isOfBase && (walk?.rows.some((row) => row[to.id] !== undefined) ?? false);
  const ids = walk && isWalked ? across(walk, walk.base, tier, to.id) : [tier];
  return ids.flatMap((id) => to.tiers.find((each) => each.id === id) ?? []);
}

/** The tiers of every model that is not in use, each with those in use that answer to it. The vocabulary's own model goes first. */
export function tiersElsewhere(models: readonly TierModel[], walk: Crosswalk, inUse: TierModel): TierElsewhere[] {
  const others = models.filter(({ id }) => id !== inUse.id);
  const ordered = [...others.filter(({ id }) => id === walk.base), ...others.filter(({ id }) => id !== walk.base)];
  return ordered.flatMap((model) =>
    model.tiers.map(({ id, title, names }) => ({ id, title, names, model: model.title, here: across(walk, model.id, id, inUse.id) })),
  );
}

/** What some words say of a tier: the tiers in use, the primary first; and in whose words, where another model's had to be translated. */
export interface TierMeant {
  readonly tiers: readonly string[];
  readonly elsewhere: string | null;
}

type Known = Pick<Workspace, 'tierModel' | 'tiersElsewhere'>;

const meantElsewhere = (of: readonly TierElsewhere[]): TierMeant | null =>
  of.length === 0
    ? null
    : {
        tiers: [...new Set(of.flatMap(({ here }) => here))],
        elsewhere: list(of.map(({ title, model }) => `“${title}” of ${model}`)),
      };

/**
 * The tiers some words of a table mean: those in use by id, title or name; else those that answer to what the words name in any other
 * model, all of them where several models have the words. Null when nobody knows them.
 */
export function tierMeant(text: string, { tierModel, tiersElsewhere: elsewhere = [] }: Known): TierMeant | null {
  const own = tierOf(text, tierModel);
  if (own) return { tiers: [own.id], elsewhere: null };
  const key = nameKey(text);
  if (key === '') return null;
  return meantElsewhere(elsewhere.filter(({ id, title, names }) => [id, title, ...names].some((name) => nameKey(name) === key)));
}

/** The same for a decision, which is kept by id: the id of another model's tier goes before a name that a tier in use happens to share with it. */
export function tierDecided(text: string, known: Known): TierMeant | null {
  if (known.tierModel.tiers.some(({ id }) => id === text)) return { tiers: [text], elsewhere: null };
  const other = known.tiersElsewhere?.find(({ id }) => id === text);
  return other ? meantElsewhere([other]) : tierMeant(text, known);
}
