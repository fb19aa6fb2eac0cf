import { recordsPage } from '../records-page.ts';

/** Proposals under consultation with their equality impact assessment and decision. */
export const proposals = recordsPage({
  id: 'proposals',
  title: 'Proposals',
  kind: 'proposals',
  lead: 'What is being consulted on, and whether its impact was assessed before it was decided.',
  caption: 'Consultation and impact assessment log',
  missing: 'No log of consultations and impact assessments was found.',
  keep: ['eia', 'decision'],
  first: ['proposal', 'ref', 'consultationOpens', 'consultationCloses', 'audience', 'eia', 'decision', 'decisionDate'],
});
