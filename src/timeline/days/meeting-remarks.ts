import { type Cell, formatCell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import type { StagePlan } from '../law/stages.ts';
import type { Pass } from '../pass.ts';
import type { Run } from '../run.ts';
import type { Diary } from './diary.ts';

/** Which meetings the decisions of a timeline wait for, and which decisions fall where no meeting is known, as sentences. Nothing when no file holds meetings. */
export function meetingRemarks(plans: readonly StagePlan[], pass: Pass, { sittings, because }: Diary): string[] {
  const decisions = plans.filter(({ meeting }) => meeting !== null);
  if (because === null || decisions.length === 0) return [];
  if (sittings === null) return [because];
  const days = decisions.map((plan) => ({ plan, on: (pass.get(plan.id) as Run).start }));
  const sat = days.filter(({ on }) => sittings.cells.has(on));
  const free = days.filter(({ on }) => !sittings.cells.has(on));
  return [
    because,
    ...(sat.length === 0
      ? []
      : [
          `The last that serve: ${list(sat.map(({ plan, on }) => `“${plan.name}” on ${formatDay(on)} (${formatCell(sittings.cells.get(on) as Cell)})`))}.`,
        ]),
    ...(free.length === 0
      ? []
      : [
          `No meeting is known where ${list(free.map(({ plan, on }) => `“${plan.name}” (${formatDay(on)})`))} would fall, so any working day is taken.`,
        ]),
  ];
}
