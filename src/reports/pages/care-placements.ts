import { onceFor } from '../../values/once.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../tables/record-table.ts';

/** Where children in care are placed, by type and provider. */
export const carePlacements: PageReport = {
  id: 'care-placements',
  title: 'Placements',
  records: 'placements',
  build: onceFor(({ records }) => {
    if (records.placements.length === 0) return leftOut('No table of placements was found.');
    return {
      id: 'care-placements',
      title: 'Placements',
      lead: 'Children placed, by type and provider and never one by one, with what a week costs.',
      blocks: [
        recordTable({
          id: 'care-placements',
          caption: 'Placements of children in care',
          kind: 'placements',
          rows: records.placements,

          first: ['type', 'provider', 'children', 'weeklyCost', 'inArea', 'arrangement', 'registration'],
        }),
      ],
    };
  }),
};
