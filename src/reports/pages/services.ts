import { servicesTable } from '../map/services-table.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** Every service and contract where it is placed, how surely, and why. */
export const services: PageReport = {
  id: 'services',
  title: 'Services',
  records: 'services',
  build: (plan) => {
    if (plan.placements.length === 0) return leftOut('No table of services or contracts was found, so nothing is placed.');
    return {
      id: 'services',
      title: 'Services',
      lead: 'Every service and contract with its place on the map, how that place was found, and the cells behind it.',
      blocks: [servicesTable(plan.workspace, plan.placements)],
    };
  },
};
