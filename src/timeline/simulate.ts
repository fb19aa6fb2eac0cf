import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Simulation, Timeline } from '../nouns/timeline.ts';
import type { Day } from '../values/day.ts';
import { inOrderOf } from '../values/order.ts';
import { triangular } from '../values/triangle.ts';
import type { Ground } from './ground.ts';
import { laidOut, layoutOf } from './law/lay-out.ts';
import type { StagePlan } from './law/stages.ts';
import { forwardPass } from './pass.ts';

/** How often a procurement is played through, and from which seed: the same two give the same answer for ever. */
export interface Dice {
  readonly runs: number;
  readonly seed: number;
}

/**
 * A procurement begun on the as-of day and played through many times, each usual length drawn between its low and its high with its likely
 * as the commonest (a triangle); what the law sets is never shortened. Lengths are practice and are drawn apart from each other, so what
 * is late for one reason is not late for another. Null where the timeline has no regime or no start.
 */
export function simulated(timeline: Timeline, ground: Ground, { runs, seed }: Dice): Simulation | null {
  const regime = ground.regimes.find(({ id }) => id === timeline.regime);
  if (!regime || timeline.start === null) return null;
  const plans = laidOut(regime, ground.overlays, {
    ...layoutOf(ground),
    joined: timeline.overlays ?? [],
    variants: timeline.variants,
  });
  const dice = xoroshiro128plus(seed);
  const draw = (): number => uniformFloat64(dice);
  const reached = Array.from({ length: runs }, () => startReached(plans, ground, draw)).sort(lastUnknown);
  const wanted = timeline.start;
  return {
    runs,
    seed,
    onTime: reached.filter((day) => day !== null && day <= wanted).length / runs,
    p50: reached[Math.ceil(runs * 0.5) - 1] ?? null,
    p80: reached[Math.ceil(runs * 0.8) - 1] ?? null,
  };
}

/** The day one run starts its service; null where it runs past the bank holidays that are known. */
function startReached(plans: readonly StagePlan[], { workspace, diary }: Ground, draw: () => number): Day | null {
  const lengths = new Map(plans.flatMap(({ id, usual }) => (usual ? [[id, drawn(usual, draw())] as const] : [])));
  const pass = forwardPass(plans, workspace.asOf, lengths, diary);
  return 'unjudged' in pass ? null : (pass.get('start')?.start ?? null);
}

/** A whole length from a triangle between low and high whose peak is the likely one, at a share of its area from 0 to 1. */
export function drawn({ low, likely, high }: NonNullable<StagePlan['usual']>, share: number): number {
  return Math.round(triangular({ low, likely, high }, share));
}

/** Days in turn, those nobody reached last. */
const lastUnknown = inOrderOf<Day | null>((day) => day ?? '9999');
