// The spreadsheets of fixtures/cumbria, from the council's 0-19 and Early Help integration slides.
// Run from the project root: npx tsx tests/make-fixtures/cumbria.ts
import { mkdir, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const organisation = 'Cumbria County Council';
const [year, month, day] = [2019, 6, 10] as const;
const data = new URL('../../fixtures/cumbria/data/', import.meta.url);

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

const procurement = '0-19 and Early Help integration';

await save('timetable.xlsx', {
  name: 'Process and timescales',
  titles: [organisation, `${procurement}: process and timescales`],
  headings: ['Activity', 'Timeframe'],
  widths: [44, 24],
  formats: { 2: 'd mmmm yyyy' },
  rows: [
    ['Finalise service specifications', 'April - June'],
    ['Advertise tender', 'Late June'],
    ['Tender deadline', 'End July'],
    ['Evaluation', 'August'],
    ['Cabinet decision on award of contracts', '17 October'],
    ['Contract mobilisation', 'November – December'],
    ['Contract start date', new Date(Date.UTC(2020, 0, 1))],
  ],
});

await save(
  'consultation.xlsx',
  {
    name: 'Have your say',
    titles: [organisation, `${procurement}: 'have your say' survey, closed 20th February`, '116 responses received'],
    headings: ['Role', '% (no.) responses'],
    widths: [40, 24],
    rows: [
      ['Parent or carer', '18.92% (21)'],
      ['Professional working with CYP', '68.47% (76)'],
      ['Other – including no response', '12.61% (19)'],
    ],
  },
  {
    name: 'Agreement',
    titles: [organisation, `${procurement}: how far people agreed`],
    headings: ['Statement', 'Answer', 'Share'],
    widths: [52, 30, 10],
    formats: { 3: '0%' },
    rows: [
      ['Reasons for changing the services', 'agree or strongly agree', 0.68],
      ['Aims of the new service', 'agree or strongly agree', 0.77],
      ['Thrive as a framework', 'quite or very confident', 0.6],
      ['Right kinds of help at each level', 'quite or very confident', 0.66],
      ['Family Hubs will better outcomes', 'agree or strongly agree', 0.7],
    ],
    notes: ['Base: people who answered the online survey; the number for each question is not stated.'],
  },
);
