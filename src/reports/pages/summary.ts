import type { PageReport } from '../page-report.ts';
import { decisionLines, grantLines, procurementLines } from '../summary-lines/ahead.ts';
import { budgetTotalLines } from '../summary-lines/budgets.ts';
import { endingLines } from '../summary-lines/ending.ts';
import { dutyLines, findingLines, milestoneLines } from '../summary-lines/judged.ts';
import { proposalLines, provisionLines } from '../summary-lines/provided.ts';
import { modelledLines, savingLines } from '../summary-lines/saved.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';

/** The plan in some twenty lines: services, what rests on proposals, budgets, savings, grants, contracts ending, procurements, decisions, duties, findings, milestones. */
export const summary: PageReport = {
  id: 'summary',
  title: 'Summary',
  build: (plan) => ({
    id: 'summary',
    title: 'Summary',
    lead: 'The plan in a few figures, each counted from the page it comes from. The notes beside them say what the files held when they were read.',
    blocks: [
      pageTable(
        'summary',
        'Key figures',
        [
          column('measure', 'Measure', 48),
          figures('value', 'Figure', 18, 'counted from the page that its note names'),
          column('note', 'Note', 44, 'what the files held when they were read, said of the figure beside it'),
        ],
        [
          ...provisionLines(plan),
          ...proposalLines(plan),
          ...budgetTotalLines(plan),
          ...modelledLines(plan),
          ...savingLines(plan),
          ...grantLines(plan),
          ...endingLines(plan),
          ...procurementLines(plan),
          ...decisionLines(plan),
          ...dutyLines(plan),
          ...findingLines(plan),
          ...milestoneLines(plan),
        ],
      ),
    ],
  }),
};
