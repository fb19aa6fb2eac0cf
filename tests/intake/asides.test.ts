import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { readTable } from '../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

const head = ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', 'Annual value'];
const let1 = ['WM-1', 'Short breaks', 'Moor Trust', '01/04/2024', '31/03/2027', '£120,000'];
const let2 = ['WM-2', 'Portage', 'Tor CIC', '01/04/2025', '31/03/2028', '£80,000'];

function read(...below: readonly (readonly Raw[])[]) {
  const grid = gridOf([head, let1, let2, ...below]);
  return readTable(grid, tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>, 'register.csv', plain).table;
}

describe('words about a table, told from its rows', () => {
  it.each([
    ['a line count of a database export', ['(2 rows affected)']],
    ['a report that says it ends', ['End of report']],
    ['when it was run', ['Report produced on 01/04/2025 by the contracts team']],
    ['a footnote', ['* Values are for the whole term.']],
    ['a note in two cells', ['Note:', 'Values exclude VAT and are as let, not as varied since.']],
  ])('%s', (_, line) => {
    const table = read(line);
    expect(table.rows).toMatchObject({ read: 2, leftOut: 0, setAside: 1 });
    expect(table.words).toHaveLength(1);
  });

  it('a row with a figure in it is a row, however few its cells', () => {
    expect(read(['WM-3', null, null, null, null, '£5,000']).rows).toMatchObject({ read: 3, setAside: 0 });
  });
});
