import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Teams and roles, with staffing, caseload and demand where a workforce is modelled (Doncaster). */
export const workforce: TableKind<'workforce'> = {
  kind: 'workforce',
  title: kindTitles.workforce,
  fields: {
    team: 'text',
    tier: 'text',
    role: 'text',
    fte: 'number',
    costPerFte: 'money',
    caseload: 'number',
    demand: 'number',
    weeksOpen: 'number',
    organisation: 'text',
    period: 'text',
  },
  telling: [['team'], ['role', 'fte', 'caseload']],
  names: ['team', 'role', 'tier', 'period'],
  needs: ['team', 'role'],
};
