import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** What services are specified to do: mandated elements and priorities, side by side to scope duplication (Dudley, section 4.2). */
export const specifications: TableKind<'specifications'> = {
  kind: 'specifications',
  title: kindTitles.specifications,
  fields: {
    service: 'text',
    item: 'text',
    kind: 'text',
  },
  telling: [['service'], ['item']],
  names: ['service', 'item'],
  needs: ['item'],
};
