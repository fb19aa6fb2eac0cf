import { carried, known, type TableKind } from './table-kind.ts';

/** The annual commissioning plan: element, activity, outcomes, lead, timeframe (Plymouth, annual plan 2015/16). */
export const activities: TableKind<'activities'> = {
  kind: 'activities',
  title: 'Annual plan',
  fields: {
    ref: known('text', 'ref', 'reference', 'id', 'no'),
    element: carried('text', 'system element', 'element'),
    group: carried('text', 'group', 'theme', 'priority'),
    activity: known('text', 'commissioning activity', 'activity', 'action', 'task', 'stage', 'step'),
    outcome: known('text', 'key outcomes', 'outcome', 'outcomes', 'key outcome'),
    lead: known('leads', 'lead commissioner', 'lead', 'lead body', 'lead officer', 'owner'),
    timeframe: known('timeframe', 'timeframe', 'when', 'timescale', 'by when', 'due', 'due date', 'date', 'timing', 'deadline'),
    status: known('text', 'status', 'rag', 'progress'),
    dependsOn: known('list', 'depends on', 'dependency', 'dependencies'),
  },
  telling: [['activity'], ['timeframe']],
  names: ['activity'],
  needs: ['activity'],
  headedBy: 'element',
};
