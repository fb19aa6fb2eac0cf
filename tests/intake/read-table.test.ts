import { describe, expect, it } from 'vitest';
import type { Grid, Raw } from '../../src/intake/grid.ts';
import { readTable } from '../../src/intake/read-table.ts';
import type { ReadingContext } from '../../src/intake/reading-context.ts';
import { kindNamed } from '../../src/intake/tables/index.ts';
import { at } from '../../src/nouns/row.ts';
import { Refusal } from '../../src/values/refusal.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function read(rows: readonly (readonly Raw[])[], context: Partial<ReadingContext> = {}, more: Partial<Grid> = {}) {
  const grid = gridOf(rows, more);
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  const { table, records } = readTable(grid, found, 'data/a.csv', { ...plain, ...context });
  return { table, records: records(new Set()) };
}
const register = ['Contract title', 'Provider', 'End date'];
const contract = ['Short breaks', 'Moor Trust', '31/03/2016'];

describe('a table', () => {
  it('tells its place, its kind, its columns and its rows', () => {
    const { table, records } = read(
      [['Contract register'], register, contract, ['Portage', 'Tor CIC', ''], ['* as let']],
      {},
      { sheet: 'Register', hidden: true },
    );
    expect(table).toMatchObject({ file: 'data/a.csv', sheet: 'Register', hidden: true, kind: 'contracts', headerRow: 2, range: 'A2:C5' });
    expect(table.rows).toEqual({ read: 2, leftOut: 0, setAside: 1, blank: 0, totals: 0 });
    expect(table.words).toEqual([
      { cell: 'A1', text: 'Contract register' },
      { cell: 'A5', text: '* as let' },
    ]);
    expect(records.map(({ id }) => id)).toEqual(['short-breaks', 'portage']);
    expect(at(records[1] as never, 'end')).toEqual({ file: 'data/a.csv', sheet: 'Register', cell: 'C4' });
  });

  it('that lists frameworks by lot, supplier, end and value is a register, and what stands first names them; a payment is still spend', () => {
    const lots = [1, 2, 3].map((lot) => ['Residential homes', String(lot), `Supplier ${lot} Ltd`, '31/12/2028', '3100000']);
    const { table } = read([['Framework', 'Lot', 'Supplier', 'End', 'Value'], ...lots]);
    expect(table).toMatchObject({ kind: 'contracts', columns: [{ field: 'title' }, { field: 'lot' }, {}, { field: 'end' }, {}] });
    const logged = [1, 2, 3].map((n) => [`L${n}`, 'Young carers', `Supplier ${n} Ltd`, '31/12/2028']);
    expect(read([['Log', 'Offer', 'Supplier', 'End'], ...logged]).table.columns.map(({ field }) => field)).toEqual([
      null,
      'title',
      'provider',
      'end',
    ]);
    const paid = [1, 2, 3].map((n) => ['Residential homes', `Supplier ${n} Ltd`, '31/12/2025', '3100']);
    expect(read([['Cost centre name', 'Supplier', 'Date', 'Amount'], ...paid]).table.kind).toBe('spend');
  });

  it('no kind explains is other: its rows are left out and said', () => {
    const { table, records } = read([['Colour', 'Shape'], ['red', 'round'], [], ['blue', 'square']]);
    expect(table).toMatchObject({ kind: 'other', confidence: 0, rows: { read: 0, leftOut: 2, setAside: 0, blank: 1 } });
    expect(records).toEqual([]);
  });

  it('with a header and no rows is read as none', () => {
    expect(read([register])).toMatchObject({ table: { kind: 'contracts', rows: { read: 0 } }, records: [] });
  });

  it('of three hundred columns keeps those nothing explains', () => {
    const more = Array.from({ length: 297 }, (_, i) => `Spare ${i}`);
    const { records } = read([
      [...register, ...more],
      [...contract, ...more.map((_, i) => i)],
    ]);
    expect(Object.keys(records[0]?.extra ?? {})).toHaveLength(297);
  });

  it('columns with no heading that hold something are kept', () => {
    const { table, records } = read([register, [...contract, null, 'stray']]);
    expect(table.columns.at(-1)).toMatchObject({ cell: 'E1', heading: '', status: 'unmapped' });
    expect(records[0]?.extra).toEqual({ E1: 'stray' });
  });

  it('rows of several years are a record a year, each pointing at its own cell', () => {
    const { records } = read([
      ['Budget line', 'Budget 2015/16', 'Budget 2016/17'],
      ['Portage', 100, null],
      ['Short breaks', 300, 400],
    ]);
    expect(records.map((record) => [record['line'], record['year'], record['budget']])).toEqual([
      ['Portage', '2015/16', 10_000],
      ['Portage', '2016/17', undefined],
      ['Short breaks', '2015/16', 30_000],
      ['Short breaks', '2016/17', 40_000],
    ]);
    expect(records.map((record) => at(record, 'budget').cell)).toEqual(['B2', 'C2', 'B3', 'C3']);
    expect(new Set(records.map(({ id }) => id)).size).toBe(4);
  });

  it("the column headed with the place's own name is the local one", () => {
    const { table } = read(
      [
        ['Indicator', 'National', 'Westmarsh', 'Better'],
        ['School readiness', 60, 55, 'high'],
      ],
      { organisation: 'Westmarsh Council' },
    );
    expect(table.columns[2]).toMatchObject({ field: 'local', status: 'known' });
    const other = read([
      ['Indicator', 'National', 'Elsewhere', 'Better'],
      ['School readiness', 60, 55, 'high'],
    ]);
    expect(other.table.columns[2]).toMatchObject({ field: 'local', status: 'proposed' });
  });
});

describe('what a person pinned', () => {
  const pins = (pin: object): Partial<ReadingContext> => ({ pins: [{ path: 'data/a.csv', ...pin }] });

  it('decides the kind and the columns', () => {
    const { table, records } = read(
      [
        ['Name', 'By', 'Finish'],
        ['Short breaks', 'Moor Trust', '31/03/2016'],
      ],
      pins({ kind: 'contracts', columns: { Name: 'title', finish: 'end' } }),
    );
    expect(table.columns.map(({ field, status }) => [field, status])).toEqual([
      ['title', 'pinned'],
      [null, 'unmapped'],
      ['end', 'pinned'],
    ]);
    expect(records[0]).toMatchObject({ title: 'Short breaks', end: '2016-03-31' });
  });

  it('makes a register of a title and a department, and of headings nobody knows, with what tells its rows apart as a guess', () => {
    const rows = [
      ['Young carers support', 'Children'],
      ['Short breaks overnight', 'SEND'],
      ['Mediation', 'Children'],
    ];
    const named = read([['Title', 'Department'], ...rows], pins({ kind: 'contracts' }));
    expect(named.records.map((row) => row['title'])).toEqual(rows.map(([title]) => title));
    const unknown = read([['Who', 'What'], ...rows.map(([title, team]) => [team as string, title as string])], pins({ kind: 'contracts' }));
    expect(unknown.table.columns.map(({ field, status }) => [field, status])).toEqual([
      [null, 'unmapped'],
      ['title', 'proposed'],
    ]);
    expect(unknown.records.map((row) => row['title'])).toEqual(rows.map(([title]) => title));
    // Without a person's word neither is read.
    expect(read([['Who', 'What'], ...rows]).table.kind).toBe('other');
  });

  it('takes its field from the column that had it', () => {
    const { table } = read(
      [
        [...register, 'Real end'],
        [...contract, '31/03/2017'],
      ],
      pins({ columns: { 'Real end': 'end' } }),
    );
    expect(table.columns.map(({ field }) => field)).toEqual(['title', 'provider', null, 'end']);
  });

  it('leaves a table alone when it says so', () => {
    expect(read([register, contract], pins({ kind: 'other' }))).toMatchObject({ table: { kind: 'other' }, records: [] });
  });

  it.each(['ende', 'constructor', '__proto__'])('is refused when it names a field there is not: %s', (field) => {
    expect(() => read([register, contract], pins({ columns: Object.fromEntries([['End date', field]]) }))).toThrow(
      expect.objectContaining({ code: 'field-unknown' }),
    );
  });

  it('is refused when it names a kind there is not, with the nearest', () => {
    expect(() => kindNamed('contract')).toThrow(Refusal);
    expect(() => kindNamed('contract')).toThrow(
      expect.objectContaining({ code: 'kind-unknown', remedy: expect.stringContaining('`contracts`') }),
    );
    expect(() => kindNamed('weather')).toThrow(expect.objectContaining({ code: 'kind-unknown' }));
    expect(kindNamed('budget').kind).toBe('budget');
  });
});
