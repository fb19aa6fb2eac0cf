import type { Kind } from './kinds.ts';

/** What each kind of table is called where people read. */
export const kindTitles: Readonly<Record<Kind, string>> = {
  activities: 'Annual plan',
  assets: 'Community assets',
  budget: 'Budget',
  clearances: 'Sign-off and officer clearance',
  contracts: 'Contract register',
  demand: 'Demand',
  engagement: 'Consultation responses',
  grants: 'Grants received',
  intentions: 'Commissioning intentions',
  kpis: 'Key performance indicators',
  meetings: 'Meetings',
  outcomes: 'Outcomes',
  placements: 'Placements of children in care',
  proposals: 'Consultation and impact assessment log',
  risks: 'Risks',
  savings: 'Savings tracker',
  services: 'Services',
  specifications: 'What services are specified to do',
  spend: 'Spend',
  versions: 'Document control',
  workforce: 'Workforce',
};
