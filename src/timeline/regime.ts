import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../nouns/document.ts';
import type { Counting, DayCount, Source, Span } from '../nouns/law.ts';
import type { Day } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { dayText, stage as stageSchema } from './schema.ts';

/** A period the law sets, with its source. */
interface Floor {
  readonly count: number;
  readonly days: DayCount;
  readonly source: Source;
}

/** How long a stage takes in practice: low, likely and high, never law. */
interface Usual {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: DayCount;
  readonly verified: boolean;
}

/**
 * One stage as a regime plans it. Its first day is the trigger its periods count from.
 * A milestone takes no time: what follows it may begin the same day. A stage with a `deadline` hangs off the path to the start.
 */
export interface StagePlan {
  readonly id: string;
  readonly name: string;
  readonly after: readonly string[];
  readonly counting: Counting;
  readonly rollForward: boolean;
  readonly onWorkingDay: boolean;
  /** Runs from the day of what it follows and cannot wait: a standstill from its notice. */
  readonly atOnce: boolean;
  readonly milestone: boolean;
  readonly floor: Floor | null;
  readonly usual: Usual | null;
  readonly deadline: (Span & { readonly source: Source }) | null;
  readonly overlay: string | null;
  readonly notice: string | null;
  /** Set when this decision can be delegated in an earlier one; where that was seen. */
  readonly delegable: Source | null;
  readonly source: Source;
}

/** What kind of thing is bought, and the days on which a regime governs it. CPV entries are leading digits; words are met in titles and categories. */
export interface Application {
  readonly buying: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly cpv: readonly string[];
  readonly cpvIfToIndividuals: readonly string[];
  readonly words: readonly string[];
  readonly verified: boolean;
}

/** A way to buy under one law: when it is in force, what it is for, and its stages, the last of them `start`. */
export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly inForce: { readonly from: Day; readonly to: Day | null };
  readonly route: string;
  readonly appliesTo: readonly Application[];
  readonly legalBasis: Source;
  readonly stages: readonly StagePlan[];
}

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  'in-force': z.strictObject({ from: dayText, to: z.nullable(dayText) }),
  route: z.string(),
  'applies-to': z.array(
    z.strictObject({
      buying: z.string(),
      from: z.optional(dayText),
      to: z.optional(dayText),
      cpv: z.array(z.string()),
      'cpv-if-to-individuals': z.optional(z.array(z.string())),
      words: z.array(z.string()),
      verified: z.boolean(),
    }),
  ),
  'legal-basis': z.string(),
  verified: z.boolean(),
  stages: z.array(stageSchema),
});

/** A regime read from its template. Refuses unknown keys, stages out of order, and a list that does not end in `start`, with the line. */
export function regimeFrom(document: Document): Regime {
  const read = validated(document, schema);
  const stages = stagesFrom(document, read.stages);
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
      from: entry.from ?? from,
      to: entry.to ?? to,
      cpv: entry.cpv,
      cpvIfToIndividuals: entry['cpv-if-to-individuals'] ?? [],
      words: entry.words,
      verified: entry.verified,
    })),
    legalBasis: { text: read['legal-basis'], verified: read.verified },
    stages,
  };
}

/** Stages as written, turned into plans; each may follow only stages above it, so no stage can wait for itself. */
export function stagesFrom(document: Document, written: readonly z.infer<typeof stageSchema>[]): StagePlan[] {
  const above = new Set<string>();
  return written.map((stage, index) => {
    const missing = (stage.after ?? []).find((id) => !above.has(id));
    if (missing !== undefined || above.has(stage.id)) {
      throw new Refusal(
        'stage-out-of-order',
        missing === undefined
          ? `Stage \`${stage.id}\` is written twice.`
          : `Stage \`${stage.id}\` follows \`${missing}\`, which is not above it.`,
        'Write each stage once, below the stages it follows.',
        { file: document.file, line: lineOf(document, ['stages', index]) },
      );
    }
    above.add(stage.id);
    return planOf(stage);
  });
}

function planOf(stage: z.infer<typeof stageSchema>): StagePlan {
  const { floor, usual, deadline, delegable } = stage;
  return {
    id: stage.id,
    name: stage.name,
    after: stage.after ?? [],
    counting: stage.counting ?? 'beginning with',
    rollForward: stage['roll-forward'] ?? false,
    onWorkingDay: stage['on-working-day'] ?? false,
    atOnce: stage['at-once'] ?? false,
    milestone: stage.milestone ?? false,
    floor: floor ? { count: floor.count, days: floor.days, source: { text: floor.source, verified: floor.verified } } : null,
    usual: usual ?? null,
    deadline: deadline
      ? {
          count: deadline.count,
          days: deadline.days,
          counting: deadline.counting,
          source: { text: deadline.source, verified: deadline.verified },
        }
      : null,
    overlay: stage.overlay ?? null,
    notice: stage.notice ?? null,
    delegable: delegable ? { text: delegable.source, verified: delegable.verified } : null,
    source: { text: stage.source, verified: stage.verified },
  };
}
