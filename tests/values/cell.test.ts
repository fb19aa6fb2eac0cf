import fc from 'fast-check';
import { expect, it } from 'vitest';
import { address, columnIndex, columnLetters, formatCell } from '../../src/values/cell.ts';

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
