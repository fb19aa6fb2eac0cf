import fc from 'fast-check';
import { expect, it } from 'vitest';
import { address, cellsOfRanges, columnIndex, columnLetters, formatCell, formatRanges } from '../../src/values/cell.ts';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters.toLowerCase())).toBe(index);
});

it('letters and index are each the other undone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (index) => {
      expect(columnIndex(columnLetters(index))).toBe(index);
    }),
  );
});

it('an address is the column letter and the row', () => {
  expect(address(3, 12)).toBe('D12');
});

it('a cell is shown by the name of its file, with its sheet when it has one', () => {
  expect(formatCell({ file: 'data/services.xlsx', sheet: 'Provision', cell: 'D12' })).toBe('services.xlsx, Provision!D12');
  expect(formatCell({ file: 'data/contracts.csv', sheet: null, cell: 'B2' })).toBe('contracts.csv B2');
});

it('cells written as ranges are the same cells read back', () => {
  const cells = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })))
    .map((all) => all.map(([column, row]) => address(column, row)));
  fc.assert(
    fc.property(cells, (some) => {
      expect(cellsOfRanges(formatRanges(some))).toEqual(some);
    }),
  );
  expect(formatRanges(['A5', 'A7', 'A8', 'A9'])).toBe('A5, A7:A9');
});

it('a rectangle is its cells row by row, and what is no range is left as it is written', () => {
  expect(cellsOfRanges('A1:B2; /releases/0')).toEqual(['A1', 'B1', 'A2', 'B2', '/releases/0']);
  expect(cellsOfRanges('B2:A1, A1:ZZZ9999999')).toEqual(['B2:A1', 'A1:ZZZ9999999']);
  expect(cellsOfRanges('')).toEqual([]);
});
