import { leftOut, type PageReport } from '../page-report.ts';
import { savingsTables } from '../savings/savings-tracker.ts';

/** The savings tracker: approved, forecast, likely, achieved and banked by year, how each stands, and every saving as kept. */
export const savings: PageReport = {
  id: 'savings',
  title: 'Savings',
  records: 'savings',
  build: (plan) => {
    const tables = savingsTables(plan);
    if (tables === null) return leftOut('No savings tracker was found.');
    return { id: 'savings', title: 'Savings', lead: 'The savings the tracker holds, with how sure it is of each.', blocks: tables };
  },
};
