import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { at } from '../../src/nouns/row.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function budget(title: string, headings: readonly string[] = ['Cost centre', 'Description', 'Budget £'], sheet: string | null = null) {
  const grid = gridOf([[title], headings, ['1234', 'Placements', 1200, 2025], ['1235', 'Family hubs', 900, 2025]], { sheet });
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  const read = readTable(grid, found, 'budget.csv', plain);
  return read.records(new Set());
}

describe('the year of a budget whose rows state none', () => {
  it('is the one its title names, at the cell of the title', () => {
    const [row] = budget('Revenue budget 2024/25');
    expect(row).toMatchObject({ year: '2024/25' });
    expect(at(row as never, 'year').cell).toBe('A1');
  });

  it('is the one its sheet is named after', () => {
    expect(budget('Revenue budget', undefined, '2023-24')[0]).toMatchObject({ year: '2023/24' });
  });

  it.each(['Revenue budget', 'Budget 2024/25 and 2025/26', 'Printed on 2024-05-01', 'Budgets 2024 to 2027'])(
    'is not known from “%s”',
    (title) => {
      expect(budget(title)[0]).not.toHaveProperty('year');
    },
  );

  it('is left to a column of years where there is one', () => {
    expect(budget('Revenue budget 2024/25', ['Cost centre', 'Description', 'Budget £', 'Year'])[0]).not.toMatchObject({ year: '2024/25' });
  });
});

describe('contracts on a sheet of those that are over', () => {
  const register = (sheet: string, headings = ['Ref', 'Title', 'Supplier', 'End date', 'Annual value']) => {
    const grid = gridOf(
      [headings, ['C1', 'Portage', 'Early Steps Ltd', '31/03/2024', 1000], ['C2', 'Advocacy', 'Streetlamp CIO', '31/03/2023', 900]],
      {
        sheet,
      },
    );
    const found = tablesIn(grid)[0];
    if (!found) throw new Error('no table was found');
    return readTable(grid, found, 'register.xlsx', plain).records(new Set());
  };

  it.each(['Ended', 'Expired contracts', 'Closed', 'Decommissioned'])('on a sheet named “%s” have that status', (sheet) => {
    expect(register(sheet)[1]).toMatchObject({ status: sheet });
  });

  it.each(['Contracts ended or ending 2026', 'Sheet1', 'Live'])('on a sheet named “%s” have none', (sheet) => {
    expect(register(sheet)[0]).not.toHaveProperty('status');
  });
});

describe('whose register a person says it is', () => {
  const read = (headings: readonly string[], ...rows: (readonly string[])[]) => {
    const grid = gridOf([headings, ...rows]);
    const found = tablesIn(grid)[0];
    if (!found) throw new Error('no table was found');
    const { table, records } = readTable(grid, found, 'icb.csv', { ...plain, pins: [{ path: 'icb.csv', body: 'Anytown ICB' }] });
    return { table, rows: records(new Set()) };
  };
  const headings = ['Title', 'Supplier', 'End date', 'Annual value'];

  it('is the body of every row, and is said', () => {
    const { table, rows } = read(
      headings,
      ['Portage', 'Early Steps Ltd', '31/03/2027', '1000'],
      ['Therapy', 'Moor Trust', '31/03/2027', '900'],
    );
    expect(rows).toMatchObject([{ body: 'Anytown ICB' }, { body: 'Anytown ICB' }]);
    expect(table.because.join()).toContain('every row has the organisation “Anytown ICB”, as commissioning.yaml says');
  });

  it('stands behind what a row says itself', () => {
    const rows = read(
      [...headings, 'Buyer'],
      ['Portage', 'Early Steps Ltd', '31/03/2027', '1000', 'Otherton Council'],
      ['Therapy', 'Moor Trust', '31/03/2027', '900', ''],
    ).rows;
    expect(rows).toMatchObject([{ body: 'Otherton Council' }, { body: 'Anytown ICB' }]);
  });

  it('is no committee of a table of meetings', () => {
    const { rows } = read(['Committee', 'Meeting date'], ['', '01/04/2026'], ['Cabinet', '01/05/2026']);
    for (const row of rows) expect(row).not.toMatchObject({ body: 'Anytown ICB' });
  });
});
