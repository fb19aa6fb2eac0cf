import { leftToOthers } from '../left-to-others.ts';
import { countsInWords, milestonesTable } from '../milestone-blocks.ts';
import { noRegister } from '../no-register.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { alsoSaid, twoLastDays } from '../two-last-days.ts';

/** Dates somebody must meet: overdue, due, unknown, upcoming, done. */
export const milestones: PageReport = {
  id: 'milestones',
  title: 'Milestones',
  build: (plan) => {
    if (plan.milestones.length === 0)
      return leftOut(
        plan.records.contracts.length === 0
          ? `${noRegister(plan)}, so no milestone can be dated.`
          : 'The contracts state nothing a milestone can be dated from.',
      );
    const others = leftToOthers(plan.notProcured);
    return {
      id: 'milestones',
      title: 'Milestones',
      lead: `What is overdue, due and unknowable on the day of this plan, with its source: ${countsInWords(plan.milestones, plan.workspace.asOf)}.${others === null ? '' : ` ${others}`}`,
      blocks: [alsoSaid(milestonesTable(plan.milestones, plan.workspace.asOf, plan.records), twoLastDays(plan))],
    };
  },
};
