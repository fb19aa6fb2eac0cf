import { onceFor } from '../../values/once.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** What children and families need, by measure and period. */
export const demand: PageReport = {
  id: 'demand',
  title: 'Demand',
  records: 'demand',
  build: onceFor(({ records, workspace }) => {
    if (records.demand.length === 0) return leftOut('No table of demand was found.');
    return {
      id: 'demand',
      title: 'Demand',
      lead: 'What children and families need, by measure and period, as the files state it. Measures and periods are not added to one another.',
      blocks: [
        recordTable({
          id: 'demand',
          caption: 'Demand by period',
          kind: 'demand',
          rows: records.demand,
          titledBy: workspace,
          first: ['measure', 'period', 'value', 'unit', 'element'],
        }),
      ],
    };
  }),
};
