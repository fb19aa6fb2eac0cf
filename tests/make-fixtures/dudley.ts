// The spreadsheets of fixtures/dudley, from the People Services Scrutiny Committee paper of 22 September 2015.
// Run from the project root: npx tsx tests/make-fixtures/dudley.ts
import { mkdir, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const organisation = 'Dudley Metropolitan Borough Council';
const [year, month, day] = [2015, 10, 15] as const;
const data = new URL('../../fixtures/dudley/data/', import.meta.url);

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

const transfer = new Date(Date.UTC(2015, 9, 1));

await save('finance.xlsx', {
  name: '0-5 allocation',
  titles: [organisation, '0-5 public health allocation, part year'],
  headings: ['Budget line', 'System element', 'Period', '2015/16 budget', 'Fund', 'Note'],
  widths: [60, 30, 28, 18, 22, 52],
  formats: { 4: '£#,##0' },
  rows: [
    [
      '0-5 public health services (health visiting and family nurse)',
      'Early childhood development',
      'October 2015 to March 2016',
      2453000,
      'Public health grant',
      'Part of a year only. The 2016/17 allocation is unknown. System element added for this workspace, not in the paper',
    ],
    ['Total', null, null, { formula: 'SUM(D5:D5)', result: 2453000 }, null, null],
  ],
  notes: ['2016/17: not known'],
});

await save('services.xlsx', {
  name: 'Current provision',
  titles: [organisation, '0-5 services: current provision, autumn 2015'],
  headings: ['Service', 'Description', 'Commissioner', 'Provider', 'Ages', 'Start', 'Annual value'],
  widths: [20, 60, 44, 44, 8, 14, 16],
  formats: { 6: 'dd/mm/yyyy' },
  rows: [
    [
      'Health Visiting',
      'Nursing advice and help for families with very young children; carries the five mandated reviews',
      'NHS England to 30 September 2015; Dudley MBC from 1 October 2015',
      'Black Country Partnership Foundation Trust',
      '0-5',
      transfer,
      'not stated',
    ],
    [
      'Family Nurse',
      'Family nurses, who stay with their employer when commissioning moves',
      'NHS England to 30 September 2015; Dudley MBC from 1 October 2015',
      'not stated',
      '0-5',
      transfer,
      'not stated',
    ],
    [
      "Children's Centres",
      '5 clusters; community support, child and family health, learning and skills; families in most need come first',
      'Dudley MBC',
      'not stated',
      '0-5',
      'not stated',
      'not stated',
    ],
  ],
  notes: ['Start is the day commissioning passed to the council, not the day the service began.'],
});

const [hv, cc] = ['Health Visiting', "Children's Centres"];
await save('priorities.xlsx', {
  name: 'Scoping',
  titles: [organisation, '0-5 integration: what each service must do, side by side'],
  headings: ['Service', 'Mandated element or priority', 'Kind'],
  widths: [22, 62, 20],
  rows: [
    [hv, 'Antenatal review (new)', 'mandated element'],
    [hv, 'New baby review', 'mandated element'],
    [hv, '6-8 week assessment (apart from the GP one)', 'mandated element'],
    [hv, 'One year assessment', 'mandated element'],
    [hv, '2 to 2.5 year review', 'mandated element'],
    [hv, 'Becoming a parent and the first weeks', 'priority'],
    [hv, 'Maternal mental health, postnatal depression included', 'priority'],
    [hv, 'Breastfeeding: starting and keeping on', 'priority'],
    [hv, 'Healthy weight: food and activity', 'priority'],
    [hv, 'Health and wellbeing at age 2, and readiness for school', 'priority'],
    [hv, 'Minor illness and fewer accidents', 'priority'],
    [],
    [cc, 'Each child is unique', 'mandated element'],
    [cc, 'Strength and independence through good relationships', 'mandated element'],
    [cc, 'Surroundings that help learning, with parents as partners', 'mandated element'],
    [cc, 'Different ways and rates of learning, special needs included', 'mandated element'],
    [cc, 'Early Years and School Readiness', 'priority'],
    [cc, 'Health and Wellbeing', 'priority'],
    [cc, 'Parenting Capacity and Relationship Support', 'priority'],
  ],
});
