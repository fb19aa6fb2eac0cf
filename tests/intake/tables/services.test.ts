import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a service has its joint commissioners apart; its provider and place stay as told', () => {
  const { table, records } = read([
    ['Service', 'Part of', 'Current commissioner', 'Provider', 'Tier', 'Annual value'],
    ['CAMHS', null, 'Westmarsh City Council and Westmarsh ICB', 'Moor Trust', 'Tier 3', 'not stated'],
    ['Portage', 'Early years', 'n/a', 'In house', 'Tier 2', '£40,000'],
  ]);
  expect(table.kind).toBe('services');
  expect(records).toMatchObject([
    { service: 'CAMHS', commissioner: ['Westmarsh City Council', 'Westmarsh ICB'], provider: ['Moor Trust'] },
    { service: 'Portage', group: 'Early years', annualValue: 4_000_000 },
  ]);
  expect(records[0]).not.toHaveProperty('annualValue');
});

it('a list of teams and posts is not one of services', () => {
  expect(
    kindOf([
      ['Team', 'Role', 'FTE'],
      ['East', 'Family worker', 7.5],
      ['West', 'Family worker', 6],
    ]),
  ).toBe('workforce');
});

it('a list of services and what each does is of services, though nothing says who provides them', () => {
  const rows = [
    ['Short breaks', 'Clubs for disabled children'],
    ['Youth work', 'Detached teams'],
  ];
  expect(kindOf([['Service', 'Description'], ...rows])).toBe('services');
  expect(
    kindOf([
      ['Service', 'Annual budget'],
      ['Short breaks', '£120,000'],
      ['Youth work', '£80,000'],
    ]),
  ).not.toBe('services');
});
