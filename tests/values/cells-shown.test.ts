import { expect, it } from 'vitest';
import type { Cell } from '../../src/values/cell.ts';
import { cellsShown } from '../../src/values/cells-shown.ts';

function cells(rows: readonly number[]): Cell[] {
  return rows.map((row) => ({ file: 'data/register.csv', sheet: null, cell: `B${row}` }));
}

const rows = (length: number, step: number): number[] => Array.from({ length }, (_, n) => 2 + n * step);

it('twelve cells apart are all named, and of more the rest are counted', () => {
  expect(cellsShown(cells(rows(12, 2)))).not.toContain('more');
  expect(cellsShown(cells(rows(42, 2)))).toMatch(/B24 and 30 more$/);
});

it('cells one under another are one range, however many', () => {
  expect(cellsShown(cells(rows(4000, 1)))).toBe('register.csv B2:B4001');
});
