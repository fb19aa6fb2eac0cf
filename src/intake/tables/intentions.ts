import { carried, known, type TableKind } from './table-kind.ts';

/** Commissioning intentions with milestones in one column a financial year (Plymouth, section 8). */
export const intentions: TableKind<'intentions'> = {
  kind: 'intentions',
  title: 'Commissioning intentions',
  fields: {
    ref: known('text', 'ref', 'reference', 'id', 'no'),
    group: carried('text', 'group', 'theme', 'heading', 'priority'),
    intention: known('text', 'commissioning intention', 'intention', 'commissioning intentions'),
    element: carried('text', 'system element', 'element'),
    tier: known('text', 'tier'),
    lead: known('leads', 'lead', 'lead commissioner', 'lead body'),
    milestones: known('milestones', 'milestones', 'milestone', 'key milestones', 'actions'),
    outcome: known('text', 'outcome', 'key outcomes', 'intended outcome'),
    amount: known('money', 'amount', 'value', 'saving'),
  },
  telling: [['intention'], ['milestones', 'outcome', 'lead']],
  names: ['intention'],
  needs: ['intention', 'milestones'],
  headedBy: 'group',
};
