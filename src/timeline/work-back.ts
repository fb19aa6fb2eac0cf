import type { Condition, Stage, Timeline } from '../nouns/timeline.ts';
import { type Day, daysBetween, formatDay } from '../values/day.ts';
import { count } from '../values/text.ts';
import type { Begun } from './contract/begun.ts';
import type { Calendars } from './days/calendars.ts';
import { isDay, latestBefore, workingDaysBetween } from './days/count.ts';
import type { Diary } from './days/diary.ts';
import { meetingRemarks } from './days/meeting-remarks.ts';
import { quietRemarks } from './days/quiet.ts';
import { type Ground, limitOf, tightDays } from './ground.ts';
import { laidOut, layoutOf } from './law/lay-out.ts';
import type { Regime } from './law/regime.ts';
import type { StagePlan } from './law/stages.ts';
import { backwardPass, criticalIds, firstDay, forwardPass, type Pass } from './pass.ts';
import type { Pace, Run } from './run.ts';
import { scheduledStage } from './scheduled-stage.ts';

/** A regime worked back from a start day: the part of a timeline that does not depend on which contract it is for. */
export interface WorkedBack {
  readonly regime: Regime;
  readonly variants: readonly string[];
  /** The overlays that joined its stages. */
  readonly joined: readonly string[];
  readonly plans: readonly StagePlan[];
  readonly start: Day;
  readonly stages: readonly Stage[];
  /** What it rests on: the regime's own conditions, and windows of days worked out. */
  readonly conditions: readonly Condition[];
  readonly pointOfNoReturn: Day | null;
  /** The last day to begin when every stage takes the shortest that law and practice allow; worked out only once the point of no return has passed. */
  readonly lastChance: Day | null;
  readonly verdict: Timeline['verdict'];
  readonly lateByWorkingDays: number | null;
  /** The meetings decisions wait for, and stages that fall where they are commonly held back, as sentences. */
  readonly remarks: readonly string[];
  readonly unjudged: string | null;
}

/** Works a regime back from the start day at likely durations, and forward from as-of. Nothing is taken as begun. Unjudged, with the reason, when a calendar ends too early. */
export function workBack(regime: Regime, start: Day, ground: Ground): WorkedBack {
  const { workspace, diary } = ground;
  const plans = laidOut(regime, ground.overlays, layoutOf(ground));
  const backward = backwardPass(plans, start, 'likely', diary);
  if ('unjudged' in backward) return unknown(regime, ground, plans, start, backward.unjudged);
  const forward = forwardPass(plans, workspace.asOf, 'likely', diary);
  const earliest = 'unjudged' in forward ? null : forward;
  const pointOfNoReturn = firstDay(plans, backward);
  const low = workspace.asOf > pointOfNoReturn ? backwardPass(plans, start, 'low', diary) : null;
  const lastChance = low === null || 'unjudged' in low ? null : firstDay(plans, low);
  const critical = criticalIds(plans, backward);
  const verdict = verdictOf(ground, pointOfNoReturn, lastChance);
  return {
    regime,
    variants: ground.variants ?? [],
    joined: ground.joined ?? [],
    plans,
    start,
    conditions: [...regime.conditions, ...windows(plans, backward, diary)],
    stages: plans.map((plan) => scheduledStage(plan, backward, earliest, critical, diary)),
    pointOfNoReturn,
    lastChance,
    verdict,
    lateByWorkingDays: verdict === 'late' || verdict === 'impossible' ? lateness(start, earliest, diary.calendars) : null,
    remarks: [
      ...meetingRemarks(plans, backward, diary),
      ...quietRemarks(plans, backward, ground.overlays, diary, { bought: boughtBy(regime, ground), asOf: workspace.asOf }),
    ],
    unjudged: null,
  };
}

/** What is bought; where that is not known, all that the regime is for. */
function boughtBy({ appliesTo }: Regime, { buying }: Ground): readonly string[] {
  return buying === undefined ? appliesTo.map((entry) => entry.buying) : [buying];
}

function unknown(
  regime: Regime,
  { variants = [], joined = [] }: Ground,
  plans: readonly StagePlan[],
  start: Day,
  unjudged: string,
): WorkedBack {
  return {
    regime,
    variants,
    joined,
    plans,
    start,
    stages: [],
    conditions: regime.conditions,
    pointOfNoReturn: null,
    lastChance: null,
    verdict: 'unknown',
    lateByWorkingDays: null,
    remarks: [],
    unjudged,
  };
}

/** From when to when what a shorter period hangs on must be published, for the latest day of what it leads to. */
function windows(plans: readonly StagePlan[], backward: Pass, { calendars }: Diary): Condition[] {
  return plans.flatMap(({ id, name, notice, floor }) => {
    const { start, next } = backward.get(id) as Run;
    const opens = floor?.opens ? latestBefore(next, { ...floor.opens, counting: floor.counting }, calendars) : null;
    if (floor === null || opens === null || !isDay(opens)) return [];
    const what = notice === null ? name : `${name}: ${notice}`;
    const text = `${what} is published from ${formatDay(opens)} to ${formatDay(start)}, counted back from ${formatDay(next)}; outside that the longer period holds.`;
    return [{ text, source: floor.source.text, verified: floor.source.verified }];
  });
}

/** Late once the point of no return has passed; impossible once even the shortest durations no longer fit; tight within the margin before. */
function verdictOf({ workspace }: Ground, pointOfNoReturn: Day, lastChance: Day | null): Timeline['verdict'] {
  const { asOf } = workspace;
  if (asOf > pointOfNoReturn) return lastChance !== null && asOf > lastChance ? 'impossible' : 'late';
  return daysBetween(asOf, pointOfNoReturn) < limitOf(workspace, 'timeline', 'tightDays', tightDays) ? 'tight' : 'comfortable';
}

/** Working days by which the earliest likely start falls after the start that is wanted. */
function lateness(start: Day, earliest: Pass | null, calendars: Calendars): number | null {
  const reached = earliest?.get('start')?.start;
  if (!reached) return null;
  const days = workingDaysBetween(start, reached, 'working days (England)', calendars);
  return typeof days === 'number' ? days : null;
}

/** Why a verdict was reached, which meetings it waits for, and which stages fall in a quiet period, as sentences. */
export function verdictBecause(worked: WorkedBack, asOf: Day, begun: Begun | null = null): string {
  if (worked.unjudged !== null || worked.pointOfNoReturn === null) return `Could not be judged: ${worked.unjudged}`;
  const last = `At likely durations the first stage must begin by ${formatDay(worked.pointOfNoReturn)}`;
  if (begun !== null) return [begun.said, `${last}.`, ...worked.remarks].join(' ');
  const said =
    asOf <= worked.pointOfNoReturn
      ? `${last}, ${count(daysBetween(asOf, worked.pointOfNoReturn), 'day')} after ${formatDay(asOf)}.`
      : `${last}; it is ${formatDay(asOf)}, and no file says which stages are done, so none is taken as begun.`;
  return [said, ...worked.remarks].join(' ');
}

/** The last days to begin when every stage takes the shortest that law and practice allow, and the longest that is usual; null beyond the calendars. */
export function beginRange({ plans, start }: WorkedBack, { diary }: Ground): NonNullable<Timeline['beginBy']> {
  const at = (pace: Pace): Day | null => {
    const pass = backwardPass(plans, start, pace, diary);
    return 'unjudged' in pass ? null : firstDay(plans, pass);
  };
  return { low: at('low'), high: at('high') };
}

/** The earliest start at likely durations when the first stage begins on the as-of day; null when a calendar ends too early. */
export function earliestStart(worked: WorkedBack): Day | null {
  return worked.stages.find((stage) => stage.id === 'start')?.earliestStart ?? null;
}
