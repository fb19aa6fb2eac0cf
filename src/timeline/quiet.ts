import type { Clock } from '../nouns/clock.ts';
import { addDays, type Day, day, formatDay, partsOf, weekday } from '../values/day.ts';
import { list } from '../values/text.ts';
import type { Calendars } from './calendars.ts';
import { isDay, latestBefore } from './count.ts';
import type { Diary } from './diary.ts';
import type { Overlay, QuietPeriod } from './overlay.ts';
import type { Pass } from './pass.ts';
import type { Run } from './run.ts';
import type { StagePlan } from './stages.ts';

/** Stages whose latest day falls in a quiet period that holds their kind back, as sentences; a meeting that is in the council's own calendar is none of them. The law does not move them, so neither does the timeline. */
export function quietRemarks(
  plans: readonly StagePlan[],
  pass: Pass,
  overlays: readonly Overlay[],
  { calendars, sittings }: Diary,
): string[] {
  return overlays.flatMap(({ title, quiet, source }) => {
    if (quiet === null) return [];
    const held = plans.filter(({ kind }) => kind !== null && quiet.holdsBack.includes(kind));
    const met = held.flatMap((plan) => {
      const { start } = pass.get(plan.id) as Run;
      const sits = plan.meeting !== null && sittings?.days.includes(start);
      return !sits && isQuiet(start, quiet.when, calendars) ? [`“${plan.name}” on ${formatDay(start)}`] : [];
    });
    return met.length === 0 ? [] : [`${title}: ${list(met)} (${source.text}${source.verified ? '' : ', not verified'}).`];
  });
}

function isQuiet(of: Day, when: QuietPeriod['when'], calendars: Calendars): boolean {
  if ('kind' in when) return leadsUpToPoll(of, when, calendars);
  const date = of.slice(5);
  return when.from <= when.to ? when.from <= date && date <= when.to : when.from <= date || date <= when.to;
}

/** Whether a day lies in the run-up to that year's ordinary poll, the first Thursday in May. Where bank holidays are not known it cannot be told, and the passes say so. */
function leadsUpToPoll(of: Day, { span }: Clock, calendars: Calendars): boolean {
  const first = day(`${partsOf(of).year}-05-01`);
  const poll = addDays(first, (4 - weekday(first) + 7) % 7);
  // No run-up is longer than a calendar day for each of its own and as many again.
  if (of > poll || of < addDays(poll, -2 * span.count)) return false;
  const starts = latestBefore(poll, span, calendars);
  return isDay(starts) && starts <= of;
}
