import { countsInWords, milestonesTable } from '../milestones/milestone-blocks.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { leftToOthers } from '../procurement/left-to-others.ts';
import { alsoSaid, twoLastDays } from '../procurement/two-last-days.ts';
import { noRegister } from '../register/no-register.ts';

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
