import type { Workspace } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { onceFor } from '../../values/once.ts';
import { Refusal } from '../../values/refusal.ts';
import { list, lowered, nearest } from '../../values/text.ts';
import type { Ground } from '../ground.ts';
import type { Overlay } from './overlay.ts';
import type { Regime } from './regime.ts';
import type { StagePlan } from './stages.ts';
import { type Variant, varied } from './variants.ts';

/** How a regime is laid out: who decides, decisions delegated (they take no time of their own), overlays that join it, variants chosen. */
export interface Layout {
  readonly governance: Workspace['governance'];
  readonly delegated?: readonly string[];
  readonly joined?: readonly string[];
  readonly variants?: readonly string[];
}

/** The layout everything on one ground shares. */
export function layoutOf({ workspace, joined = [], variants = [] }: Ground): Layout {
  return { governance: workspace.governance, joined, variants };
}

const layouts = onceFor((_overlays: readonly Overlay[]) => onceFor((_regime: Regime) => new Map<string, readonly StagePlan[]>()));

/** A regime's stages with overlays laid out, once for each layout. Refuses an overlay or a variant that is not there, and an overlay that has no place in this regime. */
export function laidOut(regime: Regime, overlays: readonly Overlay[], layout: Layout): readonly StagePlan[] {
  const made = layouts(overlays)(regime);
  const { governance, delegated = [], joined = [], variants = [] } = layout;
  const key = [governance, delegated.join(), joined.join(), variants.join()].join(' ');
  const plans = made.get(key) ?? laidOutAnew(regime, overlays, layout);
  made.set(key, plans);
  return plans;
}

function laidOutAnew(
  regime: Regime,
  overlays: readonly Overlay[],
  { governance, delegated = [], joined = [], variants = [] }: Layout,
): readonly StagePlan[] {
  const met: Variant[] = [];
  const asChosen = (of: Pick<Overlay, 'stages' | 'variants'>): readonly StagePlan[] => {
    met.push(...of.variants);
    return varied(
      of.stages,
      of.variants.filter(({ id }) => variants.includes(id)),
    );
  };
  const stages = joined.reduce((plans, id) => {
    const overlay = joinable(id, overlays);
    return joinedTo(plans, { ...overlay, stages: asChosen(overlay) }, regime);
  }, asChosen(regime));
  const lasts = new Map<string, readonly string[]>();
  const plans: StagePlan[] = [];
  for (const plan of stages) {
    const after = plan.after.flatMap((id) => lasts.get(id) ?? [id]);
    if (plan.overlay === null || delegated.includes(plan.id)) {
      plans.push({ ...plan, after, overlay: null, milestone: plan.milestone || plan.overlay !== null });
      continue;
    }
    const overlay = overlayFor(plan.overlay, overlays, governance, regime.file);
    const inner = placed(asChosen(overlay), plan.id, after).map((step) => ({
      ...step,
      name: `${plan.name}: ${lowered(step.name)}`,
    }));
    plans.push(...inner);
    lasts.set(plan.id, endsOf(inner));
  }
  for (const id of variants) if (!met.some((each) => each.id === id)) throw noSuchVariant(id, regime, met);
  return plans;
}

function noSuchVariant(id: string, regime: Regime, met: readonly Variant[]): Refusal {
  const known = [...new Map(met.map((each) => [each.id, each])).values()];
  const near = nearest(
    id,
    known.map((each) => each.id),
  );
  const all = known.map((each) => `${each.id} (${each.title})`);
  const remedy = near ? `Did you mean \`${near}\`?` : all.length === 0 ? 'It has none.' : `It has: ${all.join('; ')}.`;
  return new Refusal('variant-unknown', `\`${id}\` is no variant of \`${regime.id}\` as it is laid out here.`, remedy);
}

/** An overlay's stages under ids of their own, the first of them following what they are laid after. */
function placed(steps: readonly StagePlan[], under: string, after: readonly string[]): StagePlan[] {
  return steps.map((step) => ({
    ...step,
    id: `${under}-${step.id}`,
    after: step.after.length === 0 ? after : step.after.map((id) => `${under}-${id}`),
    meeting: step.meeting && { papers: step.meeting.papers && `${under}-${step.meeting.papers}` },
  }));
}

/** The stages nothing else among them follows. */
function endsOf(steps: readonly StagePlan[]): string[] {
  return steps.filter((step) => !steps.some((other) => other.after.includes(step.id))).map((step) => step.id);
}

/** Whether a route has room for an overlay: a stage it comes before, and none that stands for the same. */
export function hasPlace({ joins, heldBy }: Overlay, { stages }: Regime): boolean {
  const isHeld = stages.some(({ overlay }) => overlay !== null && heldBy.includes(overlay));
  return !isHeld && (joins?.before ?? []).some((id) => stages.some((plan) => plan.id === id));
}

function joinedTo(plans: readonly StagePlan[], overlay: Overlay, regime: Regime): readonly StagePlan[] {
  const first = (ids: readonly string[]): string | undefined => ids.find((id) => plans.some((plan) => plan.id === id));
  const before = first(overlay.joins?.before ?? []);
  if (before === undefined)
    throw new Refusal(
      'overlay-does-not-join',
      `\`${overlay.id}\` has no place in \`${regime.id}\`.`,
      `It comes before one of ${list(overlay.joins?.before ?? [])}.`,
      { file: overlay.file },
    );
  const after = first(overlay.joins?.after ?? []);
  const steps = placed(overlay.stages, overlay.id, after === undefined ? [] : [after]);
  return plans.flatMap((plan) => (plan.id === before ? [...steps, { ...plan, after: [...plan.after, ...endsOf(steps)] }] : [plan]));
}

/** The overlay of an id, among those that join a route; refused with a did-you-mean, and with the line where one names it. */
export function joinable(id: string, overlays: readonly Overlay[], place?: Cell): Overlay {
  const found = overlays.find((overlay) => overlay.id === id && overlay.joins !== null);
  if (found) return found;
  const known = overlays.filter(({ joins }) => joins !== null).map((overlay) => overlay.id);
  const near = nearest(id, known);
  throw new Refusal(
    'no-such-overlay',
    `\`${id}\` is nothing a timeline can be joined with.`,
    near ? `Did you mean \`${near}\`?` : `There are ${list(known)}.`,
    place,
  );
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
