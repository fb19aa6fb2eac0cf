import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** Key performance indicators of contracts, target beside actual. */
export const kpis: PageReport = {
  id: 'kpis',
  title: 'Performance',
  records: 'kpis',
  build: ({ records }) => {
    if (records.kpis.length === 0) return leftOut('No table of key performance indicators was found.');
    return {
      id: 'kpis',
      title: 'Performance',
      lead: 'How contracts perform against the targets they set.',
      blocks: [
        recordTable({
          id: 'kpis',
          caption: 'Key performance indicators as read',
          kind: 'kpis',
          rows: records.kpis,
          first: ['measure', 'contract', 'period', 'target', 'actual', 'better', 'rating'],
        }),
      ],
    };
  },
};
