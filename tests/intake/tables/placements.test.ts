import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a kind of placement has its children, its weekly cost and whether it is near', () => {
  const { table, records } = read([
    ['Placement type', 'Provider', 'Number of children', 'Weekly cost', 'In area'],
    ['Fostering', 'Moor Trust', 41, '£412.50', 'Yes'],
    ['Residential', 'Tor CIC', 6, '£5,100', 'No'],
  ]);
  expect(table.kind).toBe('placements');
  expect(records).toMatchObject([
    { type: 'Fostering', provider: 'Moor Trust', children: 41, weeklyCost: 41_250, inArea: true },
    { type: 'Residential', children: 6, weeklyCost: 510_000, inArea: false },
  ]);
});

it('a list of services is not one of placements', () => {
  expect(
    kindOf([
      ['Service', 'Provider'],
      ['Fostering support', 'Moor Trust'],
      ['Portage', 'Tor CIC'],
    ]),
  ).toBe('services');
});
