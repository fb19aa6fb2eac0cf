import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../record-table.ts';

/** The savings tracker as kept: approved, forecast and achieved, never added across years. */
export const savings: PageReport = {
  id: 'savings',
  title: 'Savings',
  build: ({ records }) => {
    if (records.savings.length === 0) return leftOut('No savings tracker was found.');
    return {
      id: 'savings',
      title: 'Savings',
      lead: 'The savings the tracker holds, with how sure it is of each.',
      blocks: [
        recordTable({
          id: 'savings',
          caption: 'Savings tracker as read',
          kind: 'savings',
          rows: records.savings,
          keep: ['approved', 'achieved', 'decision'],
          first: [
            'ref',
            'title',
            'line',
            'year',
            'approved',
            'forecast',
            'achieved',
            'oneOff',
            'recurrent',
            'cashable',
            'decision',
            'eia',
            'owner',
            'financialRating',
            'deliveryRating',
            'mitigation',
          ],
        }),
      ],
    };
  },
};
