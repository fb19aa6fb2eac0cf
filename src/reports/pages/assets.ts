import { onceFor } from '../../values/once.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** What communities have that a service may build on. */
export const assets: PageReport = {
  id: 'assets',
  title: 'Community assets',
  records: 'assets',
  build: onceFor(({ records, workspace }) => {
    if (records.assets.length === 0) return leftOut('No table of community assets was found.');
    return {
      id: 'assets',
      title: 'Community assets',
      lead: 'What communities have: buildings, groups and networks, and how they change.',
      blocks: [
        recordTable({
          id: 'assets',
          caption: 'Community assets as read',
          kind: 'assets',
          rows: records.assets,
          titledBy: workspace,
          first: ['asset', 'kind', 'area', 'element', 'change'],
        }),
      ],
    };
  }),
};
