import { expect, it } from 'vitest';
import { severalAuthorities } from '../../src/nouns/authority.ts';

const rows = ['Somerset', 'North Somerset', 'Bath and North East Somerset', 'Somerset'].map((authority) => ({ authority }));

it('rows of one authority, or of none, are nobody else’s', () => {
  expect(severalAuthorities([{ authority: 'Anytown' }, {}, { authority: 'ANYTOWN' }], 'Elsewhere')).toBeNull();
});

it.each([
  ['Somerset County Council', 2],
  ['North Somerset Council', 1],
  ['Bath & North East Somerset Council', 1],
  ['Somerset Council and NHS Somerset CCG', 2],
  ['Devon County Council', 0],
])('the rows of %s are found by its own name and no longer one', (organisation, own) => {
  expect(severalAuthorities(rows, organisation)).toMatchObject({ authorities: 3, own: { length: own } });
});
