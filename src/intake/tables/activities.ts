import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** The annual commissioning plan: element, activity, outcomes, lead, timeframe (Plymouth, annual plan 2015/16). */
export const activities: TableKind<'activities'> = {
  kind: 'activities',
  title: kindTitles.activities,
  fields: {
    ref: 'text',
    element: 'text',
    group: 'text',
    activity: 'text',
    outcome: 'text',
    lead: 'leads',
    timeframe: 'timeframe',
    status: 'text',
    dependsOn: 'list',
  },
  telling: [['activity'], ['timeframe']],
  names: ['activity'],
  needs: ['activity'],
  headedBy: 'element',
};
