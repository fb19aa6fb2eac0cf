import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { readTable } from '../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function totalsOf(rows: readonly (readonly Raw[])[]) {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  return readTable(grid, found, 'budget.csv', plain).table.totals;
}
const head = ['Budget line', 'Budget', 'Share'];

describe('a total a table prints about itself', () => {
  it('stands beside what the rows add to, and agrees', () => {
    expect(totalsOf([head, ['A', '£100.10', '40%'], ['B', '£200.20', '60%'], ['Total', '£300.30', '100%']])).toEqual([
      { field: 'budget', cell: 'B4', label: 'Total', published: 30_030, added: 30_030, rows: 2, unread: 0, money: true },
      { field: 'share', cell: 'C4', label: 'Total', published: 100, added: 100, rows: 2, unread: 0, money: false },
    ]);
  });

  it('or does not agree, to the penny', () => {
    expect(totalsOf([head, ['A', 100, null], ['B', 200, null], ['Total', 300.01, null]])).toMatchObject([
      { published: 30_001, added: 30_000 },
    ]);
  });

  it('of a part is compared with the part, and a grand total with all rows', () => {
    const totals = totalsOf([
      head,
      ['A', 100, null],
      ['B', 200, null],
      ['Sub-total', 300, null],
      ['C', 50, null],
      ['Sub-total', 50, null],
      ['Grand total', 350, null],
    ]);
    expect(totals.map(({ cell, added, rows }) => [cell, added, rows])).toEqual([
      ['B4', 30_000, 2],
      ['B6', 5_000, 1],
      ['B7', 35_000, 3],
    ]);
  });

  it('says how many of its rows could not be read', () => {
    expect(totalsOf([head, ['A', 100, null], ['B', 'TBC', null], ['Total', 300, null]])).toMatchObject([
      { added: 10_000, rows: 1, unread: 1 },
    ]);
  });

  it('that cannot itself be read is no total', () => {
    expect(totalsOf([head, ['A', 100, 5], ['Total', 'TBC', 5]])).toMatchObject([{ field: 'share' }]);
  });

  it('shares that add by binary dust add to what they say', () => {
    expect(totalsOf([head, ['A', 1, 0.1], ['B', 1, 0.2], ['Total', 2, 0.3]])).toMatchObject([{}, { added: 0.3 }]);
  });
});
