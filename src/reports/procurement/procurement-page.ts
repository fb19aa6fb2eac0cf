import type { Page } from '../../nouns/page.ts';
import type { Schedule } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { clashesTable } from './clash-list.ts';
import { quartersTable } from './gantt.ts';
import { optionsTable } from './options-table.ts';
import { worthNote } from './procurement-worth.ts';
import { pipelineTable, stagesTable } from './timeline-blocks.ts';

/** Procurements at full width: the pipeline and its drawing, quarter by quarter, what is asked for twice, the stages of each, and options. */
export function procurementPage({ timelines, clashes }: Pick<Schedule, 'timelines' | 'clashes'>, asOf: Day): Page {
  const options = optionsTable(timelines);
  const quarters = quartersTable(timelines, asOf);
  const asked = clashesTable(clashes);
  const pipeline = pipelineTable(timelines, false, asOf);
  return {
    id: 'procurement',
    title: 'Procurement',
    lead: `When each procurement must begin to be in time, stage by stage${options.rows.length > 0 ? ', and what to do where it is late' : ''}.${pipeline.columns.some(({ id }) => id === 'value') ? ` ${worthNote}` : ''}`,
    blocks: [
      pipeline,
      ...(quarters ? [quarters] : []),
      ...(asked ? [asked] : []),
      stagesTable('stages', timelines),
      ...(options.rows.length > 0 ? [options] : []),
    ],
  };
}
