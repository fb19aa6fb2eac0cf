import { carried, known, type TableKind } from './table-kind.ts';

/** What services are specified to do: mandated elements and priorities, side by side to scope duplication (Dudley, section 4.2). */
export const specifications: TableKind<'specifications'> = {
  kind: 'specifications',
  title: 'What services are specified to do',
  fields: {
    service: carried('text', 'service'),
    item: known(
      'text',
      'mandated element or priority',
      'priority',
      'mandated element',
      'core function',
      'requirement',
      'specified activity',
    ),
    kind: known('text', 'kind', 'type'),
  },
  telling: [['service'], ['item']],
  names: ['service', 'item'],
  needs: ['item'],
};
