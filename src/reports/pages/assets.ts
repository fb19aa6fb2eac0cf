import { recordsPage } from '../records-page.ts';

/** What communities have that a service may build on. */
export const assets = recordsPage({
  id: 'assets',
  title: 'Community assets',
  kind: 'assets',
  lead: 'What communities have: buildings, groups and networks, and how they change.',
  caption: 'Community assets as read',
  missing: 'No table of community assets was found.',
  first: ['asset', 'kind', 'area', 'element', 'change'],
});
