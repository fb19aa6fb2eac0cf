import { savingsTables } from '../savings-tracker.ts';
import type { ModelView } from './view.ts';

/** The savings tracker: what was approved, what is forecast, what is likely and what is banked. */
export const savings: ModelView = {
  id: 'savings',
  title: 'Savings tracker',
  lead: 'What was approved, what is forecast, what is likely and what is banked.',
  ofFiles: true,
  tables: (_, ground) => savingsTables(ground) ?? { nothing: 'No savings tracker was found in these files.' },
};
