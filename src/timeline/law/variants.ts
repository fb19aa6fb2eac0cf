import * as z from 'zod/mini';
import type { Clock, ClockVariant } from '../../nouns/clock.ts';
import { type Document, lineOf } from '../../nouns/document.ts';
import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import { stage, type WrittenStage } from './schema.ts';
import { type StagePlan, stagesFrom } from './stages.ts';
import { swapped } from './swap.ts';

/** Another way through the same route, for a circumstance the law or practice names: stages that stand in place of some of its own, or none. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly swaps: Readonly<Record<string, readonly StagePlan[]>>;
  /** What registers call the circumstance, where it is one they name. */
  readonly called: readonly string[];
  /** Whether a contract let so owes nothing once it ends. */
  readonly owesNothingAtEnd: boolean;
}

/** A variant as a template writes it. */
export const variant = z.strictObject({
  id: z.string(),
  title: z.string(),
  called: z.optional(z.array(z.string())),
  'at-end': z.optional(z.array(z.never())),
  replace: z.record(z.string(), z.array(stage)),
});

type WrittenVariant = z.infer<typeof variant>;

/** The variants of some stages: those written with them, and those of the clocks their legal periods name. One circumstance may change several stages. */
export function variantsFrom(
  document: Document,
  stages: readonly WrittenStage[],
  written: readonly WrittenVariant[],
  clocks: readonly Clock[],
): Variant[] {
  const each = [...periodVariants(stages, clocks), ...written].map((one) => variantOf(document, stages, one, clocks));
  const ids = [...new Set(each.map(({ id }) => id))];
  return ids.map((id) => {
    const same = each.filter((one) => one.id === id);
    return { ...(same[0] as Variant), swaps: Object.assign({}, ...same.map(({ swaps }) => swaps)) };
  });
}

/** The stages a clock's variants make of those that offer them. */
function periodVariants(stages: readonly WrittenStage[], clocks: readonly Clock[]): WrittenVariant[] {
  return stages.flatMap((one) =>
    (one.floor?.variants ?? []).map((id) => {
      const floor = { clock: one.floor?.clock ?? '', variant: id };
      const chosen = clocks.find((clock) => clock.id === floor.clock)?.variants.find((each) => each.id === id);
      const first = (chosen?.needs ?? null) === null ? [] : [neededBefore(id, chosen as ClockVariant, clocks)];
      const after = [...(one.after ?? []), ...first.map((stage) => stage.id)];
      return { id, title: chosen?.title ?? id, replace: { [one.id]: [...first, { ...one, after, floor }] } };
    }),
  );
}

/** The stage in which what a shorter period hangs on is published and its least time runs. */
function neededBefore(id: string, { needs }: ClockVariant, clocks: readonly Clock[]): WrittenStage {
  const { clock, name, notice } = needs as NonNullable<ClockVariant['needs']>;
  const source = clocks.find((each) => each.id === clock)?.source ?? { text: '', verified: false };
  return { id, name, notice, floor: { clock }, source: source.text, verified: source.verified };
}

function variantOf(document: Document, stages: readonly WrittenStage[], written: WrittenVariant, clocks: readonly Clock[]): Variant {
  const { id, title, replace } = written;
  const strange = Object.keys(replace).find((name) => !stages.some((one) => one.id === name));
  if (strange !== undefined) {
    const known = stages.map((one) => one.id);
    const near = nearest(strange, known);
    throw new Refusal(
      'stage-unknown',
      `Variant \`${id}\` replaces a stage \`${strange}\` that is not there.`,
      near ? `Did you mean \`${near}\`?` : `Known: ${known.join(', ')}.`,
      { file: document.file, line: lineOf(document, ['variants']) },
    );
  }
  const before = new Map(stagesFrom(document, stages, clocks).map((plan) => [plan.id, plan]));
  const plans = stagesFrom(document, swapped(stages, replace), clocks);
  const swaps = Object.fromEntries(
    Object.entries(replace).map(([name, others]) => [
      name,
      plans.filter((plan) => others.some((other) => other.id === plan.id)).map((plan) => asShortAsAllowed(plan, before.get(plan.id))),
    ]),
  );
  return { id, title, swaps, called: written.called ?? [], owesNothingAtEnd: written['at-end'] !== undefined };
}

/** A shorter legal period is asked for to be used: what is usual for the longer one no longer says how long the stage takes. */
function asShortAsAllowed(plan: StagePlan, before: StagePlan | undefined): StagePlan {
  const [now, then] = [plan.floor?.count ?? 0, before?.floor?.count ?? 0];
  return now > 0 && now < then ? { ...plan, usual: null } : plan;
}

/** Stages with the chosen variants in force. Refuses two that change one stage, for they cannot both hold. */
export function varied(stages: readonly StagePlan[], chosen: readonly Variant[]): readonly StagePlan[] {
  if (chosen.length === 0) return stages;
  const changed = chosen.flatMap(({ swaps }) => Object.keys(swaps));
  const twice = changed.find((id, index) => changed.indexOf(id) !== index);
  if (twice !== undefined)
    throw new Refusal(
      'variants-clash',
      `${chosen.map(({ id }) => `\`${id}\``).join(' and ')} both change \`${twice}\`.`,
      'Choose the one that holds.',
    );
  return swapped(stages, Object.assign({}, ...chosen.map(({ swaps }) => swaps)));
}
