import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { folderWith, register } from '../ground.ts';

interface Inspected {
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly encoding?: string;
    readonly delimiter?: string;
    readonly tables: readonly {
      readonly sheet: string | null;
      readonly kind: string;
      readonly headerRow: number;
      readonly rows: Readonly<Record<string, number>>;
      readonly money: Readonly<Record<string, { readonly read: number }>>;
      readonly columns: readonly { readonly cell: string; readonly field: string | null }[];
    }[];
  }[];
}

describe('inspect', () => {
  it('says how a register would be read: its kind, header row, rows, money and the cell of each heading', async () => {
    const here = folderWith({ 'register.csv': register });
    const { files } = await dataOf<Inspected>(['inspect', 'register.csv'], { here });
    expect(files).toMatchObject([{ file: 'register.csv', format: 'csv', encoding: 'utf-8', delimiter: ',' }]);
    const [table] = files[0]?.tables ?? [];
    expect(table).toMatchObject({ sheet: null, kind: 'contracts', headerRow: 1, rows: { read: 2, leftOut: 0 } });
    expect(table?.money['annualValue']?.read).toBe(200_500.5);
    expect(table?.columns.map(({ cell, field }) => `${cell} ${field}`)).toContain('F1 annualValue');
  });

  it('needs no workspace, and takes several files as they were named', async () => {
    const { out, code } = await run(['inspect', 'fixtures/plymouth/data/finance.xlsx', 'fixtures/dudley/data/workforce.csv', '--json'], {
      here: process.cwd(),
    });
    const answer = JSON.parse(out) as { workspace: null; data: Inspected };
    expect(code).toBe(0);
    expect(answer.workspace).toBeNull();
    expect(answer.data.files.map(({ file }) => file)).toEqual([
      'fixtures/plymouth/data/finance.xlsx',
      'fixtures/dudley/data/workforce.csv',
    ]);
  });

  it('goes by what a file holds, not by what it is called', async () => {
    const here = folderWith({ 'register.xls': register });
    expect((await dataOf<Inspected>(['inspect', 'register.xls'], { here })).files[0]?.format).toBe('csv');
  });

  it('one file that cannot be read stops them all, before anything is printed', async () => {
    const here = folderWith({ 'register.csv': register });
    expect(await run(['inspect', 'register.csv', 'none.csv'], { here })).toMatchObject({ code: 2, out: '' });
  });
});
