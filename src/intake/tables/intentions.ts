import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Commissioning intentions with milestones in one column a financial year (Plymouth, section 8). */
export const intentions: TableKind<'intentions'> = {
  kind: 'intentions',
  title: kindTitles.intentions,
  fields: {
    ref: 'text',
    group: 'text',
    intention: 'text',
    element: 'text',
    tier: 'text',
    lead: 'leads',
    milestones: 'milestones',
    outcome: 'text',
    amount: 'money',
  },
  telling: [['intention'], ['milestones', 'outcome', 'lead']],
  names: ['intention'],
  needs: ['intention', 'milestones'],
  headedBy: 'group',
};
