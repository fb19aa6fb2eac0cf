import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Funding received, with its ring-fence and end. Awards made to others are contracts. */
export const grants: TableKind<'grants'> = {
  kind: 'grants',
  title: kindTitles.grants,
  fields: {
    fund: 'text',
    amount: 'money',
    year: 'year',
    ringFence: 'text',
    ends: 'day',
  },
  ofYear: 'amount',
  telling: [['fund'], ['amount'], ['ringFence', 'ends']],
  names: ['fund', 'year'],
  needs: ['fund'],
};
