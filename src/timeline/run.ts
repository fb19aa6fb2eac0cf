import type { Span } from '../nouns/law.ts';
import { addDays, type Day, day, later, partsOf } from '../values/day.ts';
import type { Unjudgeable } from './days/calendars.ts';
import { type Counted, endOf, isDay, latestBefore, workingDay } from './days/count.ts';
import type { Diary } from './days/diary.ts';
import { sittingFrom } from './days/sittings.ts';
import type { StagePlan } from './law/stages.ts';

/** Which durations a pass takes: the likely ones of practice, the shortest that law and practice allow, the longest that are usual, or one of its own for each stage. */
export type Pace = 'likely' | 'low' | 'high' | ReadonlyMap<string, number>;

/** When a stage runs, both days included; `next` is the first day what follows it may begin. */
export interface Run {
  readonly start: Day;
  readonly finish: Day;
  readonly next: Day;
}

/** How the working days of officers and meetings are counted. */
export const working = 'working days (England)';

/** The periods a stage must hold: its legal floor and its usual length at a pace. */
export function spansOf(plan: StagePlan, pace: Pace): Span[] {
  return [...(plan.floor ? [plan.floor] : []), ...usualSpan(plan, pace)];
}

function usualSpan({ id, usual, counting, rollForward }: StagePlan, pace: Pace): Span[] {
  if (!usual) return [];
  const count = typeof pace === 'string' ? usual[pace] : (pace.get(id) ?? usual.likely);
  return [{ counting, rollForward, count, days: usual.unit }];
}

/** The days the periods of a stage end on: the law counts its own working days, officers those their offices are open. */
export function endsOf(plan: StagePlan, start: Day, pace: Pace, { calendars, office }: Diary): Counted[] {
  return [...(plan.floor ? [endOf(start, plan.floor, calendars)] : []), ...usualSpan(plan, pace).map((span) => endOf(start, span, office))];
}

/** The first day on or after another on which a stage can begin: at a meeting, by a date of the year, on a working day, or at once. */
function startOf(plan: StagePlan, from: Day, papers: Day | null, diary: Diary): Counted {
  const sitting = plan.meeting && diary.sittings ? sittingFrom(diary.sittings, from, papers) : null;
  if (sitting !== null) return sitting;
  if (plan.yearlyBy !== null) return yearly(plan.yearlyBy, from, diary);
  return plan.onWorkingDay ? workingDay(from, working, diary.office) : from;
}

/** A stage begun on or after a day: moved to a day on which it can begin, and as long as its longest period. `papers` is the day its papers are published, when it must wait for a meeting that can still take them. */
export function run(plan: StagePlan, from: Day, pace: Pace, diary: Diary, papers: Day | null = null): Run | Unjudgeable {
  const start = startOf(plan, from, papers, diary);
  if (!isDay(start)) return start;
  const spans = spansOf(plan, pace);
  const takesNoTime = plan.milestone || spans.every((span) => span.count === 0 && span.counting === 'beginning with');
  if (takesNoTime || plan.deadline) return { start, finish: start, next: start };
  let finish = start;
  for (const end of endsOf(plan, start, pace, diary)) {
    if (!isDay(end)) return end;
    finish = later(finish, end);
  }
  return { start, finish, next: addDays(finish, 1) };
}

/** The first day on or after another on which what is done once a year can be done: that date, or the last working day before it. */
function yearly(date: string, from: Day, { office }: Diary): Counted {
  for (let year = partsOf(from).year; ; year += 1) {
    const by = latestBefore(addDays(day(`${year}-${date}`), 1), { count: 1, days: working, counting: 'beginning with' }, office);
    if (!isDay(by) || by >= from) return by;
  }
}
