import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Workbook } from 'exceljs';
import { expect, it } from 'vitest';
import { cellUnder, editedCopy } from '../edited-copy.ts';
import { dataOf, freshFolder, home, run } from '../world.ts';
import { councils, expectRefused } from './ground.ts';

interface Data {
  readonly compared: number;
  readonly offered: readonly { readonly cell: { readonly sheet: string }; readonly decides: { readonly decision: string } }[];
  readonly notOffered: readonly unknown[];
  readonly workedOut: number;
  readonly named: readonly { readonly name: string; readonly is: string }[];
  readonly lost: readonly unknown[];
}

/** A workspace of ours in which a council’s own workbook was filled: named cells and the annual plan. */
async function written(council: string): Promise<string> {
  const here = freshFolder();
  cpSync(join(home, 'fixtures', council), here, { recursive: true });
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Our plan');
  for (const [index, name] of ['organisation', 'plan_title', 'as_of', 'commission_version', 'total_budget_1_budget'].entries())
    book.definedNames.add(`'Our plan'!$B$${index + 1}`, name);
  const headings = ['Status', 'Our view', 'Commissioning activity', 'Lead commissioner'];
  sheet.addTable({ name: 'annual_plan', ref: 'C10', headerRow: true, columns: headings.map((name) => ({ name })), rows: [headings] });
  writeFileSync(join(here, 'ours.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  const { code, err } = await run(['plan', '--template', 'ours.xlsx', '-o', 'filled.xlsx'], { here });
  expect(code, err).toBe(0);
  return here;
}

const readBack = (here: string, file: string) => dataOf<Data>(['plan', '--read-back', file], { here });

async function edited(here: string, change: (book: Workbook) => void): Promise<void> {
  writeFileSync(join(here, 'edited.xlsx'), await editedCopy(readFileSync(join(here, 'filled.xlsx')), change));
}

it.each(councils)(
  'a filled template that nobody changed differs in nothing, and is filled with the same bytes again: %s',
  async (council) => {
    const here = await written(council);
    const read = await readBack(here, 'filled.xlsx');
    expect(read).toMatchObject({
      offered: [],
      notOffered: [],
      workedOut: 0,
      added: [],
      removed: [],
      named: [],
      lost: [],
      changedFiles: [],
    });
    await run(['plan', '--template', 'ours.xlsx', '-o', 'again.xlsx'], { here });
    expect(readFileSync(join(here, 'again.xlsx'))).toEqual(readFileSync(join(here, 'filled.xlsx')));
  },
);

it('a filled template says what people changed, offers what can be decided, and answers `why`', async () => {
  const here = await written('plymouth');
  const activity = 'Business case for enough evidence based Parenting';
  await edited(here, (book) => {
    const sheet = book.getWorksheet('Our plan') as exceljs.Worksheet;
    cellUnder(sheet, 'Status', activity).value = 'Under way';
    cellUnder(sheet, 'Our view', activity).value = 'We like it';
    sheet.getCell('B1').value = 'Write to someone@example.org';
    sheet.getCell('B5').value = 5;
    book.definedNames.remove("'Our plan'!$B$2", 'plan_title');
  });
  const read = await readBack(here, 'edited.xlsx');
  expect(read.offered.map(({ cell, decides }) => [cell.sheet, decides.decision])).toEqual([['Our plan', 'Under way']]);
  expect(read.named.map(({ name }) => name)).toEqual(['organisation', 'total_budget_1_budget']);
  expect(read.named[0]?.is).not.toContain('someone@');
  expect(read.notOffered).toEqual([]);
  expect(read.lost).toEqual([{ kind: 'cell', name: 'plan_title', from: 'workbook' }]);
  const { out } = await run(['plan', '--read-back', 'edited.xlsx', '--md'], { here });
  expect(out).toContain('3 cells differ from the plan as of 30 June 2015 (4 named cells and 17 rows compared)');
  expect(out).toContain('Change it in commissioning.yaml.');
  expect(out).toContain('was filled, and was renamed or taken out since: nothing of it was compared.');
  const { out: why } = await run(['why', 'edited.xlsx', 'Our plan!B5', '--md'], { here });
  expect(why).toContain('The workbook holds 5 at Our plan!B5');
  expect(why).toContain('It stands at Our plan!B5 of edited.xlsx');
  expectRefused(await run(['why', 'filled.xlsx', 'Our plan!D12'], { here }), 'No figure of the plan was filled in at');
});

it('a filled copy for publication says nothing of how it was made, also where the template was filled before', async () => {
  const here = await written('plymouth');
  await run(['plan', '--template', 'filled.xlsx', '--publish', '-o', 'public.xlsx'], { here });
  expectRefused(await run(['plan', '--read-back', 'public.xlsx'], { here }), 'does not say how it was made');
});
