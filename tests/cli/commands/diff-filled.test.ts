import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { cellUnder, editedCopy } from '../../edited-copy.ts';
import { dataOf, run } from '../../world.ts';
import { expectRefused, folderWith, planAndFilled } from '../ground.ts';

interface Told {
  readonly counts: unknown;
  readonly kinds: readonly { readonly kind: string }[];
  readonly changed: readonly { readonly field: string; readonly was: unknown; readonly is: unknown }[];
  readonly scrutiny: { readonly promises: readonly { readonly what: string; readonly became: string }[] } | null;
}

/** A plan’s workspace, with a council’s own workbook filled from it: the annual plan, beside a column and a table of the council’s own. */
async function filledOf(asOf: string, status: string): Promise<string> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Our plan');
  const headings = ['Status', 'Our view', 'Commissioning activity', 'Lead commissioner', 'Timeframe'];
  sheet.addTable({ name: 'annual_plan', ref: 'C5', headerRow: true, columns: headings.map((name) => ({ name })), rows: [headings] });
  const own = book.addWorksheet('Contacts');
  const ours = ['Activity', 'Lead commissioner', 'Timeframe', 'Status'];
  own.addTable({
    ...{ name: 'Ours', ref: 'A1', headerRow: true },
    columns: ours.map((name) => ({ name })),
    rows: [['Answer the phone', 'Council', 'March 2026', 'Not started']],
  });
  const here = folderWith({
    'commissioning.yaml': `organisation: Anytown Council\nfinancial-year: 2025/26\nas-of: ${asOf}\nsources: [data/plan.csv]\n`,
    'data/plan.csv': `Ref,Commissioning activity,Lead commissioner,Timeframe,Status\nA1,Short breaks tender,Council,October 2025,Not started\nA2,Pathway agreed,ICB,May 2026,${status}\n`,
    'ours.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
  });
  await planAndFilled(here);
  return here;
}

it('a filled template is compared as the plan it was filled from, with another and with a plan’s own workbook', async () => {
  const [was, is] = [await filledOf('2025-04-01', 'Not started'), await filledOf('2026-06-01', 'Done')];
  const found = await dataOf<Told>(['diff', `${was}/filled.xlsx`, `${is}/filled.xlsx`]);
  expect(found.counts).toEqual({ was: 2, is: 2, added: 0, removed: 0, changed: 1, unchanged: 1 });
  expect(found.changed).toEqual([expect.objectContaining({ field: 'status', was: 'Not started', is: 'Done' })]);
  expect(found.scrutiny?.promises.map(({ what, became }) => [what, became])).toEqual([
    ['Short breaks tender', 'overdue'],
    ['Pathway agreed', 'done'],
  ]);
  expect((await dataOf<Told>(['diff', `${was}/filled.xlsx`, `${was}/plan.xlsx`])).counts).toMatchObject({
    added: 0,
    removed: 0,
    changed: 0,
  });
});

it('a filled template that somebody changed differs in that', async () => {
  const here = await filledOf('2025-04-01', 'Not started');
  const changed = await editedCopy(readFileSync(join(here, 'filled.xlsx')), (book) => {
    cellUnder(book.getWorksheet('Our plan') as exceljs.Worksheet, 'Status', 'Pathway agreed').value = 'Under way';
  });
  writeFileSync(join(here, 'edited.xlsx'), changed);
  const found = await dataOf<Told>(['diff', `${here}/filled.xlsx`, `${here}/edited.xlsx`]);
  expect(found.changed).toEqual([expect.objectContaining({ field: 'status', was: 'Not started', is: 'Under way' })]);
});

it('a filled template with no table of records has nothing to compare, and says so', async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet('Ours').getCell('A1').value = 'Whose';
  book.definedNames.add('Ours!$B$1', 'organisation');
  const here = await filledOf('2025-04-01', 'Done');
  writeFileSync(join(here, 'names.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  await run(['plan', '--template', 'names.xlsx', '-o', 'named.xlsx'], { here });
  expectRefused(await run(['diff', `${here}/named.xlsx`, `${here}/plan.xlsx`]), 'no rows of the same kind');
});

it('counts are written alike before and after', async () => {
  const rows = (n: number): string =>
    Array.from({ length: n }, (_, i) => `C${i},Service ${i},Harbour Trust,01/04/2025,31/03/2028,${i}\n`).join('');
  const head = 'Contract reference,Title,Supplier,Start date,End date,Annual value\n';
  const here = folderWith({ 'was.csv': head + rows(1200), 'is.csv': head + rows(1100) });
  expect((await run(['diff', `${here}/was.csv`, `${here}/is.csv`])).out).toMatch(/1,200 rows before, 1,100 now: 1,100\s+unchanged/);
});
