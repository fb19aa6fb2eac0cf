// The spreadsheets of fixtures/cambridgeshire, from the Health Committee paper of 14 December 2017.
// Run from the project root: npx tsx tests/make-fixtures/cambridgeshire.ts
import { mkdir, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const organisation = 'Cambridgeshire County Council';
const [year, month, day] = [2017, 12, 14] as const;
const data = new URL('../../fixtures/cambridgeshire/data/', import.meta.url);

/** One sheet: merged title rows, a blank row, the headings, the rows ([] is a spacer), a blank row, the notes. */
interface Sheet {
  name: string;
  titles: string[];
  headings: string[];
  widths: number[];
  formats?: Record<number, string>;
  rows: ExcelJS.CellValue[][];
  notes?: string[];
}

function addSheet(book: ExcelJS.Workbook, sheet: Sheet): void {
  const ws = book.addWorksheet(sheet.name);
  ws.columns = sheet.widths.map((width) => ({ width }));
  for (const [i, title] of sheet.titles.entries()) {
    const row = ws.addRow([title]);
    row.font = { bold: true, size: i === 0 ? 14 : 11 };
    ws.mergeCells(row.number, 1, row.number, sheet.headings.length);
  }
  ws.addRow([]);
  const header = ws.addRow(sheet.headings);
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  for (const values of sheet.rows) {
    const row = ws.addRow(values);
    if (values.length === 0) continue;
    for (const [column, format] of Object.entries(sheet.formats ?? {})) row.getCell(Number(column)).numFmt = format;
    row.alignment = { vertical: 'top', wrapText: true };
    if (values[0] === 'Total') row.font = { bold: true };
  }
  if (sheet.notes?.length) ws.addRow([]);
  for (const note of sheet.notes ?? []) ws.addRow([note]).font = { italic: true };
}

/** Written again with one fixed time on every part, so that two runs give the same bytes. */
async function save(file: string, ...sheets: Sheet[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.creator = organisation;
  book.lastModifiedBy = organisation;
  book.created = new Date(Date.UTC(year, month - 1, day));
  book.modified = book.created;
  for (const sheet of sheets) addSheet(book, sheet);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  for (const name of Object.keys(parts)) if (name.endsWith('/')) delete parts[name];
  await mkdir(data, { recursive: true });
  await writeFile(new URL(file, data), zipSync(parts, { level: 6, mtime: new Date(year, month - 1, day, 12) }));
}

await save(
  'budget.xlsx',
  {
    name: "Children's centres",
    titles: [organisation, "Children's centres budget 2017/18"],
    headings: ['Budget line', 'System element', '2017/18 budget', 'Note'],
    widths: [28, 30, 18, 64],
    formats: { 3: '£#,##0' },
    rows: [
      [
        "Children's centres",
        'Early childhood development',
        5272159,
        'Includes property budgets managed corporately for the centres the council runs itself. System element added for this workspace, not in the paper',
      ],
      ['Total', null, { formula: 'SUM(C5:C5)', result: 5272159 }, null],
    ],
  },
  {
    name: 'Published position',
    titles: [organisation, "Children's centres: position as published, December 2017"],
    headings: ['Item', '2017/18', '2018/19'],
    widths: [28, 18, 18],
    rows: [
      ['Current budget', '£5,272,159', '-'],
      ['Saving', '-', '(£900,000)'],
      ['Revised budget', '-', '£4,372,159*'],
    ],
    notes: ['*subject to a potential uplift for cost inflation', 'The saving is permanent and is published as 17% of the current budget.'],
  },
);

await save('clearances.xlsx', {
  name: 'Officer clearance',
  titles: [organisation, 'Officer clearance of implications'],
  headings: ['Implications', 'Officer clearance', 'Officer (role)'],
  widths: [56, 20, 34],
  rows: [
    ['Resources: cleared by Finance', 'Yes', 'Financial officer'],
    ['Procurement, contracts and contract procedure rules: cleared by the LGSS Head of Procurement', 'Yes', 'Officer, LGSS Procurement'],
    ['Statutory, legal and risk: cleared by LGSS Law', 'Yes', 'Legal officer'],
    ['Equality and diversity: cleared by the Service Contact', 'Yes or No', 'Officer, Service Contact'],
    ['Engagement and communication: cleared by Communications', 'Yes or No', 'Officer, Communications'],
    ['Localism and local Member involvement: cleared by the Service Contact', 'Yes or No', 'Officer, Service Contact'],
    ['Public health: cleared by Public Health', 'Yes', 'Officer, Public Health'],
  ],
});
