import { outcomesTable, unjudgedTable } from '../findings/finding-blocks.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** Which rules were run, how much each examined, and what none of them could judge. */
export const rulesRun: PageReport = {
  id: 'rules-run',
  title: 'Rules run',
  build: (plan) => {
    if (plan.rules.length === 0) return leftOut('No rule was run on these files.');
    const unjudged = unjudgedTable(plan);
    return {
      id: 'rules-run',
      title: 'Rules run',
      lead: 'How much each rule examined and found, and what could not be judged, which is not a pass.',
      blocks: [outcomesTable(plan), ...(unjudged.rows.length > 0 ? [unjudged] : [])],
    };
  },
};
