import type { PrintedNotice } from '../../nouns/printed-timetable.ts';
import { formatCell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import type { Diary } from '../days/diary.ts';
import type { StagePlan } from '../law/stages.ts';
import { backwardPass } from '../pass.ts';
import type { Run } from '../run.ts';
import type { Placed } from './gaps.ts';

/** The last lawful days of the notices that must come before a printed step: of the decision it is taken by, of the papers, of a transfer of staff. */
export function printedNotices({ printed, point }: Placed, plans: readonly StagePlan[], diary: Diary): PrintedNotice[] {
  const waited = new Set(point.plans.flatMap(({ after }) => after));
  const event = point.plans[0] as StagePlan;
  return plans
    .filter(({ id, floor }) => waited.has(id) && floor?.before === true)
    .map((notice) => {
      const meeting = diary.sittings?.cells.has(printed.by) ? event.meeting : null;
      const then = { ...event, after: [notice.id], floor: null, usual: null, meeting, onWorkingDay: false, milestone: true };
      const pass = backwardPass([{ ...notice, after: [] }, then], printed.by, 'low', diary);
      const by = 'unjudged' in pass ? null : (pass.get(notice.id) as Run).start;
      const { source } = notice.floor as NonNullable<StagePlan['floor']>;
      return { name: notice.name, before: printed, by, source };
    });
}

/** What is wrong with the day of a printed decision, as the council's own meetings have it: null where they know that day or reach no further than it. */
export function noSuchMeeting({ printed, point }: Placed, { sittings }: Diary): string | null {
  const { day } = printed;
  const decides = point.plans.some(({ meeting }) => meeting !== null);
  const last = sittings?.days.at(-1);
  if (!decides || printed.from !== printed.to || !sittings || last === undefined || day < sittings.covers || day > last) return null;
  if (sittings.cells.has(day)) return null;
  const before = sittings.days.filter((one) => one < day).at(-1);
  const after = sittings.days.find((one) => one > day);
  const near = [before, after].flatMap((one) => {
    const cell = one === undefined ? undefined : sittings.cells.get(one);
    return one === undefined || cell === undefined ? [] : [`${formatDay(one)} (${formatCell(cell)})`];
  });
  return `No meeting of ${sittings.body} is known on ${formatDay(day)}; the nearest ${near.length === 1 ? 'is' : 'are'} on ${near.join(' and ')}.`;
}
