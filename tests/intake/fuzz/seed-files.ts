import iconv from 'iconv-lite';
import { award, release } from '../ocds/package.ts';
import { oldWorkbook } from '../packages/compound.ts';
import { bareWorkbook, openDocument } from '../packages/parts.ts';
import { dateCell, workbookOf } from '../workbook.ts';

/** A sound file, small enough to be broken two thousand times. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const heads = ['Contract reference', 'Title', 'Supplier', 'Start date', 'End date', 'Annual value', 'Extension options'];
const register = [
  ['WM-01', 'Short breaks', 'Low Fell Trust', '01/04/2025', '31/03/2028', '£120,000', '2 x 12 months'],
  ['WM-02', 'Health visiting, 0-5', 'Harbour NHS Trust', '01/04/2024', '31/03/2027', '£1.2m', '5+1+1'],
  ['WM-03', 'Family "hubs"', 'Café Solidaire CIC', '2024-10-01', '31/02/2027', '(28,467)', 'None'],
  ['WM-04', 'Mediation', 'ТВС', '45200', 'TBC', '£25,000 to £50,000', '3 years with option to extend'],
  ['', 'Total', '', '', '', '£1,291,533', ''],
];
const budget = [
  ['Budget line', '2025/26 budget £000', '2026/27 budget £000', 'Forecast'],
  ['Early help', '1,200', '1,150', '1,190.5'],
  ['Children’s centres', '£450', 'nil', '-'],
  ['Total', '1,650', '1,150', '1,190.5'],
];

function cut(rows: readonly (readonly string[])[], delimiter: string): string {
  const quoted = (cell: string): string => (/["\n;,|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`;
}

const titled = [['Westmarsh Council'], ['SELECT * FROM contracts WHERE live = 1'], [], heads, ...register];

function page(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td colspan=1 class="x">${cell}</td>`).join('')}</tr>`);
  return `<html><head><style>td{}</style></head><body><table border=1>${cells.join('\n')}</table><p>End</p></body></html>`;
}

function openRows(rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell.replaceAll('&', '&amp;')}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  );
  return `<table:table table:name="Register">${cells.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
}

const strings = ['Supplier', 'Title', 'End date', 'Value', 'Low Fell Trust', 'Short breaks'];
const bareRows = `<worksheet><dimension ref="A1:D2"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>4</v></c><c r="B2" t="inlineStr"><is><t>Short &amp; long</t></is></c><c r="C2" s="1"><v>46477</v></c><c r="D2"><f>1+1</f><v>1200.5</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A3:D3"/></mergeCells></worksheet>`;

async function workbooks(): Promise<SeedFile[]> {
  const register2 = await workbookOf((book) => {
    const sheet = book.addWorksheet('Register');
    sheet.addRow(['Westmarsh Council contracts']);
    sheet.mergeCells('A1:G1');
    sheet.addRow(heads);
    for (const row of register) sheet.addRow(row);
    sheet.getCell('D3').value = dateCell('2025-04-01');
    sheet.getCell('F3').value = { formula: '100000+20000', result: 120_000 };
    sheet.getRow(4).hidden = true;
    const hidden = book.addWorksheet('Budget', { state: 'hidden' });
    for (const row of budget) hidden.addRow(row);
  });
  const bare = bareWorkbook(bareRows, {
    'xl/sharedStrings.xml': `<sst count="6" uniqueCount="6">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  });
  return [
    { name: 'register.xlsx', bytes: register2 },
    { name: 'bare.xlsx', bytes: bare },
    { name: 'register.ods', bytes: openDocument(openRows([heads, ...register])) },
    {
      name: 'register.xls',
      bytes: oldWorkbook([heads, ...register.slice(0, 4), ['WM-05', 'Youth', 'Trust', { serial: 45_383 }, null, 12.5]]),
    },
  ];
}

function texts(): SeedFile[] {
  const csv = cut(titled, ',');
  const months = ['Apr', 'May'].map((month) => cut([['Supplier', 'Amount', 'Payment date', `Directorate ${month}`]], ',')).join('');
  const written: readonly (readonly [string, string, string])[] = [
    ['utf8.csv', csv, 'utf-8'],
    ['marked.csv', `\ufeff\ufeff${cut([heads, ...register], ',')}`, 'utf-8'],
    ['wide.csv', cut([heads, ...register], '\t'), 'utf-16le'],
    ['wide-be.csv', `\ufeff${cut([heads, ...register], ',')}`, 'utf-16be'],
    ['western.csv', cut([heads, ...register.slice(0, 3)], ';'), 'windows-1252'],
    ['pipe.csv', cut(budget, '|'), 'utf-8'],
    ['spend.csv', `${months}Low Fell Trust,12.50,01/04/2026,Children\nHarbour,"1,200",13/04/2026,Adults\n`, 'utf-8'],
    ['page.xls', page([heads, ...register]), 'utf-8'],
  ];
  return written.map(([name, text, encoding]) => ({ name, bytes: iconv.encode(text, encoding) }));
}

function notices(): SeedFile[] {
  const releases = ['ocds-x-1', 'ocds-x-2'].map((ocid) => release(ocid, { awards: [award('A1'), award('A2', { suppliers: [] })] }));
  const packages: readonly (readonly [string, unknown])[] = [
    ['releases.json', { uri: 'x', version: '1.1', releases }],
    ['records.json', { records: releases.map((one) => ({ ocid: one['ocid'], compiledRelease: one, releases: [one] })) }],
    ['list.json', register.map((row) => Object.fromEntries(row.map((cell, i) => [heads[i], cell])))],
    ['nested.json', { data: { results: releases.map((one) => ({ ...one, value: { amount: 12, currency: 'GBP' } })) } }],
  ];
  const lines = releases.map((one) => JSON.stringify(one)).join('\n');
  return [
    ...packages.map(([name, value]) => ({ name, bytes: Buffer.from(JSON.stringify(value)) })),
    { name: 'lines.json', bytes: Buffer.from(lines) },
  ];
}

/** A sound file of every format and most encodings. */
export async function seedFiles(): Promise<SeedFile[]> {
  return [...(await workbooks()), ...texts(), ...notices()];
}
