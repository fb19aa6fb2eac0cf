import { expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function records(rows: readonly (readonly (string | number)[])[]) {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  return readTable(grid, found, 'book.csv', plain).records(new Set());
}

it('a row of several years is a record a year, and what one year says is no figure of another', () => {
  const read = records([
    ['Service', '2024/25 approved budget', '2025/26 income', '2025/26 net budget'],
    ['Family hubs', 2210, -860, 2245],
    ['Youth service', 1480, -140, 1515],
  ]);
  expect(read).toHaveLength(4);
  expect(read[0]).toMatchObject({ service: 'Family hubs', year: '2024/25', budget: 221_000 });
  expect(read[0]).not.toHaveProperty('net');
  expect(read[1]).toMatchObject({ service: 'Family hubs', year: '2025/26', income: -86_000, net: 224_500 });
  expect(read[1]).not.toHaveProperty('budget');
});
