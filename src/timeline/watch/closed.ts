import type { Milestone } from '../../nouns/timeline.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { type Day, daysBetween, formatDay } from '../../values/day.ts';
import { count, keyOf } from '../../values/text.ts';
import { dayDone, doneLines } from '../contract/done-lines.ts';

/**
 * Milestones with those a person has recorded as done closed by it: the day they were, whether that was late, the reason beside it, and
 * the line that says so. A day that has not come closes nothing yet.
 */
export function closed(milestones: readonly Milestone[], decisions: readonly Decision[], asOf: Day): Milestone[] {
  const done = doneLines(decisions, asOf);
  return milestones.map((milestone) => {
    const said = done.get(keyOf(milestone.id));
    if (said === undefined) return milestone;
    const [on, where] = [dayDone(said), formatCell(said.cell)];
    if (on !== null && on > asOf)
      return {
        ...milestone,
        because: `${milestone.because} It is recorded as done on ${formatDay(on)}, which has not come, see ${where}.`,
      };
    const reason = said.reason === '' ? '' : `: ${said.reason.replace(/\.$/, '')}`;
    return {
      ...milestone,
      status: 'done',
      because: `Done${on === null ? '' : ` on ${formatDay(on)}`}${lateBy(on, milestone.due)}${reason}, see ${where}.`,
    };
  });
}

function lateBy(on: Day | null, due: Day | null): string {
  return on === null || due === null || on <= due ? '' : `, ${count(daysBetween(due, on), 'day')} after it was due`;
}
