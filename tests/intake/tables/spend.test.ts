import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a payment has its day, its supplier and its amount; money back is negative', () => {
  const { table, records } = read([
    ['Body name', 'Payment date', 'Supplier name', 'Amount', 'Transaction number'],
    ['Westmarsh Council', '01/05/2026', 'Moor Trust', '1,600.50', 'T1'],
    ['Westmarsh Council', '02/05/2026', 'Tor CIC', '(750.00)', 'T2'],
  ]);
  expect(table.kind).toBe('spend');
  expect(records).toMatchObject([
    { date: '2026-05-01', provider: 'Moor Trust', amount: 160_050, transaction: 'T1' },
    { date: '2026-05-02', provider: 'Tor CIC', amount: -75_000 },
  ]);
});

it('contracts with an end are not payments', () => {
  expect(
    kindOf([
      ['Contract title', 'Supplier', 'Start date', 'End date'],
      ['Short breaks', 'Moor Trust', '01/04/2024', '31/03/2027'],
      ['Portage', 'Tor CIC', '01/04/2025', '31/03/2028'],
    ]),
  ).toBe('contracts');
});

it('a payment may say under which contract and which order it is paid', () => {
  const { table, records } = read([
    ['Payment date', 'Supplier name', 'Contract reference', 'PO number', 'Amount', 'Transaction number'],
    ['01/05/2026', 'Moor Trust', 'WM-101', '4500012', '1,600.50', 'T1'],
    ['02/05/2026', 'Tor CIC', '', '4500013', '750.00', 'T2'],
  ]);
  expect(table.kind).toBe('spend');
  expect(records).toMatchObject([{ contract: 'WM-101', order: '4500012', transaction: 'T1' }, { order: '4500013' }]);
});
