import { moneyControls, rowControls } from '../control-totals.ts';
import type { PageReport } from '../page-report.ts';

/** Rows and money read and left out of every table of every file, so that nobody is fooled by a partial sum. */
export const controlTotals: PageReport = {
  id: 'control-totals',
  title: 'Control totals',
  build: ({ sources }) => ({
    id: 'control-totals',
    title: 'Control totals',
    lead: 'What was read from each file and what was left out, in rows and in money.',
    blocks: [rowControls('control-rows', sources), moneyControls('control-money', sources)],
  }),
};
