import { expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

const rows = [
  ['Service', 'Provider', 'Who pays', 'Joint with', 'Cost per month'],
  ['Health visiting', 'Moor Trust', 'Council', 'Anytown ICB', 190_000],
  ['Portage', 'In-house', 'Council', '', 8_000],
];

function read(sheet: string | null, kind?: string) {
  const grid = gridOf(rows, { sheet });
  const [found] = tablesIn(grid);
  if (!found) throw new Error('no table was found');
  return readTable(grid, found, 'list.xlsx', { ...plain, pins: kind ? [{ path: 'list.xlsx', kind }] : [] }).table;
}

it('a table whose sheet is called after another kind says what it would leave unread as that, unless a person says what it is', () => {
  const { kind, because } = read('Services 2026');
  expect(kind).toBe('contracts');
  expect(because.at(-1)).toBe(
    'as services, after which its sheet is called, “Joint with” and “Cost per month” would be read as no field; to have it read so, pin it: `kind: services`',
  );
  for (const one of [
    read('Services 2026', 'contracts'),
    read('Services 2026', 'services'),
    read('Sheet1'),
    read(null),
    read('Services and contracts'),
  ])
    expect(one.because.join()).not.toContain('is called');
});
