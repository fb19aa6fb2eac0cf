import type { PrintedTimetable } from '../../nouns/printed-timetable.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { statusOf } from '../contract/done.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

/** The notices that must come before the decisions and the start a paper prints, each by its last lawful day, while what they lead to is still ahead. */
export function printedMilestones({ id, notices }: PrintedTimetable, { asOf, ahead }: Watch): Milestone[] {
  return notices.flatMap(({ name, before, by, source }): Milestone[] => {
    if (by === null || before.by < asOf) return [];
    const when = `It is printed for ${formatDay(before.by)}`;
    const because =
      by < asOf ? `${when}; no file says whether this was done by ${formatDay(by)}.` : `${when}; this is the last lawful day.`;
    return [
      {
        id: milestoneId('printed notice', id, name),
        // It is the activity's: where that may not be published, this may not.
        contract: before.activity,
        title: before.title,
        kind: name,
        due: by,
        status: statusOf(by, 'untold', asOf, ahead),
        because,
        source: source.verified ? source.text : `${source.text} (not verified)`,
        cell: before.cell,
        owner: null,
      },
    ];
  });
}
