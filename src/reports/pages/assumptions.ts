import { assumptionsTable, decisionsTable, proposedTable, sourcesTable } from '../assumption-blocks.ts';
import type { PageReport } from '../page-report.ts';
import { caveatsTable, footnotesTable, leftOutTable } from '../read/left-out-blocks.ts';

/** What the plan rests on: assumptions, decisions, proposals, sources of law, what was left out of each file, and caveats. */
export const assumptions: PageReport = {
  id: 'assumptions',
  title: 'Assumptions and sources',
  build: (plan) => {
    const tables = [
      assumptionsTable(plan),
      decisionsTable(plan),
      proposedTable(plan),
      sourcesTable(plan),
      leftOutTable(plan.sources),
      footnotesTable(plan.sources),
      caveatsTable(plan.records),
    ];
    const shown = tables.filter(({ rows }) => rows.length > 0);
    const empty = tables.filter(({ rows }) => rows.length === 0).map(({ caption }) => `${caption}: none.`);
    return {
      id: 'assumptions',
      title: 'Assumptions and sources',
      lead: 'What this plan takes for granted, who decided what, what is only proposed, and what the files say with a caveat.',
      blocks: [...shown, ...(empty.length > 0 ? [{ kind: 'words' as const, paragraphs: empty, tone: 'muted' as const }] : [])],
    };
  },
};
