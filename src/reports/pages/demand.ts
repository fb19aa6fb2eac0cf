import { recordsPage } from '../records-page.ts';

/** What children and families need, by measure and period. */
export const demand = recordsPage({
  id: 'demand',
  title: 'Demand',
  kind: 'demand',
  lead: 'What children and families need, by measure and period, as the files state it. Measures and periods are not added to one another.',
  caption: 'Demand by period',
  missing: 'No table of demand was found.',
  first: ['measure', 'period', 'value', 'unit', 'element'],
});
