import type { Plan } from '../../nouns/plan.ts';
import type { Stage, Timeline } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';

/** Whether a procurement that nobody has begun is past its last day to begin. */
export function isLate({ verdict }: Timeline): boolean {
  return verdict === 'late' || verdict === 'impossible';
}

/** Whether a procurement could not start on time at the shortest lengths either. */
export function isBeyond({ verdict }: Timeline): boolean {
  return verdict === 'impossible';
}

/** The first day on which what a late procurement buys can start, were it begun on the day of the plan at likely lengths; null where it is not late, or beyond what the calendars know. */
export function startNow(timeline: Timeline): Day | null {
  return isLate(timeline) ? (timeline.stages.find(({ id }) => id === 'start')?.earliestStart ?? null) : null;
}

/** The decisions a procurement asks for, in their order. */
export function decisionStages({ stages }: Timeline): readonly Stage[] {
  return stages.filter(({ id }) => /(^|-)decision$/.test(id));
}

/** A copy for publication has the days of a procurement and not how it stands to them: neither that one has passed nor how far apart two are. */
export const tellsHowItStands = ({ publication }: Plan): boolean => publication === undefined;
