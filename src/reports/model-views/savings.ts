import type { PageTable } from '../../nouns/page.ts';
import { savingsTables } from '../savings/savings-tracker.ts';
import { inParts } from '../tables/page-table.ts';
import type { ModelView } from './view.ts';

/** The tracker below itself, for a narrow terminal: its money, how each saving stands and who answers for it. */
function down(tracker: PageTable): readonly PageTable[] {
  return inParts(tracker, [
    { caption: 'Savings tracker: the money', columns: ['year', 'approved', 'forecast', 'riskAdjusted', 'achieved', 'banked'] },
    { caption: 'Savings tracker: how each stands', columns: ['title', 'confidence', 'financialRating', 'deliveryRating', 'stands'] },
    { caption: 'Savings tracker: who answers for it', columns: ['line', 'recurrent', 'cashable', 'decision', 'eia', 'owner'] },
  ]);
}

/** The savings tracker: what was approved, what is forecast, what is likely and what is banked. */
export const savings: ModelView = {
  id: 'savings',
  title: 'Savings tracker',
  lead: 'What was approved, what is forecast, what is likely and what is banked.',
  ofFiles: true,
  tables: (_, ground, narrow) => {
    const made = savingsTables(ground);
    if (made === null) return { nothing: 'No savings tracker was found in these files.' };
    const [years, rated, tracker] = made;
    return narrow ? [years, rated, ...down(tracker)] : made;
  },
};
