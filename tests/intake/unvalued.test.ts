import { expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function read(rows: Parameters<typeof gridOf>[0]) {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  const { table, records } = readTable(grid, found, 'budget.csv', plain);
  return { table, records: records(new Set()) as unknown as { line: string; group?: string; budget?: number }[] };
}

it('a budget line without an amount is a record whose amount is missing, where it can be told from a heading', () => {
  const { table, records } = read([
    ['Service area', 'Budget line', 'Budget'],
    ['Early Help', null, null],
    [null, 'Family hubs', '£400,000'],
    [null, 'Youth outreach', null],
    [null, 'Parenting', 'TBC'],
    ['SEND', 'Short breaks', '£300,000'],
    ['SEND', 'Portage', null],
    ['Total', null, '£700,000'],
  ]);
  expect(records.map(({ line, group, budget }) => [line, group, budget])).toEqual([
    ['Family hubs', 'Early Help', 40_000_000],
    ['Youth outreach', 'Early Help', undefined],
    ['Parenting', 'Early Help', undefined],
    ['Short breaks', undefined, 30_000_000],
    ['Portage', undefined, undefined],
  ]);
  expect(table.faults.find(({ kind }) => kind === 'unvalued')?.cells).toEqual(['C4', 'C5', 'C7']);
});

it('a name alone above its lines is a heading', () => {
  const { records } = read([
    ['Budget line', 'Budget'],
    ['Early Help', null],
    ['Family hubs', '£400,000'],
    ['Parenting', '£20,000'],
  ]);
  expect(records.map(({ line, group }) => [line, group])).toEqual([
    ['Family hubs', 'Early Help'],
    ['Parenting', 'Early Help'],
  ]);
});

it('a budget whose corner says in what its figures are, with a heading alone above its first lines, is read', () => {
  const { records } = read([
    ["Children's Services Revenue Budget", null, null],
    ['£000', '25/26', '26/27'],
    ['Early Help', null, null],
    ['Family hubs', '400', '410'],
    ['Youth outreach', 'TBC', 'TBC'],
    ['Total', '400', '410'],
  ]);
  expect(records.map(({ line, group, budget }) => [line, group, budget])).toEqual([
    ['Family hubs', 'Early Help', 40_000_000],
    ['Family hubs', 'Early Help', 41_000_000],
    ['Youth outreach', 'Early Help', undefined],
    ['Youth outreach', 'Early Help', undefined],
  ]);
});
