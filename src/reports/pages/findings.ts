import { acceptedAndOpen, outcomesTable, unjudgedTable } from '../finding-blocks.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** What the rules found, with the cells, what is at stake, what has been accepted, and what could not be judged. */
export const findings: PageReport = {
  id: 'findings',
  title: 'Findings',
  build: (plan) => {
    if (plan.rules.length === 0 && plan.findings.length === 0) return leftOut('No rule was run on these files.');
    const unjudged = unjudgedTable(plan.rules);
    return {
      id: 'findings',
      title: 'Findings',
      lead: 'What the rules found and where, what has been accepted, and what they could not judge.',
      blocks: [acceptedAndOpen(plan.findings), ...(unjudged.rows.length > 0 ? [unjudged] : []), outcomesTable(plan.rules)],
    };
  },
};
