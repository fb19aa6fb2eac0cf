import * as z from 'zod/mini';
import { type Document, validated } from '../../nouns/document.ts';
import { holderOf, keyOf } from '../../values/text.ts';

const schema = z.strictObject({
  id: z.literal('printed-timetables'),
  fewest: z.number(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      marks: z.enum(['start', 'end']),
      runs: z.optional(z.boolean()),
      stages: z.array(z.string()),
      elsewhere: z.optional(z.boolean()),
      words: z.array(z.string()),
    }),
  ),
});

/** A step papers print, and the stages of a route it stands for. */
export interface KnownStep {
  readonly id: string;
  /** Whether it is printed for when its stages begin, or for when they are over. */
  readonly marks: 'start' | 'end';
  /** Whether it takes up the time it is printed with; anything else happens on some day of it. */
  readonly runs: boolean;
  readonly stages: readonly string[];
  /** Whether an earlier paper may hold it, so that it is not missed here. */
  readonly elsewhere: boolean;
  readonly words: readonly string[];
}

/** How papers name the steps of a procurement, in the order they happen; fewer steps than `fewest` are no timetable. */
export interface KnownSteps {
  readonly fewest: number;
  readonly steps: readonly KnownStep[];
}

/** The words of printed timetables from `templates/printed-timetables.yaml`, or a workspace's own in their place. Refuses unknown keys with the line. */
export function knownStepsFrom(document: Document): KnownSteps {
  const { fewest, steps } = validated(document, schema);
  return { fewest, steps: steps.map((step) => ({ ...step, runs: step.runs ?? false, elsewhere: step.elsewhere ?? false })) };
}

/** Which step some words name: the one whose longest words stand in them, the earlier of two alike. Null when they name none. */
export function stepNamed(text: string, { steps }: KnownSteps): KnownStep | null {
  const holds = holderOf(text);
  const met = steps.flatMap((step) => step.words.filter(holds).map((words) => ({ step, length: keyOf(words).length })));
  return met.sort((a, b) => b.length - a.length)[0]?.step ?? null;
}
