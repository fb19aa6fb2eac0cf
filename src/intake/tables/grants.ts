import { known, type TableKind } from './table-kind.ts';

/** Funding received, with its ring-fence and end. Awards made to others are contracts. */
export const grants: TableKind<'grants'> = {
  kind: 'grants',
  title: 'Grants received',
  fields: {
    fund: known('text', 'fund', 'grant', 'funding stream', 'grant name', 'funding source'),
    amount: known('money', 'amount', 'value', 'allocation', 'grant amount'),
    year: known('year', 'year', 'financial year'),
    ringFence: known('text', 'ring fence', 'ringfence', 'ring fenced for', 'conditions', 'purpose'),
    ends: known('text', 'ends', 'end date', 'grant ends', 'funded until'),
  },
  telling: [['fund'], ['amount'], ['ringFence', 'ends']],
  names: ['fund', 'year'],
  needs: ['fund'],
};
