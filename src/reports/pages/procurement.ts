import { leftOut, type PageReport } from '../page-report.ts';
import { procurementPage } from '../procurement-page.ts';

/** The procurement pipeline: each procurement worked back from the day its contract must start. */
export const procurement: PageReport = {
  id: 'procurement',
  title: 'Procurement',
  build: (plan) => {
    if (plan.timelines.length > 0) return procurementPage(plan, plan.workspace.asOf);
    return leftOut(
      plan.records.contracts.length === 0
        ? 'No contract register was found, so no procurement can be scheduled.'
        : 'No contract here has a procurement to schedule.',
    );
  },
};
