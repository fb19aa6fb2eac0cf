import { carried, known, type TableKind } from './table-kind.ts';

/** Teams and roles, with staffing, caseload and demand where a workforce is modelled (Doncaster). */
export const workforce: TableKind<'workforce'> = {
  kind: 'workforce',
  title: 'Workforce',
  fields: {
    team: carried('text', 'team', 'team name', 'team within the new eh model'),
    tier: known('text', 'tier', 'level'),
    role: known('text', 'role', 'post', 'potential staff', 'job role', 'staff group'),
    fte: known('number', 'fte', 'wte', 'full time equivalent', 'whole time equivalent', 'number'),
    costPerFte: known('money', 'cost per fte', 'cost per wte', 'unit cost', 'average salary with on costs'),
    caseload: known('number', 'caseload', 'caseload per fte', 'cases per fte', 'cases per worker'),
    demand: known('number', 'demand', 'demand a year', 'annual demand', 'cases a year', 'referrals a year'),
    weeksOpen: known('number', 'weeks open', 'average weeks open', 'weeks case open'),
    organisation: known('text', 'organisation', 'employer', 'body'),
    period: known('text', 'year', 'period', 'as at'),
  },
  telling: [['team'], ['role', 'fte', 'caseload']],
  names: ['team', 'role', 'tier', 'period'],
  needs: ['team', 'role'],
};
