import { createWriteStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { bin, measured, turnAbout } from './measured.ts';

// Made-up registers of 20 columns, read beside the bare packages they are read with. Build first.
const folder = mkdtempSync(join(tmpdir(), 'commission-bench-'));
const head = [
  'Contract reference',
  'Contract title',
  'Description',
  'Department',
  'Supplier',
  'Postcode',
  'Start date',
  'End date',
  'Review date',
  'Annual value',
  'Total value',
  'Irrecoverable VAT',
  'Process used',
  'Category',
  'CPV code',
  'SME',
  'VCSE',
  'Area',
  'Status',
  'Contract manager',
];
const titles = ['Short breaks', 'Health visiting', 'Family mediation', 'Youth outreach', 'Speech and language therapy'];

function row(i: number): (string | number)[] {
  const month = String((i % 12) + 1).padStart(2, '0');
  return [
    `WM-${i}`,
    `${titles[i % 5]} lot ${i % 97}`,
    'Support for families in their own homes, by referral',
    'Children and families',
    `Provider ${i % 700} Ltd`,
    'WM1 2AB',
    `01/${month}/2024`,
    `31/03/20${26 + (i % 5)}`,
    `15/${month}/2025`,
    1200 + (i % 9000) / 10,
    48_000 + i,
    0,
    'Open tender',
    'Services',
    '85311300',
    i % 3 === 0 ? 'Yes' : 'No',
    'No',
    `Locality ${i % 9}`,
    'Live',
    'Commissioning manager',
  ];
}

async function csvOf(rows: number): Promise<string> {
  const path = join(folder, `register-${rows}.csv`);
  const out = createWriteStream(path);
  out.write(`${head.join(',')}\n`);
  for (let i = 0; i < rows; i += 1) {
    const line = row(i).map((cell) => (typeof cell === 'string' && cell.includes(',') ? `"${cell}"` : cell));
    if (!out.write(`${line.join(',')}\n`)) await new Promise<void>((done) => out.once('drain', () => done()));
  }
  await new Promise<void>((done) => out.end(() => done()));
  return path;
}

async function xlsxOf(rows: number): Promise<string> {
  const path = join(folder, `register-${rows}.xlsx`);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('Register');
  sheet.addRow(head).commit();
  for (let i = 0; i < rows; i += 1) sheet.addRow(row(i)).commit();
  await book.commit();
  return path;
}

async function spendOf(rows: number): Promise<string> {
  const path = join(folder, `spend-${rows}.csv`);
  const out = createWriteStream(path);
  out.write('Body,Payment date,Transaction number,Supplier,Directorate,Expense type,Cost centre,Amount\n');
  for (let i = 0; i < rows; i += 1) {
    const date = `${String((i % 28) + 1).padStart(2, '0')}/${String((i % 12) + 1).padStart(2, '0')}/2025`;
    const line = `Westmarsh Council,${date},T${i},Provider ${i % 9000} Ltd,Children,Placements,C${i % 400},${(i % 90_000) / 100}\n`;
    if (!out.write(line)) await new Promise<void>((done) => out.once('drain', () => done()));
  }
  await new Promise<void>((done) => out.end(() => done()));
  return path;
}

/** The same workbook, claiming a used range of every row and column and ten thousand merged cells below its rows. */
async function claimingOf(rows: number): Promise<string> {
  const parts = unzipSync(readFileSync(await xlsxOf(rows)));
  const name = 'xl/worksheets/sheet1.xml';
  const merges = Array.from({ length: 10_000 }, (_, i) => `<mergeCell ref="A${500_000 + i}:F${500_000 + i}"/>`).join('');
  const sheet = new TextDecoder()
    .decode(parts[name])
    .replace(/<dimension [^>]*\/>/, '')
    .replace('<sheetData', '<dimension ref="A1:XFD1048576"/><sheetData')
    .replace('</sheetData>', `</sheetData><mergeCells count="10000">${merges}</mergeCells>`);
  const path = join(folder, 'claiming.xlsx');
  writeFileSync(path, zipSync({ ...parts, [name]: new TextEncoder().encode(sheet) }));
  return path;
}

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const modules = JSON.stringify(join(import.meta.dirname, '../../node_modules'));
const bareCsv = script(
  'bare-csv.cjs',
  `const { parse } = require(${modules} + '/csv-parse'); const { createReadStream } = require('node:fs'); createReadStream(process.argv[2]).pipe(parse()).on('data', () => {});`,
);
const bareXlsx = script(
  'bare-xlsx.mjs',
  `import { readFileSync } from 'node:fs'; const { readXlsx } = await import(${modules} + '/hucre/dist/xlsx.mjs'); await readXlsx(readFileSync(process.argv[2]));`,
);

function said(
  what: string,
  { ours, theirs }: ReturnType<typeof turnAbout>,
  asked: { readonly ratio: number; readonly megabytes: number },
): void {
  if (ours.seconds / theirs.seconds > asked.ratio || ours.megabytes > asked.megabytes) process.exitCode = 1;
  console.log(
    `${what}: ${ours.seconds.toFixed(2)} s and ${ours.megabytes.toFixed(0)} MB, bare ${theirs.seconds.toFixed(2)} s, ratio ${(ours.seconds / theirs.seconds).toFixed(2)} (asked: at most ${asked.ratio}, under ${asked.megabytes} MB)`,
  );
}

const [small, large] = [await csvOf(10_000), await csvOf(100_000)];
said('csv, 100,000 rows', turnAbout(3, [bin, 'inspect', large, '--json'], [bareCsv, large]), { ratio: 2, megabytes: 300 });
const growth = measured([bin, 'inspect', large, '--json']).seconds / measured([bin, 'inspect', small, '--json']).seconds;
console.log(`csv, ten times the rows: ${growth.toFixed(1)} times the time (asked: at most 12)`);
const book = await xlsxOf(100_000);
said('xlsx, 100,000 rows', turnAbout(3, [bin, 'inspect', book, '--json'], [bareXlsx, book]), { ratio: 1.6, megabytes: 600 });

const spend = await spendOf(1_000_000);
const { megabytes, seconds } = measured([bin, 'inspect', spend, '--json']);
if (megabytes > 600) process.exitCode = 1;
console.log(`csv, 1,000,000 rows of spend: ${seconds.toFixed(1)} s and ${megabytes.toFixed(0)} MB (asked: under 600 MB)`);

const [plain, claiming] = [await xlsxOf(2_000), await claimingOf(2_000)];
const claims = turnAbout(3, [bin, 'inspect', claiming, '--json'], [bin, 'inspect', plain, '--json']);
console.log(
  `xlsx that claims every row, every column and 10,000 merges: ${claims.ours.seconds.toFixed(2)} s and ${claims.ours.megabytes.toFixed(0)} MB, without the claims ${claims.theirs.seconds.toFixed(2)} s and ${claims.theirs.megabytes.toFixed(0)} MB`,
);
