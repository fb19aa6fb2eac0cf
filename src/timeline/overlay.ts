import * as z from 'zod/mini';
import { type Document, validated } from '../nouns/document.ts';
import type { Source } from '../nouns/law.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { type Regime, type StagePlan, stagesFrom } from './regime.ts';
import { stage } from './schema.ts';

/** Stages that stand in for one stage of a regime: how this council decides, how a service is mobilised. */
export interface Overlay {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** The kind of council it is for, when it is for one. */
  readonly governance: Workspace['governance'] | null;
  /** The overlay it replaces for that kind of council. */
  readonly insteadOf: string | null;
  readonly source: Source;
  readonly stages: readonly StagePlan[];
}

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  verified: z.boolean(),
  governance: z.optional(z.enum(['executive', 'committee'])),
  'instead-of': z.optional(z.string()),
  stages: z.array(stage),
});

/** An overlay read from its template. Refuses unknown keys and stages out of order, with the line. */
export function overlayFrom(document: Document): Overlay {
  const read = validated(document, schema);
  return {
    id: read.id,
    title: read.title,
    file: document.file,
    governance: read.governance ?? null,
    insteadOf: read['instead-of'] ?? null,
    source: { text: read.source, verified: read.verified },
    stages: stagesFrom(document, read.stages),
  };
}

/** A regime's stages with overlays laid out for this kind of council; decisions in `delegated` take no time of their own. Refuses an overlay that is not there. */
export function laidOut(
  regime: Regime,
  overlays: readonly Overlay[],
  governance: Workspace['governance'],
  delegated: readonly string[] = [],
): readonly StagePlan[] {
  const lasts = new Map<string, readonly string[]>();
  const plans: StagePlan[] = [];
  for (const plan of regime.stages) {
    const after = plan.after.flatMap((id) => lasts.get(id) ?? [id]);
    if (plan.overlay === null || delegated.includes(plan.id)) {
      plans.push({ ...plan, after, overlay: null, milestone: plan.milestone || plan.overlay !== null });
      continue;
    }
    const overlay = overlayFor(plan.overlay, overlays, governance, regime.file);
    const inner = overlay.stages.map((step) => ({
      ...step,
      id: `${plan.id}-${step.id}`,
      name: `${plan.name}: ${step.name.charAt(0).toLowerCase()}${step.name.slice(1)}`,
      after: step.after.length === 0 ? after : step.after.map((id) => `${plan.id}-${id}`),
    }));
    plans.push(...inner);
    lasts.set(
      plan.id,
      inner.filter((step) => !inner.some((other) => other.after.includes(step.id))).map((step) => step.id),
    );
  }
  return plans;
}

function overlayFor(id: string, overlays: readonly Overlay[], governance: Workspace['governance'], file: string): Overlay {
  const found =
    overlays.find((overlay) => overlay.insteadOf === id && overlay.governance === governance) ??
    overlays.find((overlay) => overlay.id === id);
  if (found) return found;
  throw new Refusal(
    'no-such-overlay',
    `The regime asks for overlay \`${id}\`, which is not among the templates.`,
    `Add it, or use one of ${list(overlays.map((overlay) => overlay.id))}.`,
    { file },
  );
}
