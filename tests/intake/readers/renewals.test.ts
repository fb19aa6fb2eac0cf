import { describe, expect, it } from 'vitest';
import { renewalWithin } from '../../../src/intake/readers/renewals.ts';

const due = (prose: string) => {
  const said = renewalWithin(prose);
  return said && [said.text, said.period?.from, said.period?.to];
};

describe('when prose says a contract is due for renewal', () => {
  it.each([
    ['Interim programme; next due for renewal April 2019', 'April 2019', '2019-04-01', '2019-04-30'],
    ['Due for renewal on 1 April 2027, as agreed', '1 April 2027', '2027-04-01', '2027-04-01'],
    ['due to be re-let by end of March 2027 with the others', 'end of March 2027', '2027-03-01', '2027-03-31'],
    ['Due for re-tender: Q2 2026/27', 'Q2 2026/27', '2026-07-01', '2026-09-30'],
  ])('%s', (prose, text, from, to) => {
    expect(due(prose)).toEqual([text, from, to]);
  });

  it('no year, no time, or no renewal is none', () => {
    expect(due('due for renewal in April')).toBeNull();
    expect(due('due for renewal when Cabinet has decided')).toBeNull();
    expect(due('renewed April 2019')).toBeNull();
    expect(due('overdue for renewal')).toBeNull();
  });
});
