import { milestoneMonths } from '../milestones/milestone-months.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** How many dates fall in each month ahead: a page of its own, so that the milestones keep their headings in sight. */
export const milestonesByMonth: PageReport = {
  id: 'milestone-months',
  title: 'Milestones by month',
  build: ({ milestones, workspace }) => {
    if (milestones.length === 0) return leftOut('No milestone can be dated.');
    if (milestones.every(({ status }) => status === 'not given'))
      return leftOut('Every date stands without a status in this copy; see Milestones.');
    return {
      id: 'milestone-months',
      title: 'Milestones by month',
      lead: 'How many dates fall in each month from the month of this plan on.',
      blocks: [milestoneMonths(milestones, workspace.asOf)],
    };
  },
};
