import { leftOut, type PageReport } from '../page-report.ts';
import { leftToOthers } from '../procurement/left-to-others.ts';
import { procurementPage } from '../procurement/procurement-page.ts';
import { alsoSaid, twoLastDays } from '../procurement/two-last-days.ts';
import { noRegister } from '../register/no-register.ts';

/** The procurement pipeline: each procurement worked back from the day its contract must start. */
export const procurement: PageReport = {
  id: 'procurement',
  title: 'Procurement',
  build: (plan) => {
    if (plan.timelines.length > 0) {
      const made = procurementPage(plan, plan.workspace.asOf);
      const twice = twoLastDays(plan);
      const blocks = made.blocks.map((block) => (block.kind === 'table' && block.id === 'stages' ? alsoSaid(block, twice) : block));
      const page = { ...made, blocks };
      const others = leftToOthers(plan.notProcured);
      return others === null ? page : { ...page, lead: `${page.lead} ${others}` };
    }
    return leftOut(
      plan.records.contracts.length === 0
        ? `${noRegister(plan)}, so no procurement can be scheduled.`
        : 'No contract here has a procurement to schedule.',
    );
  },
};
