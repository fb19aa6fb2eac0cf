import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** Proposals under consultation with their equality impact assessment and decision. */
export const proposals: PageReport = {
  id: 'proposals',
  title: 'Proposals',
  records: 'proposals',
  build: ({ records }) => {
    if (records.proposals.length === 0) return leftOut('No log of consultations and impact assessments was found.');
    return {
      id: 'proposals',
      title: 'Proposals',
      lead: 'What is being consulted on, and whether its impact was assessed before it was decided.',
      blocks: [
        recordTable({
          id: 'proposals',
          caption: 'Consultation and impact assessment log',
          kind: 'proposals',
          rows: records.proposals,
          keep: ['eia', 'decision'],
          first: ['proposal', 'ref', 'consultationOpens', 'consultationCloses', 'audience', 'eia', 'decision', 'decisionDate'],
        }),
      ],
    };
  },
};
