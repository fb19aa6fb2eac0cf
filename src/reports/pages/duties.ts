import { dutyTables } from '../duties/duty-tables.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** Every duty in force in the plan year, law, conditions of grant and guidance apart, with what these files show of it by day. */
export const duties: PageReport = {
  id: 'duties',
  title: 'Duties',
  build: ({ duties: standings, workspace, placements }) => {
    if (standings.length === 0)
      return leftOut('No table of services or contracts was found in which an arrangement for a duty would show.');
    return {
      id: 'duties',
      title: 'Duties',
      lead: `What law, conditions of grant and guidance ask in ${workspace.year}, and on which days these files show an arrangement. It never says that a duty is breached: what has no line of its own in these files does not show.`,
      blocks: dutyTables(
        standings,
        placements.map(({ cell }) => cell),
      ),
    };
  },
};
