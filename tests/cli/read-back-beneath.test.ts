import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { expect, it } from 'vitest';
import { editedCopy } from '../edited-copy.ts';
import { dataOf, freshFolder, home, run } from '../world.ts';
import { planAndFilled } from './ground.ts';

interface Row {
  readonly text: string;
  readonly page: string;
  readonly cell: { readonly sheet: string; readonly cell: string };
  readonly says: readonly { readonly heading: string; readonly text: string }[];
}
interface Data {
  readonly offered: readonly unknown[];
  readonly notOffered: readonly unknown[];
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly notes: readonly Row[];
  readonly workedOut: number;
}

const headings = ['Status', 'Our view', 'Commissioning activity', 'Lead commissioner'];

/** Plymouth’s plan, and a workbook of the council’s own filled from it: a line of its own stands right beneath the table, and another further down. */
async function written(): Promise<string> {
  const here = freshFolder();
  cpSync(join(home, 'fixtures/plymouth'), here, { recursive: true });
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Our plan');
  const rows = [headings, ...Array.from({ length: 16 }, () => ['', '', '', ''])];
  sheet.addTable({ name: 'annual_plan', ref: 'C10', headerRow: true, columns: headings.map((name) => ({ name })), rows });
  sheet.getCell('C28').value = 'Agreed';
  sheet.getCell('E28').value = 'by the Joint Commissioning Board';
  sheet.getCell('E33').value = 'Ask the commissioning team';
  writeFileSync(join(here, 'ours.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  await planAndFilled(here);
  return here;
}

async function readBackOf(here: string, file: string, change: (book: Workbook) => void): Promise<Data> {
  writeFileSync(join(here, 'edited.xlsx'), await editedCopy(readFileSync(join(here, file)), change));
  return dataOf<Data>(['plan', '--read-back', 'edited.xlsx'], { here });
}

const nothing = { offered: [], notOffered: [], added: [], removed: [], notes: [], workedOut: 0 };

it('tells rows typed beneath a filled table, and nothing of what the council’s own workbook said there', async () => {
  const here = await written();
  expect(await readBackOf(here, 'filled.xlsx', () => {})).toMatchObject(nothing);
  const read = await readBackOf(here, 'filled.xlsx', (book) => {
    const sheet = book.getWorksheet('Our plan') as Worksheet;
    sheet.getCell('E29').value = 'Ask somebody@example.org for more';
    sheet.getCell('F29').value = 'Council';
    sheet.getCell('C31').value = 'New';
    sheet.getCell('E31').value = 'Another';
  });
  expect(read.added.map(({ cell, says }) => [cell.sheet, cell.cell, says.map(({ heading }) => heading)])).toEqual([
    ['Our plan', 'C29', ['Commissioning activity', 'Lead commissioner']],
    ['Our plan', 'C31', ['Commissioning activity', 'Status']],
  ]);
  expect(JSON.stringify(read)).not.toContain('somebody@');
  const { out } = await run(['plan', '--read-back', 'edited.xlsx', '--md'], { here });
  expect(out).toContain('Our plan!C31, a row under');
  expect(out).toMatch(
    /Commissioning activity “Another”, Status “New”.*to take it, add it to data\/annual-plan\.xlsx, .*to refuse it, do nothing/,
  );
});

it('tells rows typed in our own workbook: beneath the totals, after a gap, under the notes, in a table that is worked out', async () => {
  const here = await written();
  const after = (sheet: Worksheet): number => sheet.rowCount + 2;
  const read = await readBackOf(here, 'plan.xlsx', (book) => {
    const plan = book.getWorksheet('Annual plan') as Worksheet;
    plan.getRow(after(plan)).values = ['Early Help', 'A new activity', 'Nobody asked', 'Joint'];
    const budget = book.getWorksheet('Budget') as Worksheet;
    budget.getRow(after(budget)).values = ['A line nobody had', '', '', 500];
    const months = book.getWorksheet('Milestones by month') as Worksheet;
    months.getRow(after(months)).values = ['January 2099', '', 7];
  });
  expect(read.added.map(({ page, text }) => [page, text])).toEqual([
    ['Annual plan', 'Early Help'],
    ['Milestones by month', 'January 2099'],
    ['Budget', 'A line nobody had'],
  ]);
  expect(read).toMatchObject({ offered: [], notOffered: [], removed: [], notes: [] });
});

it('takes a row cut out and put down below the table for the row it was', async () => {
  const here = await written();
  const read = await readBackOf(here, 'plan.xlsx', (book) => {
    const plan = book.getWorksheet('Annual plan') as Worksheet;
    const moved = (plan.getRow(23).values as unknown[]).slice(1);
    plan.getRow(23).values = [];
    plan.getRow(plan.rowCount + 3).values = moved as never;
  });
  expect(read).toMatchObject(nothing);
});
