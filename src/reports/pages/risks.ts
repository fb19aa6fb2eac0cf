import { recordsPage } from '../records-page.ts';

/** Risks as cause, event and effect, with their scores. */
export const risks = recordsPage({
  id: 'risks',
  title: 'Risks',
  kind: 'risks',
  lead: 'What may go wrong, how likely and how bad, and who holds it.',
  caption: 'Risks as read',
  missing: 'No risk register was found.',
  first: ['event', 'cause', 'effect', 'likelihood', 'impact', 'score', 'control', 'owner', 'ref'],
});
