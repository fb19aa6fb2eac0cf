import { onceFor } from '../../values/once.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** Funding received, with its ring-fence and the day it ends. */
export const grants: PageReport = {
  id: 'grants',
  title: 'Grants',
  records: 'grants',
  build: onceFor(({ records }) => {
    if (records.grants.length === 0) return leftOut('No table of grants was found.');
    return {
      id: 'grants',
      title: 'Grants',
      lead: 'Funding received, what it may be spent on and when it ends.',
      blocks: [
        recordTable({
          id: 'grants',
          caption: 'Grants as read',
          kind: 'grants',
          rows: records.grants,
          first: ['fund', 'amount', 'year', 'ringFence', 'ends'],
        }),
      ],
    };
  }),
};
