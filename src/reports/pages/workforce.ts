import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';
import { flowTables } from '../workforce/flow-tables.ts';
import { capacityTables } from '../workforce/workforce-tables.ts';

/** Teams and roles with their full-time equivalents, caseloads and demand. */
export const workforce: PageReport = {
  id: 'workforce',
  title: 'Workforce',
  records: 'workforce',
  build: ({ records, workspace, workforce: capacity, flows }) => {
    if (records.workforce.length === 0) return leftOut('No workforce table was found.');
    return {
      id: 'workforce',
      title: 'Workforce',
      lead: 'Who does the work, what it can carry against what comes, and where cases go.',
      blocks: [
        recordTable({
          id: 'workforce',
          caption: 'Teams and roles as read',
          kind: 'workforce',
          rows: records.workforce,
          titledBy: workspace,
          first: ['team', 'tier', 'role', 'fte', 'costPerFte', 'caseload', 'demand', 'weeksOpen', 'organisation', 'period'],
        }),
        ...capacityTables(capacity),
        ...flows.flatMap(flowTables),
      ],
    };
  },
};
