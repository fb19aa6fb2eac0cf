import { known, type TableKind } from './table-kind.ts';

/** Sign-offs and officer clearances of a paper (Cambridgeshire's clearance table, Plymouth's reviewers). */
export const clearances: TableKind<'clearances'> = {
  kind: 'clearances',
  title: 'Sign-off and officer clearance',
  fields: {
    clearance: known(
      'text',
      'sign off',
      'implications',
      'clearance',
      'implication',
      'consulted on',
      'cleared by',
      'reviewer',
      'quality reviewers',
    ),
    answer: known('text', 'officer clearance', 'cleared', 'answer', 'cleared by officer'),
    name: known('text', 'name', 'name of officer'),
    role: known('text', 'position', 'role', 'officer role', 'officer', 'post'),
    signature: known('text', 'signature', 'signed'),
    date: known('text', 'date', 'date signed', 'date cleared'),
  },
  telling: [['clearance'], ['answer', 'signature', 'role']],
  names: ['clearance', 'role'],
  needs: ['clearance'],
};
