import { findingsTable } from '../findings/finding-blocks.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** What the rules found, with the cells, what is at stake, and what has been accepted: one table, so that its headings stay in sight. */
export const findings: PageReport = {
  id: 'findings',
  title: 'Findings',
  build: (plan) => {
    if (plan.rules.length === 0 && plan.findings.length === 0) return leftOut('No rule was run on these files.');
    return {
      id: 'findings',
      title: 'Findings',
      lead: 'What the rules found and where, what is at stake, and what has been accepted.',
      blocks: [findingsTable(plan)],
    };
  },
};
