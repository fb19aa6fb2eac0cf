import type { Activity } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/row.ts';
import { leftBlank } from '../cells/left-blank.ts';
import { isDone } from '../lines/done.ts';
import type { Rule } from '../rule.ts';

/** An activity nobody has said the point of. */
export const activityWithoutOutcome: Rule = {
  card: {
    family: 'gaps',
    title: 'An activity has no outcome',
    severity: 'advice',
    method: 'An activity that is not over has nothing under its outcome. Where no line of a table fills the column, that is one finding.',
    exclusions: [
      'An activity said to be done, closed, cancelled or withdrawn is left alone.',
      'A cell that still says TBC is left to `placeholder-left`.',
      'A table with no such column is not judged.',
    ],
    why: 'Nobody can tell afterwards whether it worked, or notice that it need not be done.',
    remedy: 'Write what will be different for families, and how it will be seen.',
    source: 'Plymouth, Annual Commissioning Plan 2015/16: key outcomes beside each activity',
    limits: {},
  },
  judge(picture) {
    const rows = picture.records.activities.filter((row) => !isDone(row) && row.activity !== undefined);
    const { found, unjudged } = leftBlank(rows, {
      field: 'outcome',
      says: 'says what it should achieve',
      remedy: 'Write what will be different when it is done.',
      nameOf: (row) => (row as Row<Activity>).activity ?? row.id,
    });
    return { examined: rows.length, found, unjudged };
  },
};
