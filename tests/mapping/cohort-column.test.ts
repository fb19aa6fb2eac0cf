import { describe, expect, it } from 'vitest';
import { settleParties } from '../../src/mapping/parties/parties.ts';
import { place } from '../../src/mapping/places/place.ts';
import { crosswalk, recordsOf, vocabulary, workspaceOf } from './rows.ts';

function placeFor(title: string, cohort: string) {
  const records = recordsOf({ contracts: [{ title, cohort }] });
  const [one] = place({ records, parties: settleParties(records, []), workspace: workspaceOf({}), vocabulary, crosswalk });
  return one && { element: one.element, status: one.status, ages: one.ages, cohorts: one.cohorts };
}

describe('a column that says whom a contract is for', () => {
  it('places what its title leaves open', () => {
    expect(placeFor('Outreach', 'Older people')).toMatchObject({ status: 'out-of-scope' });
    expect(placeFor('Day activities', 'Children with SEND, 5-18')).toMatchObject({ element: 'send-health', ages: { from: 5, to: 18 } });
  });

  it('gives ages where no column of them stands', () => {
    expect(placeFor('Day activities', '5-19')).toMatchObject({ ages: { from: 5, to: 19 } });
    expect(placeFor('Day activities', 'Pupils')).toMatchObject({ ages: null });
  });
});
