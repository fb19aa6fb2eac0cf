import type { GoesBy, Source, Span } from '../nouns/law.ts';
import type { Stage } from '../nouns/timeline.ts';
import { type Day, later } from '../values/day.ts';
import { isDay } from './days/count.ts';
import type { Diary } from './days/diary.ts';
import { calledWith, type StagePlan } from './law/stages.ts';
import { floatOf, type Pass } from './pass.ts';
import { endsOf, type Run } from './run.ts';

/** A stage with its days of both passes, how long it takes, and the law and the usual lengths these go by. */
export function scheduledStage(plan: StagePlan, backward: Pass, forward: Pass | null, critical: ReadonlySet<string>, diary: Diary): Stage {
  const latest = backward.get(plan.id) as Run;
  const earliest = forward?.get(plan.id);
  const { duration, source } = lengthOf(plan, latest.start, diary);
  const meeting = meetingOn(plan, latest.start, diary);
  return {
    id: plan.id,
    ...calledWith(plan, latest),
    earliestStart: earliest?.start ?? null,
    earliestFinish: earliest?.finish ?? null,
    latestStart: latest.start,
    latestFinish: latest.finish,
    floatDays: floatOf(earliest, latest),
    critical: critical.has(plan.id),
    ...(meeting === null ? {} : { meeting }),
    duration,
    source: source.text,
    verified: source.verified,
    follows: plan.after,
    counted: plan.deadline ? 'off the path' : plan.atOnce ? 'at once' : 'back',
    goesBy: groundsOf(plan),
  };
}

/** The period the law gives a stage, the length it usually takes, which is an assumption, and the law that asks for it where it gives none. */
function groundsOf({ name, floor, usual, deadline, milestone, source }: StagePlan): readonly GoesBy[] {
  const period = floor ?? deadline;
  const assumed = { text: 'An assumption of this tool, and no law', verified: usual?.verified ?? false };
  const isByLaw = period === null && !milestone && !/^practice\b/i.test(source.text);
  return [
    ...(period
      ? [{ says: `${name}: ${floor ? 'at least' : 'within'} ${lengthText(period)}`, source: period.source, inForce: period.inForce }]
      : []),
    ...(usual
      ? [{ says: `${name}: usually ${usual.low} to ${usual.high} ${usual.unit}, ${usual.likely} likely`, source: assumed, inForce: null }]
      : []),
    ...(isByLaw ? [{ says: `${name}: no length set`, source, inForce: null }] : []),
  ];
}

/** Whose meeting a decision is taken at on a day; null where none is known then. */
function meetingOn({ meeting }: StagePlan, on: Day, { sittings }: Diary): string | null {
  return meeting !== null && sittings?.cells.has(on) ? sittings.body : null;
}

/** How long a stage takes, and what that rests on: the law where its floor decides, else practice. */
function lengthOf(plan: StagePlan, start: Day, diary: Diary): { duration: string; source: Source } {
  if (plan.deadline) return { duration: `within ${lengthText(plan.deadline)}`, source: plan.deadline.source };
  const ends = endsOf(plan, start, 'likely', diary);
  const [floorEnd, usualEnd] = plan.floor ? ends : [undefined, ends[0]];
  if (plan.floor && floorEnd && isDay(floorEnd) && (!usualEnd || (isDay(usualEnd) && later(usualEnd, floorEnd) === floorEnd)))
    return { duration: `${lengthText(plan.floor)} (law)`, source: plan.floor.source };
  if (plan.usual)
    return {
      duration: `${lengthText({ count: plan.usual.likely, days: plan.usual.unit, counting: plan.counting })} (likely)`,
      source: { text: plan.source.text, verified: plan.source.verified && plan.usual.verified },
    };
  const meeting = meetingOn(plan, start, diary);
  return { duration: meeting === null ? 'one day' : `a meeting of ${meeting}`, source: plan.source };
}

/** `28 clear calendar days`, `1 working day (England)`. */
function lengthText({ count: n, days, counting }: Span): string {
  const unit = n === 1 ? days.replace(/^(.*?)s( \(|$)/, '$1$2') : days;
  return `${n} ${counting === 'clear' ? 'clear ' : ''}${unit}`;
}
