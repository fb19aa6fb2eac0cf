import type { Span } from '../nouns/law.ts';
import { addDays, type Day, day, daysBetween, earlier, later } from '../values/day.ts';
import { onceFor } from '../values/once.ts';
import { countsWorkingDays, type Unjudgeable } from './days/calendars.ts';
import { type Counted, endOf, isDay, lastFitting, workingDay } from './days/count.ts';
import type { Diary } from './days/diary.ts';
import type { StagePlan } from './law/stages.ts';
import { type Pace, type Run, run, spansOf, working } from './run.ts';

/** The days of every stage of a pass, by id, or why it could not be worked out. */
export type Pass = ReadonlyMap<string, Run>;

/** Later than any day a timeline knows. */
const never = day('9999-12-31');

/** Forward from a day: each stage as early as the stages before it allow. */
export function forwardPass(plans: readonly StagePlan[], from: Day, pace: Pace, diary: Diary): Pass | Unjudgeable {
  const runs = new Map<string, Run>();
  for (const plan of plans) {
    const ready = plan.after.reduce<Day>((day, id) => later(day, (runs.get(id) as Run).next), from);
    const papers = runs.get(plan.meeting?.papers ?? '')?.start ?? null;
    const found = run(plan, ready, pace, diary, papers);
    if ('unjudged' in found) return found;
    runs.set(plan.id, found);
  }
  return runs;
}

/** Backward from the day the contract must start: each stage as late as the stages after it allow. Deadlines run on from the latest day of what triggers them. */
export function backwardPass(plans: readonly StagePlan[], start: Day, pace: Pace, diary: Diary): Pass | Unjudgeable {
  const runs = new Map<string, Run>();
  for (const plan of [...plans].reverse()) {
    if (plan.deadline) continue;
    const by = bound(plan, plans, runs, start);
    const outcome = (from: Day): Counted => {
      const found = run(plan, from, pace, diary);
      return 'unjudged' in found ? found : found.next;
    };
    const published = papersDue(plan, plans, runs, diary);
    if (!isDay(published)) return published;
    const from = lastFitting(by, outcome, earlier(nearest(plan, by, pace), published));
    if (!isDay(from)) return from;
    const found = run(plan, from, pace, diary);
    if ('unjudged' in found) return found;
    runs.set(plan.id, found);
  }
  return settled(plans, runs, pace, diary);
}

/** The last day on which a stage may publish the papers of a meeting already set, when it publishes any: its agenda day, or the working day before. */
function papersDue(plan: StagePlan, plans: readonly StagePlan[], runs: Pass, { sittings, office }: Diary): Counted {
  const meeting = plans.find((other) => other.meeting?.papers === plan.id);
  const due = meeting && sittings?.agendaBy.get((runs.get(meeting.id) as Run).start);
  return due ? workingDay(due, working, office, -1) : never;
}

/** What does not wait is put where its trigger is: a clock runs from the day of its notice, a deadline from the day it follows. */
function settled(plans: readonly StagePlan[], latest: Pass, pace: Pace, diary: Diary): Pass | Unjudgeable {
  const runs = new Map(latest);
  for (const plan of plans.filter((each) => each.deadline || each.atOnce)) {
    const trigger = plan.after.map((id) => (runs.get(id) as Run).next).reduce(later);
    const found = plan.deadline ? dueBy(trigger, plan.deadline, diary) : run(plan, trigger, pace, diary);
    if ('unjudged' in found) return found;
    runs.set(plan.id, found);
  }
  return runs;
}

function dueBy(trigger: Day, deadline: Span, { calendars }: Diary): Run | Unjudgeable {
  const due = endOf(trigger, deadline, calendars);
  return isDay(due) ? { start: trigger, finish: due, next: due } : due;
}

/** The stages that follow each stage on the way to the start, told once for every layout. */
const followers = onceFor(
  (plans: readonly StagePlan[]): ReadonlyMap<string, readonly StagePlan[]> =>
    new Map(plans.map(({ id }) => [id, plans.filter((other) => !other.deadline && other.after.includes(id))])),
);

function followersOf(plan: StagePlan, plans: readonly StagePlan[]): readonly StagePlan[] {
  return followers(plans).get(plan.id) ?? [];
}

function bound(plan: StagePlan, plans: readonly StagePlan[], runs: Pass, start: Day): Day {
  return followersOf(plan, plans).reduce<Day>((day, other) => earlier(day, (runs.get(other.id) as Run).start), start);
}

/** A day no earlier than the answer, so the search backward is short: no stage is shorter than its count of days. */
function nearest(plan: StagePlan, by: Day, pace: Pace): Day {
  if (plan.milestone) return by;
  return spansOf(plan, pace).reduce<Day>((day, span) => earlier(day, addDays(by, -leastDays(span))), by);
}

/** Calendar days a period takes at the very least: no month is shorter than 28 days, and every five working days hold a weekend. */
function leastDays({ count, days }: Span): number {
  if (days === 'weeks') return count * 7;
  if (days === 'months') return count * 28;
  return countsWorkingDays(days) && count > 0 ? count + 2 * Math.floor((count - 1) / 5) : count;
}

/** The last day the first stage can begin: the earliest of the stages that follow nothing. */
export function firstDay(plans: readonly StagePlan[], pass: Pass): Day {
  return plans
    .filter((plan) => plan.after.length === 0)
    .map((plan) => (pass.get(plan.id) as Run).start)
    .reduce(earlier);
}

/** The stages a day's delay in which moves the start: from the stage that must begin first, along whatever binds it, to the start. */
export function criticalIds(plans: readonly StagePlan[], backward: Pass): ReadonlySet<string> {
  const first = firstDay(plans, backward);
  const critical = new Set(
    plans.filter((plan) => plan.after.length === 0 && backward.get(plan.id)?.start === first).map((plan) => plan.id),
  );
  for (const plan of plans) {
    if (!critical.has(plan.id)) continue;
    const own = followersOf(plan, plans);
    const binding = own.map((other) => (backward.get(other.id) as Run).start).sort()[0];
    for (const other of own) if (backward.get(other.id)?.start === binding) critical.add(other.id);
  }
  return critical;
}

/** Calendar days a stage can slip: negative when it must begin before it can. */
export function floatOf(earliest: Run | undefined, latest: Run): number | null {
  return earliest ? daysBetween(earliest.start, latest.start) : null;
}
