import { recordsPage } from '../records-page.ts';

/** Funding received, with its ring-fence and the day it ends. */
export const grants = recordsPage({
  id: 'grants',
  title: 'Grants',
  kind: 'grants',
  lead: 'Funding received, what it may be spent on and when it ends.',
  caption: 'Grants as read',
  missing: 'No table of grants was found.',
  first: ['fund', 'amount', 'year', 'ringFence', 'ends'],
});
