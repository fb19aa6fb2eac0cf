import type { StagePlan } from '../law/stages.ts';
import type { KnownStep } from './steps.ts';

/** Where a printed step stands in a route as it is laid out: the stages it begins, or those it is over with. */
export interface Point {
  readonly step: KnownStep;
  readonly plans: readonly StagePlan[];
}

/** The stages of a route that a step stands for: those of the first name it has, each overlay laid out. Blank where the route has none. */
function groupOf({ stages }: KnownStep, plans: readonly StagePlan[]): readonly StagePlan[] {
  const onTheWay = plans.filter(({ deadline }) => deadline === null);
  const groups = stages.map((id) => onTheWay.filter((plan) => plan.id === id || plan.id.startsWith(`${id}-`)));
  return groups.find((group) => group.length > 0) ?? [];
}

/** The point of a route a step stands for: the first stages of it, or its decision, or its last. Null where the route has no such stage. */
export function pointOf(step: KnownStep, plans: readonly StagePlan[]): Point | null {
  const group = groupOf(step, plans);
  const isIn = (id: string): boolean => group.some((plan) => plan.id === id);
  const decision = group.filter(({ kind }) => kind === 'decision');
  const first = group.filter(({ after }) => !after.some(isIn));
  const last = group.filter(({ id }) => !group.some(({ after }) => after.includes(id)));
  const own = step.marks === 'start' ? first : decision.length > 0 ? decision : last;
  return own.length === 0 ? null : { step, plans: own };
}

/** The stages without those of a step that nothing here prints, for an earlier paper may hold it: what followed them follows nothing. */
export function without(step: KnownStep, plans: readonly StagePlan[]): readonly StagePlan[] {
  const gone = new Set(groupOf(step, plans).map(({ id }) => id));
  return plans
    .filter(({ id }) => !gone.has(id))
    .map((plan) => (plan.after.some((id) => gone.has(id)) ? { ...plan, after: plan.after.filter((id) => !gone.has(id)) } : plan));
}

/**
 * What must happen from one point to another, in order: the stages after the first (its own, where it marks their beginning) that the
 * second waits for. Each follows only stages among them.
 */
export function between(from: Point, to: Point, plans: readonly StagePlan[]): StagePlan[] {
  const followed = new Set<string>(from.plans.map(({ id }) => id));
  for (const { id, after } of plans) if (after.some((other) => followed.has(other))) followed.add(id);
  if (from.step.marks === 'end') for (const { id } of from.plans) followed.delete(id);
  const needed = new Set<string>(to.plans.map(({ id }) => id));
  for (const id of needed) followed.add(id);
  for (const { id, after } of [...plans].reverse()) if (needed.has(id)) for (const other of after) needed.add(other);
  const held = plans.filter(({ id, deadline }) => deadline === null && followed.has(id) && needed.has(id));
  return held.map((plan) => ({ ...plan, after: plan.after.filter((id) => held.some((other) => other.id === id)) }));
}
