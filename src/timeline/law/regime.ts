import * as z from 'zod/mini';
import type { Clock } from '../../nouns/clock.ts';
import { type Document, lineOf, validated } from '../../nouns/document.ts';
import type { Source } from '../../nouns/law.ts';
import type { Condition } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import { condition, dayText, stage as stageSchema, type WrittenStage } from './schema.ts';
import { clockNamed, type StagePlan, stagesFrom } from './stages.ts';
import { swapped } from './swap.ts';
import { type Variant, variant, variantsFrom } from './variants.ts';
import { type Owing, owing, owingFrom } from './while-it-runs.ts';

/** What kind of thing is bought, and the days on which a regime governs it. CPV entries are leading digits; words are met in titles and categories. */
export interface Application {
  readonly buying: string;
  /** The kind of purchase whose threshold decides whether the full rules govern; null where they govern at any value. */
  readonly threshold: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly cpv: readonly string[];
  /** Codes a law lists only as far as it says, each with that, as part of a sentence. */
  readonly cpvIf: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  /** Needs of the vocabulary that are of this kind whoever buys them, and those that are where a body of the NHS does. */
  readonly needs: readonly string[];
  readonly needsOfNhs: readonly string[];
  readonly verified: boolean;
}

/** A way to buy under one law: when it is in force, what it is for, and its stages, the last of them `start`. */
export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly inForce: { readonly from: Day | null; readonly to: Day | null };
  readonly route: string;
  readonly appliesTo: readonly Application[];
  readonly legalBasis: Source;
  /** What must hold for it to be taken, or must be done on the way that takes no time of its own. */
  readonly conditions: readonly Condition[];
  /** Words by which a register names it as the way to buy; none where it is taken without being named. */
  /** What no register says and its notices hang on, as part of a sentence. */
  readonly owedIf: string | null;
  readonly called: readonly string[];
  readonly stages: readonly StagePlan[];
  /** The legal periods that run from a contract's end, its natural expiry included. */
  readonly atEnd: readonly Clock[];
  /** What is owed while a contract runs: each year, when it is extended, when its provider fails. */
  readonly whileItRuns: readonly Owing[];
  readonly variants: readonly Variant[];
}

/** Whether a regime governs what is bought on a day. */
export function governs(regime: Pick<Regime, 'appliesTo'>, kind: string, on: Day): boolean {
  return regime.appliesTo.some(
    (entry) => entry.buying === kind && (entry.from === null || entry.from <= on) && (entry.to === null || on <= entry.to),
  );
}

/** The kind of purchase whose threshold decides whether a regime's full rules govern what is bought; null where they govern it at any value. */
export function thresholdFor({ appliesTo }: Pick<Regime, 'appliesTo'>, kind: string): string | null {
  return appliesTo.find(({ buying }) => buying === kind)?.threshold ?? null;
}

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  'in-force': z.strictObject({ from: z.nullable(dayText), to: z.nullable(dayText) }),
  route: z.string(),
  'at-end': z.optional(z.array(z.string())),
  'while-it-runs': z.optional(z.array(owing)),
  threshold: z.optional(z.string()),
  'applies-to': z.array(
    z.strictObject({
      buying: z.string(),
      threshold: z.optional(z.string()),
      from: z.optional(dayText),
      to: z.optional(dayText),
      cpv: z.optional(z.array(z.string())),
      'cpv-if': z.optional(z.record(z.string(), z.string())),
      words: z.optional(z.array(z.string())),
      needs: z.optional(z.array(z.string())),
      'needs-of-nhs': z.optional(z.array(z.string())),
      verified: z.boolean(),
    }),
  ),
  'legal-basis': z.string(),
  verified: z.boolean(),
  conditions: z.optional(z.array(condition)),
  called: z.optional(z.array(z.string())),
  'owed-if': z.optional(z.string()),
  variants: z.optional(z.array(variant)),
  like: z.optional(z.string()),
  replace: z.optional(z.record(z.string(), z.array(stageSchema))),
  stages: z.optional(z.array(stageSchema)),
});

interface Written {
  readonly document: Document;
  readonly read: z.infer<typeof schema>;
}

/** Regimes read from their templates, each stage's legal periods from the clocks it names. A regime `like` another has its stages, save those it replaces. */
export function regimesFrom(documents: readonly Document[], clocks: readonly Clock[]): Regime[] {
  const written = documents.map((document) => ({ document, read: validated(document, schema) }));
  return written.map((each) => regimeOf(each, written, clocks));
}

/** The stages a regime ends up with: what followed a replaced stage follows the last of those in its place. */
function stagesOf({ document, read }: Written, all: readonly Written[], seen: readonly string[] = []): WrittenStage[] {
  const own = read.stages ?? [];
  if (read.like === undefined) return own;
  const base = all.find((each) => each.read.id === read.like);
  if (!base || seen.includes(read.id))
    throw refused(
      document,
      'like-unknown',
      `There is no regime \`${read.like}\` to be like.`,
      read.like,
      all.map((each) => each.read.id),
    );
  const stages = stagesOf(base, all, [...seen, read.id]);
  const replace = read.replace ?? {};
  const strange = Object.keys(replace).find((id) => !stages.some((stage) => stage.id === id));
  if (strange !== undefined)
    throw refused(
      document,
      'stage-unknown',
      `\`${read.like}\` has no stage \`${strange}\` to replace.`,
      strange,
      stages.map((stage) => stage.id),
    );
  return swapped(stages, replace);
}

function refused(document: Document, code: string, sentence: string, word: string, known: readonly string[]): Refusal {
  const near = nearest(word, known);
  const remedy = near ? `Did you mean \`${near}\`?` : `Known: ${known.join(', ')}.`;
  return new Refusal(code, sentence, remedy, { file: document.file, line: lineOf(document, ['replace']) });
}

/** Refuses unknown keys, stages out of order, and a list that does not end in `start`, with the line. */
function regimeOf(written: Written, all: readonly Written[], clocks: readonly Clock[]): Regime {
  const { document, read } = written;
  const steps = stagesOf(written, all);
  const stages = stagesFrom(document, steps, clocks);
  if (stages.at(-1)?.id !== 'start') {
    throw new Refusal('no-start-stage', 'The last stage of a regime is the day the service starts.', 'Add a last stage with id `start`.', {
      file: document.file,
      line: lineOf(document, ['stages']),
    });
  }
  const { from, to } = read['in-force'];
  return {
    id: read.id,
    title: read.title,
    file: document.file,
    inForce: { from, to },
    route: read.route,
    appliesTo: read['applies-to'].map((entry) => ({
      buying: entry.buying,
      threshold: entry.threshold ?? read.threshold ?? null,
      from: entry.from ?? from,
      to: entry.to ?? to,
      cpv: entry.cpv ?? [],
      cpvIf: entry['cpv-if'] ?? {},
      words: entry.words ?? [],
      needs: entry.needs ?? [],
      needsOfNhs: entry['needs-of-nhs'] ?? [],
      verified: entry.verified,
    })),
    legalBasis: { text: read['legal-basis'], verified: read.verified },
    conditions: (read.conditions ?? []).map(({ text, source, verified }) => ({ text, source, verified })),
    called: read.called ?? [],
    owedIf: read['owed-if'] ?? null,
    stages,
    atEnd: (read['at-end'] ?? []).map((id) => clockNamed(id, clocks, document.file, lineOf(document, ['at-end']))),
    whileItRuns: owingFrom(document, read['while-it-runs'] ?? [], clocks),
    variants: variantsFrom(document, steps, read.variants ?? [], clocks),
  };
}
