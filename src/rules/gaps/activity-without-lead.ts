import type { Activity } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/row.ts';
import { leftBlank } from '../cells/left-blank.ts';
import { isDone } from '../lines/done.ts';
import type { Rule } from '../rule.ts';

/** An activity nobody answers for. */
export const activityWithoutLead: Rule = {
  card: {
    family: 'gaps',
    title: 'An activity has no lead',
    severity: 'warning',
    method: 'An activity that is not over has nobody under its lead. Where no line of a table fills the column, that is one finding.',
    exclusions: [
      'An activity said to be done, closed, cancelled or withdrawn is left alone.',
      'A cell that still says TBC is left to `placeholder-left`.',
      'A table with no such column is not judged.',
    ],
    why: 'What is everybody’s is done by nobody, least of all between two bodies that plan together.',
    remedy: 'Name the body, and within it the role, that answers for it.',
    source: 'Plymouth, Annual Commissioning Plan 2015/16: lead commissioner beside each activity',
    limits: {},
  },
  judge(picture) {
    const rows = picture.records.activities.filter((row) => !isDone(row) && row.activity !== undefined);
    const { found, unjudged } = leftBlank(rows, {
      field: 'lead',
      says: 'says who leads',
      remedy: 'Name the body that answers for it.',
      nameOf: (row) => (row as Row<Activity>).activity ?? row.id,
    });
    return { examined: rows.length, found, unjudged };
  },
};
