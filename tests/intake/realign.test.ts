import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { realigned } from '../../src/intake/realign.ts';
import { columnsOf, kindOf } from './grids.ts';

const spend = kindOf('spend');
const columns = columnsOf(
  spend,
  ['Supplier', 'Date', 'Amount'].map((text, index) => ({ index, text })),
  1,
);
const put = (cells: readonly Raw[]) => realigned({ is: 'data', row: 2, cells, under: null }, columns, 2, spend)?.row.cells ?? null;

describe('a row longer than its table', () => {
  it('is put together at the comma of its amount', () => {
    expect(put(['Moor Trust', '01/04/2025', '3', '500.00'])).toEqual(['Moor Trust', '01/04/2025', '3,500.00']);
  });

  it('is put together at the comma of a name, which has a space behind it', () => {
    expect(put(['Moor Trust', ' Westmarsh', '01/04/2025', '500.00'])).toEqual(['Moor Trust, Westmarsh', '01/04/2025', '500.00']);
  });

  it('is left as it is when it fits and nothing was cut', () => {
    expect(put(['Moor Trust', '01/04/2025', '500.00'])).toBeNull();
    expect(put(['Moor Trust', '01/04/2025', '500.00', 'see note'])).toBeNull();
  });
});
