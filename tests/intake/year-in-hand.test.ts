import { expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { readTable } from '../../src/intake/read-table.ts';
import { parseYear } from '../../src/values/year.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function read(rows: readonly (readonly Raw[])[], year: string | null) {
  const grid = gridOf(rows);
  const [found] = tablesIn(grid);
  if (!found) throw new Error('no table was found');
  const of = year === null ? {} : { year: parseYear(year) as never };
  const { table, records } = readTable(grid, found, 'register.csv', { ...plain, ...of });
  return { table, values: records(new Set()).map(({ annualValue }) => annualValue) };
}

const contracts = (...headings: readonly string[]): Raw[][] => [
  ['Contract', 'Provider', ...headings],
  ['Short breaks', 'Harbour Trust', '100000', '105000', '110000'],
  ['Portage', 'Low Fell CIC', '50000', '51000', '52000'],
];
const bare = contracts('2024/25', '2025/26', '2026/27');

it('contracts and who holds them, with their amounts by year, are a register and no budget', () => {
  const { table, values } = read(bare, null);
  expect(table.kind).toBe('contracts');
  expect(values).toEqual([undefined, undefined]);
  expect(table.unread?.map(({ heading, pin }) => `${heading} ${pin}`)).toEqual(
    ['2024/25', '2025/26', '2026/27'].map((year) => `${year} annualValue`),
  );
});

it('the value of the year of the plan is the annual value, proposed, and those of other years are told as unread', () => {
  for (const rows of [bare, contracts('Value 2024/25', 'Value 2025/26', 'Value 2026/27')]) {
    const { table, values } = read(rows, '2025/26');
    expect(values).toEqual([10_500_000, 5_100_000]);
    expect(table.columns[3]).toMatchObject({ field: 'annualValue', status: 'proposed' });
    expect(table.unread?.map(({ cell, pin }) => [cell, pin])).toEqual([
      ['C1', undefined],
      ['E1', undefined],
    ]);
  }
});

it('an annual value of no year stands, and so does one of a year where that of the plan has none', () => {
  expect(read(contracts('Annual value', '2025/26', '2026/27'), '2025/26').values).toEqual([10_000_000, 5_000_000]);
  expect(read(contracts('Value 2024/25', 'Notes', 'Lead'), '2026/27').values).toEqual([10_000_000, 5_000_000]);
});

it('amounts headed by nothing but years beside a value of the whole term may be what is paid: none is the annual value', () => {
  const { values, table } = read(contracts('Total value', '2025/26', '2026/27'), '2025/26');
  expect(values).toEqual([undefined, undefined]);
  expect(table.unread?.map(({ cell }) => cell)).toEqual(['D1', 'E1']);
  expect(read(contracts('Total value', 'Value 2025/26', 'Lead'), '2025/26').values).toEqual([10_500_000, 5_100_000]);
});

it('lines of a budget that name nobody stay a budget', () => {
  const { table } = read(
    bare.map(([line, , ...amounts]) => [line as Raw, ...amounts]),
    '2025/26',
  );
  expect(table.kind).toBe('budget');
});
