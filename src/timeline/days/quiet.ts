import type { Clock } from '../../nouns/clock.ts';
import type { Closure } from '../../nouns/workspace.ts';
import { addDays, type Day, day, formatDay, partsOf, weekday } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import type { Overlay, QuietPeriod } from '../law/overlay.ts';
import type { StagePlan } from '../law/stages.ts';
import type { Pass } from '../pass.ts';
import type { Run } from '../run.ts';
import type { Calendars } from './calendars.ts';
import { isDay, latestBefore } from './count.ts';
import type { Diary } from './diary.ts';
import { holidaysTaken } from './school-holidays.ts';

/**
 * What falls in a quiet period that holds its kind back, as sentences: stages whose latest day does, and days that school holidays take
 * from a stage. A meeting in the council's own calendar is not held back by a season; before a poll it sits, and what it decides is still
 * held back. The law does not move them, so neither does the timeline.
 */
export function quietRemarks(
  plans: readonly StagePlan[],
  pass: Pass,
  overlays: readonly Overlay[],
  diary: Diary,
  { bought, asOf }: { readonly bought: readonly string[]; readonly asOf: Day | null } = { bought: [], asOf: null },
): string[] {
  return overlays.flatMap((overlay) => {
    const { title, quiet, source } = overlay;
    if (quiet === null) return [];
    const held = plans.filter(({ kind }) => kind !== null && quiet.holdsBack.includes(kind) && isOf(kind, bought, quiet));
    const from = `${source.text}${source.verified ? '' : ', not verified'}`;
    if (quiet.when === 'school holidays') {
      const taken = held.flatMap((plan) => holidaysTaken(plan, pass.get(plan.id) as Run, diary, asOf));
      return taken.length === 0 ? [] : [`${title} (${from}): ${taken.join(' ')}`];
    }
    const met = begunIn(held, pass, overlay, overlays, diary);
    return met.length === 0 ? [] : [`${title}: ${list(met)} (${from}).`];
  });
}

/** Whether a quiet period is of what is bought. */
function isOf(kind: NonNullable<StagePlan['kind']>, bought: readonly string[], { whereBuying }: QuietPeriod): boolean {
  const only = whereBuying[kind];
  return only === undefined || bought.some((each) => only.includes(each));
}

/** Stages that begin in a quiet period, but those of which the council's own holidays of that time say it already. */
function begunIn(held: readonly StagePlan[], pass: Pass, { id, quiet }: Overlay, overlays: readonly Overlay[], diary: Diary): string[] {
  const { when } = quiet as QuietPeriod;
  if (when === 'school holidays') return [];
  const { calendars, sittings, schoolHolidays = [] } = diary;
  const instead = overlays.filter((other) => other.quiet?.inPlaceOf.includes(id));
  const isStated = (of: Day): boolean => !('kind' in when) && schoolHolidays.some((holiday) => overlaps(holiday, of, when));
  return held.flatMap((plan) => {
    const { start } = pass.get(plan.id) as Run;
    if (!('kind' in when) && plan.meeting !== null && sittings?.days.includes(start)) return [];
    const isSaid = instead.some((other) => plan.kind !== null && other.quiet?.holdsBack.includes(plan.kind)) && isStated(start);
    return !isSaid && isQuiet(start, when, calendars) ? [`“${plan.name}” on ${formatDay(start)}`] : [];
  });
}

/** Whether a holiday has a day within a quiet period as it falls about a day: the summer of that year, the Christmas it is in. */
function overlaps({ from, to }: Closure, of: Day, when: { readonly from: string; readonly to: string }): boolean {
  const { year } = partsOf(of);
  const first = when.from > when.to && of.slice(5) <= when.to ? year - 1 : year;
  const last = when.from > when.to ? first + 1 : first;
  return from <= day(`${last}-${when.to}`) && day(`${first}-${when.from}`) <= to;
}

function isQuiet(of: Day, when: Exclude<QuietPeriod['when'], string>, calendars: Calendars): boolean {
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
