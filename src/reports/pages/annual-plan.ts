import type { Activity } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { cellsOf, toned, wordsOr } from '../tables/cells.ts';
import { absenceOf, sourceOf } from '../tables/fields.ts';
import { choice, column, pageTable, rowsOf, withoutBlank } from '../tables/page-table.ts';
import { usualStatuses } from '../tables/ratings.ts';
import { recordCell } from '../tables/record-table.ts';
import { elementNamed, elementTitle } from '../tables/titles.ts';

const columns = [
  column('element', 'System element', 30),
  column('activity', 'Commissioning activity', 48),
  column('outcome', 'Key outcomes', 44),
  column('lead', 'Lead commissioner', 26),
  column('timeframe', 'Timeframe', 22),
  choice('status', 'Status', 14, usualStatuses),
  column('dependsOn', 'Depends on', 22),
  column('cells', 'Cell', 26),
];

/** The element an activity stands under; a heading that runs across elements keeps its own words. */
function heading(workspace: Workspace, row: Row<Activity>): string | undefined {
  const id = elementNamed(workspace, row.element);
  return id ? elementTitle(workspace, id) : (row.element ?? row.group);
}

/** The year's commissioning activities in the columns of Plymouth's annual plan, with their status. */
export const annualPlan: PageReport = {
  id: 'annual-plan',
  title: 'Annual plan',
  records: 'activities',
  build: ({ records, workspace }) => {
    if (records.activities.length === 0) return leftOut('No table of commissioning activities was found.');
    const rows = rowsOf(
      records.activities,
      ({ id }) => id,
      (row) => {
        const timeframe = recordCell('activities', row, 'timeframe');
        const undated = (row.timeframe ?? []).some(({ period }) => period === null);
        return {
          element: wordsOr(heading(workspace, row), 'no element', sourceOf(row, 'element')),
          activity: wordsOr(row.activity, absenceOf(row, 'activity'), sourceOf(row, 'activity')),
          outcome: wordsOr(row.outcome, absenceOf(row, 'outcome'), sourceOf(row, 'outcome')),
          lead: recordCell('activities', row, 'lead'),
          timeframe: timeframe.content.kind === 'text' && undated ? toned(timeframe, 'warn') : timeframe,
          status: recordCell('activities', row, 'status'),
          dependsOn: recordCell('activities', row, 'dependsOn'),
          cells: cellsOf([at(row, 'activity')]),
        };
      },
    );
    const undated = records.activities.filter(({ timeframe }) => (timeframe ?? []).some(({ period }) => period === null)).length;
    const note =
      undated > 0
        ? `${undated.toLocaleString('en-GB')} of ${records.activities.length.toLocaleString('en-GB')} give a timeframe that names no year; it is shown as written.`
        : undefined;
    return {
      id: 'annual-plan',
      title: 'Annual plan',
      lead: `What is to be done in ${workspace.year}, who leads it and when it falls due.`,
      blocks: [
        {
          ...withoutBlank(pageTable('annual-plan', 'Commissioning activities of the year', columns, rows, note), ['status']),
          calledBy: ['activity'],
        },
      ],
    };
  },
};
