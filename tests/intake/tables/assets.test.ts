import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('an asset has its kind, and how many are to go', () => {
  const { table, records } = read([
    ['Asset', 'Kind', 'Locality', 'Number to go'],
    ['Family hubs', 'family hub', 'North', 2],
    ['Youth clubs', 'youth centre', 'South', 'TBC'],
  ]);
  expect(table.kind).toBe('assets');
  expect(records).toMatchObject([
    { asset: 'Family hubs', kind: 'family hub', area: 'North', change: 2 },
    { asset: 'Youth clubs', area: 'South' },
  ]);
  expect(records[1]).not.toHaveProperty('change');
});

it('a list of rooms and their colours is no such table', () => {
  expect(
    kindOf([
      ['Room', 'Colour'],
      ['Hall', 'green'],
      ['Office', 'white'],
    ]),
  ).toBe('other');
});
