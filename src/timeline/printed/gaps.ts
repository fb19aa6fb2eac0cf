import type { GapVerdict, PrintedGap, PrintedStep } from '../../nouns/printed-timetable.ts';
import { addDays, type Day, daysBetween, later } from '../../values/day.ts';
import type { Diary } from '../days/diary.ts';
import type { StagePlan } from '../law/stages.ts';
import { forwardPass } from '../pass.ts';
import type { Pace, Run } from '../run.ts';
import { between, type Point } from './points.ts';

/** A printed step with the point of the route it stands for. */
export interface Placed {
  readonly printed: PrintedStep;
  readonly point: Point;
}

/** A stage at which a day is already printed: it takes no time of its own, and waits for no meeting but that day. */
function atOnce(plan: StagePlan): StagePlan {
  return { ...plan, floor: null, usual: null, meeting: null, onWorkingDay: false, milestone: true };
}

/** A stage as the law alone knows it: its own period where that runs from something, and nothing of practice. A notice before a day runs from nothing here. */
function byLaw(plan: StagePlan): StagePlan {
  return { ...plan, floor: plan.floor?.before ? null : plan.floor, usual: null, meeting: null, onWorkingDay: false };
}

/** The first day a point could be reached from a day, when what lies between takes so long; null beyond the calendars. */
function reached(held: readonly StagePlan[], to: Point, from: Day, pace: Pace, diary: Diary): Day | null {
  const pass = forwardPass(held, from, pace, diary);
  if ('unjudged' in pass) return null;
  return to.plans.map(({ id }) => (pass.get(id) as Run).finish).reduce(later);
}

/** The first day on which what follows a printed step may begin: a stage that takes time is over at the end of its day. */
function freeFrom({ printed, point }: Placed): Day {
  const takesTime = point.step.marks === 'end' && point.plans.some(({ milestone }) => !milestone);
  return takesTime ? addDays(printed.day, 1) : printed.day;
}

function verdictOf(
  days: number,
  day: Day,
  holds: readonly string[],
  { byLaw: law, shortest, likely }: Pick<PrintedGap, 'byLaw' | 'shortest' | 'likely'>,
): GapVerdict {
  if (days < 0) return 'backwards';
  if (holds.length === 0) return 'fits';
  if (law === null || shortest === null || likely === null) return 'unknown';
  if (law > day) return 'unlawful';
  return shortest > day ? 'short' : likely > day ? 'tight' : 'fits';
}

/** The days between two printed steps of a route, held against what must happen in them. */
export function printedGap(from: Placed, to: Placed, plans: readonly StagePlan[], diary: Diary): PrintedGap {
  const held = between(from.point, to.point, plans);
  const isEnd = (id: string): boolean => to.point.plans.some((plan) => plan.id === id);
  const isPrinted = (id: string): boolean =>
    isEnd(id) && (to.point.step.marks === 'start' || held.find((plan) => plan.id === id)?.milestone === true);
  const usual = held.map((plan) => (isPrinted(plan.id) ? atOnce(plan) : plan));
  const begun = freeFrom(from);
  const days = {
    byLaw: reached(usual.map(byLaw), to.point, begun, 'low', diary),
    shortest: reached(usual, to.point, begun, 'low', diary),
    likely: reached(usual, to.point, begun, 'likely', diary),
  };
  const legal = usual.flatMap(({ floor }) => (floor && !floor.before ? [floor.source] : []));
  const room = daysBetween(from.printed.day, to.printed.by);
  const holds = usual.filter(({ id }) => !isPrinted(id)).map(({ name }) => name);
  return {
    from: from.printed,
    to: to.printed,
    days: room,
    holds,
    ...days,
    verdict: verdictOf(room, to.printed.by, holds, days),
    sources: [...new Map(legal.map((source) => [source.text, source])).values()],
  };
}
