import { describe, expect, it } from 'vitest';
import { gridFrom, newCells } from '../../../src/intake/packages/cells.ts';

describe('cells put on a sheet', () => {
  it('in any order come out in rows that end at their last cell; what is blank takes no room', () => {
    const cells = newCells('a.xlsx');
    cells.put(3, 2, 'c');
    cells.put(3, 0, 'a');
    cells.put(3, 5, ' ');
    cells.put(9, 9, null);
    expect(cells.rows()).toEqual([[], [], ['a', null, 'c']]);
  });

  it('beyond any sheet there is are refused', () => {
    expect(() => newCells('a.xlsx').put(1_048_577, 0, 1)).toThrow(expect.objectContaining({ code: 'workbook-too-large' }));
    expect(() => newCells('a.xlsx').put(1, 16_384, 1)).toThrow(expect.objectContaining({ code: 'workbook-too-large' }));
  });
});

it('a merged block of nothing is dropped, and one that claims more than there is ends with the sheet', () => {
  const cells = newCells('a.xlsx');
  cells.put(1, 0, 'Title');
  cells.put(2, 1, 'b');
  const merges = [
    { top: 1, bottom: 1_048_576, left: 0, right: 16_383 },
    { top: 2, bottom: 2, left: 0, right: 1 },
  ];
  expect(gridFrom('A', false, { cells, merges, hiddenRows: [], hiddenColumns: [] }).merges).toEqual([
    { top: 1, bottom: 2, left: 0, right: 1 },
  ]);
});
