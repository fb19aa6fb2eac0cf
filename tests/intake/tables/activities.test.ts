import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('an activity has its lead, and a timeframe a part', () => {
  const { table, records } = read([
    ['System Element', 'Commissioning Activity', 'Lead Commissioner', 'Timeframe', 'Status'],
    ['Family support', 'Specify the parenting offer', '1. Westmarsh CCG\n2. Westmarsh Council', '1. July 2026\n2. Oct 2026', 'In progress'],
    [null, 'Review the family hubs', 'Joint', 'Autumn 2026', null],
  ]);
  expect(table.kind).toBe('activities');
  expect(records).toMatchObject([
    { element: 'Family support', lead: ['1. Westmarsh CCG', '2. Westmarsh Council'], timeframe: [{ part: 1 }, { part: 2 }] },
    { activity: 'Review the family hubs', lead: ['Joint'], timeframe: [{ period: { from: '2026-09-01' } }] },
  ]);
});

it('meetings are not activities', () => {
  expect(
    kindOf([
      ['Committee', 'Meeting date', 'Agenda by'],
      ['Cabinet', '04/03/2026', '24/02/2026'],
      ['Cabinet', '01/04/2026', '24/03/2026'],
    ]),
  ).toBe('meetings');
});
