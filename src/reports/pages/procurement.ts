import { quartersTable } from '../gantt.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { optionsTable, pipelineTable, stagesTable } from '../timeline-blocks.ts';

/** The procurement pipeline: each procurement worked back from the day its contract must start. */
export const procurement: PageReport = {
  id: 'procurement',
  title: 'Procurement',
  build: (plan) => {
    if (plan.timelines.length === 0)
      return leftOut(
        plan.records.contracts.length === 0
          ? 'No contract register was found, so no procurement can be scheduled.'
          : 'No contract here has a procurement to schedule.',
      );
    const options = optionsTable(plan.timelines);
    const quarters = quartersTable(plan.timelines, plan.workspace.asOf);
    return {
      id: 'procurement',
      title: 'Procurement',
      lead: 'When each procurement must begin to be in time, stage by stage, and what to do where it is late.',
      blocks: [
        pipelineTable(plan.timelines, false, plan.workspace.asOf),
        ...(quarters ? [quarters] : []),
        stagesTable('stages', plan.timelines),
        ...(options.rows.length > 0 ? [options] : []),
      ],
    };
  },
};
