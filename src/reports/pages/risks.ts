import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** Risks as cause, event and effect, with their scores. */
export const risks: PageReport = {
  id: 'risks',
  title: 'Risks',
  records: 'risks',
  build: ({ records }) => {
    if (records.risks.length === 0) return leftOut('No risk register was found.');
    return {
      id: 'risks',
      title: 'Risks',
      lead: 'What may go wrong, how likely and how bad, and who holds it.',
      blocks: [
        recordTable({
          id: 'risks',
          caption: 'Risks as read',
          kind: 'risks',
          rows: records.risks,
          first: ['event', 'cause', 'effect', 'likelihood', 'impact', 'score', 'control', 'owner', 'ref'],
        }),
      ],
    };
  },
};
