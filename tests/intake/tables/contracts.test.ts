import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a contract has its supplier, its days and its value; TBC is neither a day nor nought', () => {
  const { table, records } = read([
    ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', 'Annual value'],
    ['C1', 'Short breaks', 'Moor Trust', '01/04/2024', '31/03/2027', '£120,000'],
    ['C2', 'Portage', 'Tor CIC', '01/04/2025', 'TBC', 'TBC'],
  ]);
  expect(table.kind).toBe('contracts');
  expect(records).toMatchObject([
    { ref: 'C1', provider: ['Moor Trust'], start: '2024-04-01', end: '2027-03-31', annualValue: 12_000_000 },
    { ref: 'C2', title: 'Portage', start: '2025-04-01' },
  ]);
  expect(records[1]).not.toHaveProperty('annualValue');
  expect(records[1]).not.toHaveProperty('end');
});

it('a grant received is not a contract', () => {
  expect(
    kindOf([
      ['Fund', 'Amount', 'Ring-fence', 'Ends'],
      ['Start for Life', '£200,000', 'family hubs', 'March 2027'],
      ['Supporting Families', '£90,000', 'none', 'March 2027'],
    ]),
  ).toBe('grants');
});
