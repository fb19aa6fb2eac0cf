import type { PageTable } from '../../../nouns/page.ts';
import { drawnRows } from '../../chart-bars.ts';

const [around, perBar, standing] = [90, 20, 210] as const;

/** How high a table's chart is drawn, in points: one row of the sheet holds it whole, so that it covers no cell and no page break cuts it. */
export function chartHeight(table: PageTable): number {
  if (table.chart?.across !== 'bars') return standing;
  return Math.min(400, Math.max(160, around + drawnRows(table).length * perBar));
}
