import { expect, it } from 'vitest';
import { read } from './tables/read.ts';

it('a row of several years is a record a year, and what one year says is no figure of another', () => {
  const { records } = read([
    ['Service', '2024/25 approved budget', '2025/26 income', '2025/26 net budget'],
    ['Family hubs', 2210, -860, 2245],
    ['Youth service', 1480, -140, 1515],
  ]);
  expect(records).toHaveLength(4);
  expect(records[0]).toMatchObject({ service: 'Family hubs', year: '2024/25', budget: 221_000 });
  expect(records[0]).not.toHaveProperty('net');
  expect(records[1]).toMatchObject({ service: 'Family hubs', year: '2025/26', income: -86_000, net: 224_500 });
  expect(records[1]).not.toHaveProperty('budget');
});

it('what a cell of one year lacks is noted on that year alone, and told at its own cell', () => {
  const { table, records } = read([
    ['Budget line', '2024/25 budget', '2025/26 budget', '2026/27 budget'],
    ['Short breaks', 100_000, 'TBC', 'see the paper'],
    ['Portage', 50_000, 52_000, '-'],
    ['Respite', 'n/a', 10_000, 11_000],
  ]);
  expect(records.map(({ origin }) => origin.notes.map(({ kind }) => kind))).toEqual([
    [],
    ['placeholder'],
    ['unreadable'],
    [],
    [],
    ['not stated'],
    ['not stated'],
    [],
    [],
  ]);
  expect(table.faults.find(({ kind }) => kind === 'unreadable')).toMatchObject({ heading: '2026/27 budget', cells: ['D2'] });
});
