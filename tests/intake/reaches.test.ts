import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { readTable } from '../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

const head = ['Local authority', 'Budget line', 'Budget'];

function authority(name: string, memo: number, first: number, second: number, printed = first + second): Raw[][] {
  return [
    [name, 'Schools outside the total', memo],
    [name, "Children's centres", first],
    [name, 'Short breaks', second],
    [name, 'Total young people', printed],
  ];
}

function totalsOf(rows: readonly (readonly Raw[])[]) {
  const grid = gridOf([head, ...rows]);
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  return readTable(grid, found, 'return.csv', plain).table.totals;
}

describe('how far up a total of a repeated form reaches', () => {
  it('is learnt from the forms that agree, so a line outside the total is no disagreement', () => {
    const totals = totalsOf([
      ...authority('Eastmere', 7_000, 100, 200),
      ...authority('Westmarsh', 9_000, 300, 500),
      ...authority('Northby', 4_000, 250, 650),
      ...authority('Southam', 2_000, 40, 60, 120),
    ]);
    expect(totals.map(({ published, added, rows }) => [published, added, rows])).toEqual([
      [30_000, 30_000, 2],
      [80_000, 80_000, 2],
      [90_000, 90_000, 2],
      [12_000, 10_000, 2],
    ]);
  });
});
