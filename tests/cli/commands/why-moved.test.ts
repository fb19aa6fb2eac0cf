import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/output/package/package.ts';
import { howMade, withHowMade } from '../../../src/output/xlsx/how-made.ts';
import { repacked } from '../../../src/output/xlsx/package.ts';
import { cellUnder } from '../../edited-copy.ts';
import { opened } from '../../output/open-workbook.ts';
import { hasOffice, throughOffice } from '../../output/recalculated.ts';
import { freshFolder, home, run } from '../../world.ts';
import { expectRefused, put, register, smallWorkspace } from '../ground.ts';

interface Told {
  readonly steps: readonly { readonly value: unknown; readonly row: string; readonly at: string }[];
  readonly differs: readonly string[];
}

const folder = freshFolder();
cpSync(join(home, 'fixtures/plymouth'), folder, { recursive: true });
const made = (async () => {
  const { code, err } = await run(['plan', '-o', 'plan.xlsx'], { here: folder });
  expect(code, err).toBe(0);
  return readFileSync(join(folder, 'plan.xlsx'));
})();

/** The plan’s workbook changed by hand, and perhaps said to be of another version. */
async function changed(file: string, change: (book: Workbook) => void, version?: string): Promise<void> {
  const bytes = await made;
  const how = await howMade(bytes);
  const book = await opened(bytes);
  change(book);
  const saved = await openPackage(new Uint8Array(await book.xlsx.writeBuffer()));
  writeFileSync(
    join(folder, file),
    await repacked(withHowMade(saved, { ...(how as NonNullable<typeof how>), ...(version && { version }) })),
  );
}

const sheetOf = (book: Workbook, name: string): Worksheet => book.getWorksheet(name) as Worksheet;
const why = async (...words: string[]) => run(['why', ...words, '--json'], { here: folder });
const told = async (...words: string[]): Promise<Told> => {
  const { out, err, code } = await why(...words);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { data: Told }).data;
};

/** The address, in a workbook of the plan, of a figure of the plan’s own. */
async function where(change: (book: Workbook) => void): Promise<{ readonly row: number; readonly column: number }> {
  const book = await opened(await made);
  change(book);
  let at = { row: 0, column: 0 };
  sheetOf(book, 'Budget').eachRow((row, number) => {
    if (String(row.getCell(1).value).startsWith('Wellbeing')) at = { row: number, column: 0 };
  });
  return at;
}

describe('why, of a workbook whose cells were moved', () => {
  it('finds the figure by its table and row, and says where its own cell is: a row put in, rows sorted, a column put in', async () => {
    const own = (await where(() => {})).row;
    const [plain] = (await told('plan.xlsx', `Budget!B${own}`)).steps;
    await changed('lower.xlsx', (book) => sheetOf(book, 'Budget').insertRow(2, ['Agreed on Monday']));
    const lower = await told('lower.xlsx', `Budget!B${own + 1}`);
    expect([lower.steps[0]?.row, lower.steps[0]?.value, lower.steps[0]?.at]).toEqual([plain?.row, plain?.value, plain?.at]);
    expect(lower.differs).toEqual([]);
    expect((await run(['why', 'lower.xlsx', `Budget!B${own + 1}`], { here: folder })).out).toMatch(
      /stands at Budget!B\d+ of\s+lower\.xlsx;[\s\S]*as\s+made\s+now/,
    );
    await changed('wider.xlsx', (book) => sheetOf(book, 'Budget').spliceColumns(1, 0, ['Ours']));
    expect((await told('wider.xlsx', `Budget!C${own}`)).steps[0]).toMatchObject({ row: plain?.row, value: plain?.value });
    await changed('sorted.xlsx', (book) => {
      const sheet = sheetOf(book, 'Budget');
      const [one, other] = [own, own + 1].map((row) => (sheet.getRow(row).values as unknown[]).slice(1));
      sheet.getRow(own).values = other as never;
      sheet.getRow(own + 1).values = one as never;
    });
    expect((await told('sorted.xlsx', `Budget!B${own + 1}`)).steps[0]).toMatchObject({ row: plain?.row, value: plain?.value });
  });

  it('says that another version made it, for why and for what is read back, and finds the figure all the same', async () => {
    const own = (await where(() => {})).row;
    const [plain] = (await told('plan.xlsx', `Budget!B${own}`)).steps;
    await changed('old.xlsx', (book) => sheetOf(book, 'Budget').spliceRows(2, 1), '0.3.0');
    const old = await told('old.xlsx', `Budget!B${own - 1}`);
    expect(old.steps[0]).toMatchObject({ row: plain?.row, value: plain?.value });
    expect(old.differs).toEqual([expect.stringMatching(/made with commission 0\.3\.0; this is .*another address/)]);
    const { out } = await run(['plan', '--read-back', 'old.xlsx'], { here: folder });
    expect(out.replace(/\s+/g, ' ')).toContain('The workbook was made with commission 0.3.0');
  });

  it('is refused in a line where no figure stands there, or no such sheet, or more than one cell is named', async () => {
    await made;
    for (const [asked, word] of [
      ['Budget!A1', 'No figure of the plan stands at'],
      ['Budget!B900', 'No figure of the plan stands at'],
      ['Bugdet!B9', 'Did you mean `Budget`?'],
      ['Budget!B9:B10', 'more than one cell'],
    ] as const)
      expectRefused(await run(['why', 'plan.xlsx', asked], { here: folder }), word);
    await changed('renamed.xlsx', (book) => {
      sheetOf(book, 'Budget').name = 'Our money';
    });
    expectRefused(await run(['why', 'renamed.xlsx', 'Budget!B9'], { here: folder }), 'no sheet `Budget`');
    const empty = new exceljs.Workbook();
    empty.addWorksheet('Sheet1');
    writeFileSync(join(folder, 'empty.xlsx'), new Uint8Array(await empty.xlsx.writeBuffer()));
    writeFileSync(join(folder, 'list.csv'), 'a,b\n1,2\n');
    for (const file of ['empty.xlsx', 'list.csv']) expectRefused(await run(['plan', '--read-back', file], { here: folder }), file);
    expectRefused(await run(['why', 'empty.xlsx', 'Sheet1!A1'], { here: folder }), 'does not say how it was made');
  });

  it('says what stood there, and what became of the files, where the plan made now has the row no more', async () => {
    const here = smallWorkspace();
    await run(['plan', '-o', 'plan.xlsx'], { here });
    const sheet = sheetOf(await opened(readFileSync(join(here, 'plan.xlsx'))), 'Contracts');
    const value = cellUnder(sheet, 'Annual value', 'Short breaks').address;
    put(here, { 'data/register.csv': register.replace(/^C2.*\n/m, '') });
    const gone = await run(['why', 'plan.xlsx', `Contracts!${value}`], { here });
    expectRefused(gone, 'says `80500.5`');
    expect(gone.err).toContain('Changed since the workbook was made: data/register.csv.');
  });

  it.skipIf(!hasOffice)('answers for a workbook that LibreOffice saved', async () => {
    const own = (await where(() => {})).row;
    const [plain] = (await told('plan.xlsx', `Budget!B${own}`)).steps;
    writeFileSync(join(folder, 'office.xlsx'), await throughOffice(await made));
    expect(await told('office.xlsx', `Budget!B${own}`)).toMatchObject({ steps: [plain], differs: [] });
  });
});
