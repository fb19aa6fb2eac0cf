import { budgetTables } from '../budget-tables.ts';
import { moneyControls, rowControls } from '../control-totals.ts';
import type { PageReport } from '../page-report.ts';
import { partsOfYearSaid } from '../part-of-year-said.ts';

/** Rows and money read and left out of every table of every file, so that nobody is fooled by a partial sum. */
export const controlTotals: PageReport = {
  id: 'control-totals',
  title: 'Control totals',
  build: (plan) => {
    const { sources, workspace } = plan;
    const money = moneyControls('control-money', sources, partsOfYearSaid(budgetTables(plan), workspace));
    const isStated = money.rows.length > 0;
    return {
      id: 'control-totals',
      title: 'Control totals',
      lead: `What was read from each file and what was left out, in rows${isStated ? ' and in money' : '; no column of money is among what is shown'}.`,
      blocks: [rowControls('control-rows', sources), ...(isStated ? [money] : [])],
    };
  },
};
