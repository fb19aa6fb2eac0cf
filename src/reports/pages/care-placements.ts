import { recordsPage } from '../records-page.ts';

/** Where children in care are placed, by type and provider. */
export const carePlacements = recordsPage({
  id: 'care-placements',
  title: 'Placements',
  kind: 'placements',
  lead: 'Children placed, by type and provider and never one by one, with what a week costs.',
  caption: 'Placements of children in care',
  missing: 'No table of placements was found.',
  first: ['type', 'provider', 'children', 'weeklyCost', 'inArea', 'arrangement', 'registration'],
});
