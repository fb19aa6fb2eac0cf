import type { PageTable } from '../../nouns/page.ts';
import type { Timeline } from '../../nouns/timeline.ts';
import { pipelineTable } from './timeline-blocks.ts';

/** Every procurement as a list for a spreadsheet: what a terminal shows of those worked back, and of each, one that could not be too, why and its cell. */
export function pipelineList(timelines: readonly Timeline[]): PageTable {
  const [shown, whole] = [pipelineTable(timelines, true), pipelineTable(timelines)];
  const also = whole.columns.filter(({ id }) => id === 'because' || id === 'cells');
  const rows = shown.rows.map((row, index) => ({ ...row, cells: { ...whole.rows[index]?.cells, ...row.cells } }));
  return { ...shown, columns: [...shown.columns, ...also], rows };
}
