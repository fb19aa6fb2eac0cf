import { expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { datesTable } from '../../src/reports/read/inspect-blocks.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function read(headings: readonly string[], days: readonly string[], columns: Record<string, string> = {}) {
  const grid = gridOf([
    ['Contract', 'Supplier', 'Start', 'End', 'Annual value', ...headings],
    ['Family support', 'Harbour Trust', '01/04/2024', '31/03/2027', '120000', ...days],
    ['Short breaks', 'Tide CIC', '01/04/2023', '31/03/2026', '80000', ...days.map((day) => day.replace('2024', '2023'))],
  ]);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  return readTable(grid, found, 'register.csv', { ...plain, pins: [{ path: 'register.csv', columns }] }).table;
}

it('columns of days that no field is read from are named, with what to type to have one read', () => {
  const table = read(['Kick-off', 'Panel sits', 'Notes'], ['01/02/2024', '15/04/2024', 'Going well']);
  expect(table.unreadDays?.map(({ heading, cell }) => [heading, cell])).toEqual([
    ['Kick-off', 'F1'],
    ['Panel sits', 'G1'],
  ]);
  const [said] = datesTable('dates', table);
  expect(said?.rows.map(({ key }) => key)).toContain('F1');
  expect(said?.note).toContain('`"Kick-off": FIELD`');
  expect(said?.note).toContain('`breakDate`');
  expect(said?.note).not.toContain('`start`');
});

it('a column that is pinned is read, and said no more', () => {
  const table = read(['Kick-off'], ['01/02/2024'], { 'Kick-off': 'signed' });
  expect(table.unreadDays).toBeUndefined();
  expect(table.dates['signed']).toMatchObject({ min: '2023-02-01', max: '2024-02-01' });
  expect(datesTable('dates', table)[0]?.note).toBeUndefined();
});

it('one and the same day down a column is that of the extract', () => {
  expect(read(['Effective date'], ['31/03/2025']).unreadDays).toBeUndefined();
});

it('days on which a system wrote its record are none of the contract', () => {
  expect(read(['Last modified', 'Created on'], ['03/05/2024', '01/02/2024']).unreadDays).toBeUndefined();
});
