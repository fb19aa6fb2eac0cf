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

  it('a title below the last figure that is no longer than titles are is an entry, and a sentence there is not', () => {
    const long = 'Tuition for pupils who cannot attend school for reasons of health (section 19)';
    const entry = ['WM-3', `${long}, north`, 'Tor CIC', null, null, '£1'];
    expect(read(entry, ['WM-4', long], ['WM-5', 'Family directory']).rows).toMatchObject({ read: 5, setAside: 0 });
    expect(read(['WM-4', long]).rows).toMatchObject({ read: 2, setAside: 1 });
  });
});
