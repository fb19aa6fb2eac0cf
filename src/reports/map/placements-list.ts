import type { PageTable } from '../../nouns/page.ts';
import type { Placement } from '../../nouns/placement.ts';
import { cellsOf, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import { confidenceOf } from './services-table.ts';

const columns = [
  column('id', 'Id', 16),
  column('title', 'Title', 30),
  column('element', 'Element', 20),
  column('tier', 'Tier', 18),
  column('status', 'Status', 12),
  figures('confidence', 'Confidence', 10),
  column('because', 'Because', 40),
  column('cells', 'Source cell', 24),
];

/** Every placement in the order of its files, by the ids of elements and tiers: a list for other programs, where the pages of a plan speak in titles. */
export function placementsList(placements: readonly Placement[]): PageTable {
  const rows = rowsOf(
    placements,
    ({ id }) => id,
    (placement) => ({
      id: words(placement.id),
      title: words(placement.service),
      element: words(placement.element ?? ''),
      tier: words(placement.tier ?? ''),
      status: words(placement.status),
      confidence: confidenceOf(placement),
      because: words(placement.because),
      cells: cellsOf([placement.cell]),
    }),
  );
  return pageTable('placements', 'Services and contracts as placed', columns, rows);
}
