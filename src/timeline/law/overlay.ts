import * as z from 'zod/mini';
import type { Clock } from '../../nouns/clock.ts';
import { type Document, lineOf, validated } from '../../nouns/document.ts';
import type { Source } from '../../nouns/law.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { Refusal } from '../../values/refusal.ts';
import { type BodyEnds, bodyEnds, bodyEndsFrom } from '../ends/body-ends.ts';
import { dateText, stage, stageKind } from './schema.ts';
import { type StagePlan, stagesFrom } from './stages.ts';
import { type Variant, variant, variantsFrom } from './variants.ts';

/**
 * Part of every year in which some stages are held back: between two dates, from the latest notice of election to the poll, or in the
 * school holidays a council states, whose days are lost to a stage that runs over them.
 */
export interface QuietPeriod {
  readonly holdsBack: readonly NonNullable<StagePlan['kind']>[];
  /** What is bought where only some of it is held back; none: whatever is bought. */
  readonly whereBuying: Readonly<Partial<Record<NonNullable<StagePlan['kind']>, readonly string[]>>>;
  /** The quiet periods it says the same of, where it says something of those days. */
  readonly inPlaceOf: readonly string[];
  readonly when: { readonly from: string; readonly to: string } | Clock | 'school holidays';
}

/**
 * What is laid over a regime: stages that stand in for one of its own (how this council decides, how a service is mobilised), stages that
 * join it when asked for (a consultation), or a quiet period.
 */
export interface Overlay {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** The kind of commissioner it is for, when it is for one. */
  readonly governance: Workspace['governance'] | null;
  /** The overlay it replaces for that kind of commissioner. */
  readonly insteadOf: string | null;
  /** The words the meetings that decide are known by, when it is a decision. */
  readonly decidedBy: readonly string[];
  /** Where its stages join a regime: after the first of these stages it has, and before the first of those. */
  readonly joins: { readonly after: readonly string[]; readonly before: readonly string[] } | null;
  /** The overlays that hold the same stages: a route with one of them needs this no second time. */
  readonly heldBy: readonly string[];
  readonly quiet: QuietPeriod | null;
  /** What follows where a body it is for comes to its end. */
  readonly bodyEnds: BodyEnds | null;
  readonly source: Source;
  readonly stages: readonly StagePlan[];
  readonly variants: readonly Variant[];
}

const quiet = z.strictObject({
  'holds-back': z.array(stageKind),
  'where-buying': z.optional(z.partialRecord(stageKind, z.array(z.string()))),
  'in-place-of': z.optional(z.array(z.string())),
  from: z.optional(dateText),
  to: z.optional(dateText),
  'from-clock': z.optional(z.string()),
  'school-holidays': z.optional(z.literal(true)),
});

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  verified: z.boolean(),
  governance: z.optional(z.enum(['executive', 'committee', 'board'])),
  'instead-of': z.optional(z.string()),
  'decided-by': z.optional(z.array(z.string())),
  joins: z.optional(z.strictObject({ after: z.array(z.string()), before: z.array(z.string()) })),
  'held-by': z.optional(z.array(z.string())),
  quiet: z.optional(quiet),
  'body-ends': z.optional(bodyEnds),
  stages: z.optional(z.array(stage)),
  variants: z.optional(z.array(variant)),
});

/** An overlay read from its template. Refuses unknown keys, stages out of order and a quiet period without its days, with the line. */
export function overlayFrom(document: Document, clocks: readonly Clock[]): Overlay {
  const read = validated(document, schema);
  return {
    id: read.id,
    title: read.title,
    file: document.file,
    governance: read.governance ?? null,
    insteadOf: read['instead-of'] ?? null,
    decidedBy: read['decided-by'] ?? [],
    joins: read.joins ?? null,
    heldBy: read['held-by'] ?? [],
    quiet: read.quiet ? quietFrom(document, read.quiet, clocks) : null,
    bodyEnds: read['body-ends'] ? bodyEndsFrom(read['body-ends']) : null,
    source: { text: read.source, verified: read.verified },
    stages: stagesFrom(document, read.stages ?? [], clocks),
    variants: variantsFrom(document, read.stages ?? [], read.variants ?? [], clocks),
  };
}

function quietFrom(document: Document, written: z.infer<typeof quiet>, clocks: readonly Clock[]): QuietPeriod {
  const { from, to } = written;
  const clock = clocks.find(({ id }) => id === written['from-clock']);
  const dated = from !== undefined && to !== undefined ? { from, to } : null;
  const when = written['school-holidays'] ? 'school holidays' : (clock ?? dated);
  if (when)
    return {
      holdsBack: written['holds-back'],
      whereBuying: written['where-buying'] ?? {},
      inPlaceOf: written['in-place-of'] ?? [],
      when,
    };
  throw new Refusal(
    'quiet-without-days',
    'A quiet period has a first and a last date, a clock that begins it, or the school holidays.',
    'Write `from` and `to`, `from-clock`, or `school-holidays: true`.',
    {
      file: document.file,
      line: lineOf(document, ['quiet']),
    },
  );
}
