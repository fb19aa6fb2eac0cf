import { recordsPage } from '../records-page.ts';

/** Key performance indicators of contracts, target beside actual. */
export const kpis = recordsPage({
  id: 'kpis',
  title: 'Performance',
  kind: 'kpis',
  lead: 'How contracts perform against the targets they set.',
  caption: 'Key performance indicators as read',
  missing: 'No table of key performance indicators was found.',
  first: ['measure', 'contract', 'period', 'target', 'actual', 'better', 'rating'],
});
