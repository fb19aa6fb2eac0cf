import exceljs, { type Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sheetTexts } from '../../../src/intake/cell-texts.ts';
import type { Page, PageRow } from '../../../src/nouns/page.ts';
import { openPackage, packed, textOf, withPart } from '../../../src/output/package/package.ts';
import { askedOf } from '../../../src/output/template/asked-of.ts';
import { filledTemplate } from '../../../src/output/template/fill.ts';
import { filledSince } from '../../../src/output/template/filled-since.ts';
import { howMade } from '../../../src/output/xlsx/how-made.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { editedCopy } from '../../edited-copy.ts';
import { opened } from '../open-workbook.ts';
import { hasOffice, throughOffice } from '../recalculated.ts';

const imprint = {
  ...{ title: 'Our plan', organisation: 'Anytown Council', year: '2026/27', asOf: day('2026-06-30'), version: '1.0.0' },
  from: { scenarios: ['scenarios/one.yaml'], sources: [{ file: 'data/budget.csv', sha256: 'a'.repeat(64) }] },
};

function rowOf(name: string, index: number): PageRow {
  return {
    key: `line-${index}`,
    cells: {
      line: { content: { kind: 'text', text: name } },
      budget: { content: { kind: 'money', pence: pence((index + 1) * 10_050) } },
      half: {
        content: { kind: 'money', pence: pence((index + 1) * 5_025) },
        formula: { op: 'cell', ref: { table: 'budget-1', row: `line-${index}`, column: 'budget' } },
      },
      share: { content: { kind: 'share', share: (index + 1) / 7 } },
      ends: { content: { kind: 'day', day: day(`2027-0${index + 1}-28`) } },
    },
  };
}

const total: PageRow = {
  key: 'total',
  total: true,
  cells: { line: { content: { kind: 'text', text: 'Total' } }, budget: { content: { kind: 'money', pence: pence(60_300) } } },
};
const titles = { line: 'Budget line', budget: 'Budget', half: 'Half of it', share: 'Share', ends: 'Ends' };
const page: Page = {
  id: 'budget',
  title: 'Budget',
  lead: '',
  blocks: [
    {
      ...{ kind: 'table', id: 'budget-1', caption: 'Lines' },
      columns: Object.entries(titles).map(([id, title]) => ({ id, title, width: 12, align: 'left' as const })),
      rows: [...['Parenting', 'Hubs', 'Carers'].map(rowOf), total],
    },
  ],
};

/** A council’s own workbook whose cells all have one format: its columns in another order, and one of its own. */
async function templateOf(format: string, from1904 = false): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.properties.date1904 = from1904;
  const sheet = book.addWorksheet('Ours');
  ['organisation', 'as_of', 'total_budget_1_budget', 'plan_year'].forEach((name, index) => {
    book.definedNames.add(`Ours!$B$${index + 1}`, name);
    sheet.getCell(index + 1, 2).numFmt = format;
  });
  const headings = ['Ends', 'Our note', ...['Share', 'Half of it', 'Budget', 'Budget line']];
  sheet.addTable({ name: 'Budget_1', ref: 'C7', headerRow: true, columns: headings.map((name) => ({ name })), rows: [headings] });
  headings.forEach((_, index) => {
    sheet.getCell(8, 3 + index).numFmt = format;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function filled(format = 'General', from1904 = false): Promise<Uint8Array> {
  return (await filledTemplate(await templateOf(format, from1904), 'ours.xlsx', [page], imprint)).bytes;
}

async function bookOf(bytes: Uint8Array) {
  const filling = (await howMade(bytes))?.filled;
  if (!filling) throw new Error('it says what was filled');
  return { file: 'back.xlsx', bytes, filling, sheets: await sheetTexts(bytes, 'back.xlsx', true) };
}

async function readBack(bytes: Uint8Array, pages = [page], made = imprint) {
  return filledSince(pages, made, await bookOf(bytes));
}

async function changed(change: (sheet: exceljs.Worksheet, book: Workbook) => void) {
  return readBack(await editedCopy(await filled(), (book) => change(book.getWorksheet('Ours') as exceljs.Worksheet, book)));
}

const untouched = {
  edits: [],
  rewritten: [],
  added: [],
  removed: [],
  notes: [],
  missing: [],
  named: [],
  lost: [],
  compared: 3,
  comparedCells: 4,
};

describe('a filled template read back', () => {
  it.each([
    ['General', false],
    ['dd/mm/yyyy', false],
    ['dd/mm/yyyy', true],
    ['0%', false],
    ['@', false],
    ['£#,##0', true],
  ])('that nobody changed differs in nothing, its cells as %s (from 1904: %s)', async (format, from1904) => {
    const bytes = await filled(format, from1904);
    expect(await readBack(bytes)).toEqual(untouched);
    expect(await readBack(await editedCopy(bytes, () => undefined))).toEqual(untouched);
  });

  it.runIf(hasOffice)('is the same once a spreadsheet program saved it', { timeout: 120_000 }, async () => {
    expect(await readBack(throughOffice(await filled('dd/mm/yyyy')))).toEqual(untouched);
  });

  it('says each cell that was changed, and nothing of a council’s own cells', async () => {
    const { edits, named, added, removed, lost } = await changed((sheet) => {
      sheet.getCell('B1').value = 'Another council';
      sheet.getCell('B3').value = 1;
      sheet.getCell('D9').value = 'We like it';
      sheet.getCell('A9').value = 'Beside it';
      sheet.getCell('G9').value = 7;
      sheet.getCell('C10').value = '1 May 2027';
      sheet.getCell('F8').value = 9;
    });
    expect(edits.map(({ at, row, column, is }) => [at.cell, row.key, column.id, is])).toEqual([
      ['F8', 'line-0', 'half', '9'],
      ['G9', 'line-1', 'budget', '7'],
      ['C10', 'line-2', 'ends', '1 May 2027'],
    ]);
    expect(named.map(({ name, at, is }) => [name, at.cell, is])).toEqual([
      ['organisation', 'B1', 'Another council'],
      ['total_budget_1_budget', 'B3', '1'],
    ]);
    expect([added, removed, lost]).toEqual([[], [], []]);
  });

  it('finds rows again that were sorted, and tells those that are new or gone', async () => {
    const { edits, added, removed } = await changed((sheet) => {
      const rows = [8, 9, 10].map((row) => [3, 4, 5, 6, 7, 8].map((column) => sheet.getCell(row, column).value));
      [rows[2], rows[0]].forEach((values, at) => {
        values?.forEach((value, index) => {
          sheet.getCell(8 + at, 3 + index).value = value;
        });
      });
      sheet.getCell('F8').value = 'changed';
      for (const cell of ['C10', 'E10', 'F10', 'G10']) sheet.getCell(cell).value = 5;
      sheet.getCell('H10').value = 'A line of our own';
    });
    expect(edits.map(({ at, row }) => [at.cell, row.key])).toEqual([['F8', 'line-2']]);
    expect(added.map(({ at, text }) => [at.cell, text])).toEqual([['C10', '5']]);
    expect(removed.map(({ text }) => text)).toEqual(['Hubs']);
  });

  it('follows names that were moved, and names what is no longer there or no longer in the plan', async () => {
    const moved = await changed((sheet, book) => {
      book.definedNames.remove('Ours!$B$1', 'organisation');
      book.definedNames.add('Ours!$A$20', 'organisation');
      sheet.getCell('A20').value = 'Anytown Council';
      sheet.getCell('B1').value = 'Something else';
      book.definedNames.remove('Ours!$B$4', 'plan_year');
    });
    expect(moved.named).toEqual([]);
    expect(moved.lost).toEqual([{ kind: 'cell', name: 'plan_year', from: 'workbook' }]);
    const from = await openPackage(await filled());
    const table = textOf(from, 'xl/tables/table1.xml').replace('name="Budget"', 'name="Money"');
    const renamed = await readBack(await packed(withPart(from, 'xl/tables/table1.xml', table)));
    expect(renamed).toEqual({ ...untouched, lost: [{ kind: 'column', name: 'Budget_1[Budget]', from: 'workbook' }] });
    const gone = await changed((sheet) => sheet.removeTable('Budget_1'));
    expect(gone).toMatchObject({ lost: [{ kind: 'table', name: 'Budget_1', from: 'workbook' }], compared: 0, comparedCells: 4 });
    expect((await readBack(await filled(), [{ ...page, blocks: [] }])).lost).toEqual([
      { kind: 'cell', name: 'total_budget_1_budget', from: 'plan' },
      { kind: 'table', name: 'Budget_1', from: 'plan' },
    ]);
  });

  it('answers which figure of the plan stands in a cell, and refuses one that was not filled', async () => {
    const book = await bookOf(await filled());
    const asked = (text: string) => askedOf([page], imprint, book, text);
    expect(await asked('Ours!B3')).toEqual({ text: 'total_budget_1_budget', at: 'Ours!B3' });
    expect(await asked('Total_Budget_1_Budget')).toEqual({ text: 'total_budget_1_budget', at: 'Ours!B3' });
    expect(await asked("'Ours'!G9")).toEqual({ text: expect.stringMatching(/^Budget!B\d+$/), at: 'Ours!G9' });
    expect(await asked('net budget')).toBeNull();
    await expect(asked('Ours!B1')).rejects.toThrow('`Ours!B1` is filled with `organisation`, which is no figure');
    await expect(asked('Ours!D9')).rejects.toThrow('No figure of the plan was filled in at `Ours!D9`');
  });
});

it('a figure is shown as one where the style of its cell shows days', async () => {
  const sheet = (await opened(await filled('dd/mm/yyyy'))).getWorksheet('Ours');
  expect(sheet?.getCell('B3').value).toBe(603);
  expect(sheet?.getCell('G8').value).toBe(100.5);
  expect(sheet?.getCell('C8').value).toEqual(new Date('2027-01-28T00:00:00.000Z'));
});
