import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Sign-offs and officer clearances of a paper (Cambridgeshire's clearance table, Plymouth's reviewers). */
export const clearances: TableKind<'clearances'> = {
  kind: 'clearances',
  title: kindTitles.clearances,
  fields: {
    clearance: 'text',
    answer: 'text',
    name: 'text',
    role: 'text',
    signature: 'text',
    date: 'text',
  },
  telling: [['clearance'], ['answer', 'signature', 'role']],
  names: ['clearance', 'role'],
  needs: ['clearance'],
};
