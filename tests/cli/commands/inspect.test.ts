import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, packed, textOf, withPart } from '../../../src/output/package/package.ts';
import { opened } from '../../output/open-workbook.ts';
import { dataOf, run } from '../../world.ts';
import { config, everythingIn, expectRefused, folderWith, put, register, smallWorkspace } from '../ground.ts';

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
  it('ends with what to type to build on all the files it was given', async () => {
    const here = folderWith({ 'register.csv': register, 'the partner.csv': register });
    const { err } = await run(['inspect', 'register.csv', 'the partner.csv'], { here });
    expect(err).toContain('--from register.csv "the partner.csv"');
  });

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

const messy = `Contract reference,Title,Supplier,Start date,End date,Annual value,Phone
C1,Parenting programme,TBC,01/04/2025,31/03/2028,"£120,000",0123
C2,Short breaks,Harbour Trust,31/02/2024,31/03/2027,a lot,0124
`;

interface Returned extends Inspected {
  readonly annotated?: { readonly path: string; readonly faults: number };
  readonly saved?: {
    readonly changed: boolean;
    readonly sources: readonly { readonly path: string; readonly headerRow: number; readonly columns: readonly object[] }[];
  };
  readonly mended?: readonly {
    readonly lines: readonly { readonly mended: readonly string[]; readonly standing: readonly string[] }[];
    readonly fresh: readonly object[];
  }[];
}

describe('inspect --annotate', () => {
  it('hands a csv back as a workbook with notes, and reads it as it read the csv', async () => {
    const here = folderWith({ 'messy.csv': messy });
    const { annotated, files } = await dataOf<Returned>(['inspect', 'messy.csv', '--annotate', 'out/back.xlsx'], { here });
    expect(annotated).toEqual({ path: 'out/back.xlsx', faults: 3 });
    expect(readFileSync(join(here, 'messy.csv'), 'utf8')).toBe(messy);
    const book = await opened(readFileSync(join(here, 'out/back.xlsx')));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['messy', 'Fix list']);
    for (const cell of ['C2', 'D3', 'F3']) expect(book.worksheets[0]?.getCell(cell).note, cell).toBeTruthy();
    expect(book.worksheets[0]?.getCell('G2').value).toBe('0123');
    const again = await dataOf<Returned>(['inspect', 'out/back.xlsx'], { here });
    expect(again.files[0]?.tables).toMatchObject([{ ...files[0]?.tables[0], sheet: 'messy' }]);
    expect(again.mended?.[0]?.lines.flatMap(({ standing }) => standing).sort()).toEqual(['C2', 'D3', 'F3']);
  });

  it('says what is mended and what stands when the workbook comes back', async () => {
    const here = folderWith({ 'messy.csv': messy });
    await run(['inspect', 'messy.csv', '--annotate', 'back.xlsx'], { here });
    const book = await openPackage(readFileSync(join(here, 'back.xlsx')));
    const sheet = textOf(book, 'xl/worksheets/sheet1.xml')
      .replace('>TBC<', '>Willow CIC<')
      .replace('>a lot<', '>£9,000<')
      .replace('>£120,000<', '>some<');
    put(here, { 'back.xlsx': await packed(withPart(book, 'xl/worksheets/sheet1.xml', sheet)) });
    const [mended] = (await dataOf<Returned>(['inspect', 'back.xlsx'], { here })).mended ?? [];
    expect(mended?.lines.flatMap((line) => line.mended).sort()).toEqual(['C2', 'F3']);
    expect(mended?.lines.flatMap((line) => line.standing)).toEqual(['D3']);
    expect(mended?.fresh).toMatchObject([{ cells: ['F2'] }]);
    const { out } = await run(['inspect', 'back.xlsx', '--annotate', 'back-2.xlsx'], { here });
    expect(out).toContain('back-2.xlsx');
    const again = await opened(readFileSync(join(here, 'back-2.xlsx')));
    expect(again.worksheets.map(({ name }) => name)).toEqual(['messy', 'Fix list']);
    expect(again.worksheets[0]?.getCell('C2').note).toBeUndefined();
    expect(again.worksheets[0]?.getCell('F2').note).toBeTruthy();
  });

  it('hands a list of objects back as a workbook, each note on the cell its pointer became', async () => {
    const rows = [
      { Title: 'Parenting', Supplier: 'TBC', 'Start date': '01/04/2025', 'End date': '31/02/2028' },
      { Title: 'Short breaks', Supplier: 'Harbour Trust', 'Start date': '01/04/2025', 'End date': '31/03/2028' },
    ];
    const here = folderWith({ 'list.json': JSON.stringify(rows) });
    const { annotated, files } = await dataOf<Returned>(['inspect', 'list.json', '--annotate', 'back.xlsx'], { here });
    expect(files[0]?.tables).toMatchObject([{ kind: 'contracts', rows: { read: 2 } }]);
    expect(annotated?.faults).toBe(2);
    const sheet = (await opened(readFileSync(join(here, 'back.xlsx')))).worksheets[0];
    const noted = [...'ABCD'].flatMap((letter) => [2, 3].map((row) => `${letter}${row}`)).filter((cell) => sheet?.getCell(cell).note);
    expect(noted.map((cell) => sheet?.getCell(cell).value)).toEqual(['TBC', '31/02/2028']);
  });

  it('never writes over the file, a source of the workspace, or under another ending; and takes one file', async () => {
    const here = smallWorkspace({ 'messy.csv': messy, 'data/book.xlsx': 'x' });
    put(here, { 'commissioning.yaml': `${config}sources:\n  - data/book.xlsx\n` });
    const before = everythingIn(here);
    for (const argv of [
      ['messy.csv', '--annotate', './messy.csv'],
      ['messy.csv', '--annotate', 'data/book.xlsx', '-w', '.'],
      ['messy.csv', '--annotate', 'out.csv'],
      ['messy.csv', '--annotate', 'out.xlsm'],
      ['messy.csv', 'data/register.csv', '--annotate', 'out.xlsx'],
    ])
      expectRefused(await run(['inspect', ...argv], { here }));
    expect(everythingIn(here)).toEqual(before);
  });
});

describe('inspect --save', () => {
  it('pins the reading, says what it wrote, and changes nothing the second time', async () => {
    const here = smallWorkspace();
    const { saved } = await dataOf<Returned>(['inspect', 'data/register.csv', '--save'], { here });
    expect(saved).toMatchObject({ changed: true, sources: [{ path: 'data/register.csv', kind: 'contracts', headerRow: 1 }] });
    const text = readFileSync(join(here, 'commissioning.yaml'), 'utf8');
    expect(text.startsWith(config)).toBe(true);
    expect(text).toContain('Supplier: provider');
    expect((await dataOf<Returned>(['inspect', 'data/register.csv', '--save'], { here })).saved?.changed).toBe(false);
    expect(readFileSync(join(here, 'commissioning.yaml'), 'utf8')).toBe(text);
    expect((await run(['records', 'contracts', '--json'], { here })).code).toBe(0);
  });

  it('adds a file the workspace did not name, from any folder, and settles a column that was proposed', async () => {
    const here = smallWorkspace({ 'data/more.csv': register.replace('Supplier,', 'Chosen supplier,') });
    await run(['inspect', 'data/more.csv', '--save'], { here });
    const { out } = await run(['inspect', 'data/more.csv', '-w', '.', '--json'], { here });
    const answer = JSON.parse(out) as {
      workspace: string;
      data: { files: { tables: { columns: { field: string; status: string }[] }[] }[] };
    };
    expect(answer.workspace).toBe('.');
    const provider = answer.data.files[0]?.tables[0]?.columns.find(({ field }) => field === 'provider');
    expect(provider?.status).toBe('pinned');
    expect(readFileSync(join(here, 'commissioning.yaml'), 'utf8')).toMatch(/was proposed/);
  });

  it('is read back as it was pinned: two tables of one sheet, each with its own kind and header row', async () => {
    const spend =
      'Payment date,Supplier name,Amount paid,Invoice number,Cost centre\n01/05/2026,Harbour Trust,500.00,9001,C10\n02/05/2026,Family Voice CIC,250.00,9002,C11\n';
    const here = smallWorkspace({ 'data/two.csv': `Our contracts\n${register}\n\nOur money\n${spend}` });
    const shape = ({ files }: Inspected) => files[0]?.tables.map(({ kind, headerRow, rows }) => [kind, headerRow, rows['read']]);
    const before = shape(await dataOf<Returned>(['inspect', 'data/two.csv'], { here }));
    expect(before).toHaveLength(2);
    const { saved } = await dataOf<Returned>(['inspect', 'data/two.csv', '--save'], { here });
    expect(saved?.sources.map(({ headerRow }) => headerRow)).toEqual(before?.map(([, row]) => row));
    expect(shape(await dataOf<Returned>(['inspect', 'data/two.csv', '-w', '.'], { here }))).toEqual(before);
    expect((await dataOf<Returned>(['inspect', 'data/two.csv', '--save'], { here })).saved?.changed).toBe(false);
  });

  it('is refused where there is no workspace, and where nothing could be pinned', async () => {
    const here = folderWith({ 'register.csv': register });
    expectRefused(await run(['inspect', 'register.csv', '--save'], { here }));
    const there = smallWorkspace({ 'list.csv': 'red,blue\n1,2\n3,4\n' });
    const before = everythingIn(there);
    expectRefused(await run(['inspect', 'list.csv', '--save'], { here: there }));
    expect(everythingIn(there)).toEqual(before);
  });
});
