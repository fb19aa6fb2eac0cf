import type { Closure } from '../../nouns/workspace.ts';
import { addDays, type Day, daysBetween, earlier, formatDay, later } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { count, list } from '../../values/text.ts';
import type { StagePlan } from '../law/stages.ts';
import { type Run, working } from '../run.ts';
import { counts, countsWorkingDays } from './calendars.ts';
import { isDay, workingDay } from './count.ts';
import type { Diary } from './diary.ts';

/** A stage is looked back from no further than this, in days: two years hold every holiday there is. */
const furthestBack = 730;

/**
 * How many days of a stage the school holidays a council states take from it, in which of them, and the day it would have to begin to
 * keep as many days of term; and where it runs beyond the holidays that are stated. As sentences; none where nothing is to be said.
 */
export function holidaysTaken(plan: StagePlan, { start, finish }: Run, diary: Diary, asOf: Day | null = null): string[] {
  const holidays = [...(diary.schoolHolidays ?? [])].sort(inOrderOf(({ from }) => from));
  const last = holidays.reduce<Day | null>((day, { to }) => (day === null ? to : later(day, to)), null);
  if (last === null || start === finish) return [];
  const name = `“${plan.name}”`;
  const met = holidays.filter(({ from, to }) => from <= finish && start <= to);
  const taken = met.length === 0 ? [] : [takenSaid(plan, { start, finish }, met, holidays, diary, asOf)];
  return finish <= last ? taken : [...taken, `None is stated after ${formatDay(last)}, and ${name} runs to ${formatDay(finish)}.`];
}

function takenSaid(
  plan: StagePlan,
  { start, finish }: Pick<Run, 'start' | 'finish'>,
  met: readonly Closure[],
  holidays: readonly Closure[],
  diary: Diary,
  asOf: Day | null,
): string {
  const days = daysFrom(start, finish);
  const isLost = (day: Day): boolean => holidays.some(({ from, to }) => from <= day && day <= to);
  const lost = days.filter(isLost);
  const [ofWork, lostOfWork] = [days, lost].map((each) => each.filter((day) => isWorked(day, diary)).length);
  const which = met.map(({ because, from, to }) => `${because} (${formatDay(later(from, start))} to ${formatDay(earlier(to, finish))})`);
  const runs = `“${plan.name}” from ${formatDay(start)} to ${formatDay(finish)} has ${lost.length} of its ${count(days.length, 'day')}`;
  const worked = `${lostOfWork} of its ${count(ofWork ?? 0, 'working day')}`;
  const begins = beganFor(plan, finish, days.length, isLost, diary);
  const gone = begins !== null && asOf !== null && begins < asOf && start >= asOf ? ', which has passed' : '';
  const instead = begins === null ? '' : `; to have as many days of term it would begin by ${formatDay(begins)}${gone}`;
  return `${runs} (${worked}) in them: ${list(which)}${instead}.`;
}

/** The last day on which a stage can begin and have so many days of term by its end: working days where it is counted in them. */
function beganFor(plan: StagePlan, finish: Day, calendarDays: number, isLost: (day: Day) => boolean, diary: Diary): Day | null {
  const byWork = plan.usual !== null && countsWorkingDays(plan.usual.unit);
  const isOf = (day: Day): boolean => !byWork || isWorked(day, diary);
  let left = daysFrom(addDays(finish, 1 - calendarDays), finish).filter(isOf).length;
  for (let day = finish; daysBetween(day, finish) < furthestBack; day = addDays(day, -1)) {
    if (isOf(day) && !isLost(day)) left -= 1;
    if (left > 0) continue;
    const opens = plan.onWorkingDay ? workingDay(day, working, diary.office, -1) : day;
    if (!isDay(opens)) return null;
    if (!isLost(opens)) return opens;
  }
  return null;
}

function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, ahead) => addDays(first, ahead));
}

/** Whether officers work on a day, as far as the bank holidays are known. */
function isWorked(day: Day, { office }: Diary): boolean {
  const judged = counts(day, working, office);
  return 'counts' in judged && judged.counts;
}
