import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a meeting has its day and the day its papers go out', () => {
  const { table, records } = read([
    ['Committee', 'Meeting date', 'Agenda published', 'Meeting type'],
    ['Cabinet', '04/03/2026', '24/02/2026', 'decision'],
    ['Health and Wellbeing Board', '18/03/2026', 'TBC', null],
  ]);
  expect(table.kind).toBe('meetings');
  expect(records).toMatchObject([
    { body: 'Cabinet', date: '2026-03-04', agendaBy: '2026-02-24', kind: 'decision' },
    { body: 'Health and Wellbeing Board', date: '2026-03-18' },
  ]);
});

it('payments by day are not meetings', () => {
  expect(
    kindOf([
      ['Supplier name', 'Payment date', 'Amount'],
      ['Moor Trust', '01/05/2026', '600.00'],
      ['Tor CIC', '02/05/2026', '750.00'],
    ]),
  ).toBe('spend');
});
