import { expect, it } from 'vitest';
import { recordsPage } from '../../../src/reports/terminal/records-page.ts';
import { tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const rows = samplePlan.records.contracts;

it('the id comes first, the cells last, and between them the fields in the order asked', () => {
  const ids = tableIn(recordsPage('contracts', rows, ['end', 'title']), 'records-contracts').columns.map(({ id }) => id);
  expect([ids[0], ids[1], ids[2], ids.at(-1)]).toEqual(['id', 'end', 'title', 'cells']);
  expect(ids).not.toContain('cpv');
});

it('a field that does not fit is named, not dropped in silence', () => {
  const table = tableIn(recordsPage('contracts', rows, ['title', 'end'], { most: 60 }), 'records-contracts');
  expect(table.columns.length).toBeLessThan(8);
  expect(table.note).toBeDefined();
});

it('what a record of the kind is of has room before what it is only known by', () => {
  const lines = rows.map((row) => ({
    ...row,
    line: 'Family hubs and parenting',
    code: 'A long cost code',
    fund: 'A long grant name',
    budget: 187_300_000,
  }));
  const page = recordsPage('budget', lines as unknown as Parameters<typeof recordsPage>[1], ['code', 'line', 'fund', 'budget'], {
    most: 80,
    must: ['budget'],
  });
  expect(tableIn(page, 'records-budget').columns.map(({ id }) => id)).toContain('budget');
});

it('a column nobody knows is kept under its own heading and named', () => {
  const strange = rows.map((row) => ({ ...row, extra: { Ward: 'Stoke' } }));
  expect(tableIn(recordsPage('contracts', strange, []), 'records-contracts').note).toContain('Ward');
});

it('no records is a page without a table', () => {
  expect(recordsPage('risks', [], []).blocks).toEqual([]);
});

it('says how many of all it shows', () => {
  const rows = [1, 2, 3].map((row) => ({
    id: `c${row}`,
    title: `Contract ${row}`,
    origin: { table: samplePlan.records.contracts[0]?.origin.table, row, notes: [] },
  }));
  const all = rows as unknown as Parameters<typeof recordsPage>[1];
  expect(recordsPage('contracts', all, ['title'], { first: 2 }).lead).toBe('The first 2 of 3 records of contracts, read from 1 table.');
  expect(recordsPage('contracts', all, ['title']).lead).toBe('3 records of contracts, read from 1 table.');
});
