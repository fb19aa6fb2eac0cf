import { Refusal } from '../../values/refusal.ts';
import { sheetNames } from '../xlsx/sheet-names.ts';
import type { Package } from './package.ts';
import { withPart } from './package.ts';
import { type SheetStyles, type SheetValue, sheetXml } from './sheet-xml.ts';
import { withWorksheet } from './worksheets.ts';

/** A sheet's values as they were read, and the name it should bear, as near as a workbook allows. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const [mostRows, mostColumns] = [1_048_576, 16_384];

/** The cell styles a plain workbook is made with, in the order of its `cellXfs`. */
const plainStyles: SheetStyles = { font: { name: 'Arial', size: 10 }, day: 2, percent: 3 };

const parts: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  ['xl/workbook.xml', `${head}<workbook xmlns="${main}"><bookViews><workbookView/></bookViews><sheets/></workbook>`],
  [
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  ],
];

function lengthOf(value: SheetValue | undefined): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'object' ? 10 : String(value).length;
}

/** Widths in characters that fit what the first rows hold, none wider than a reader would want. */
function widthsOf(rows: PlainSheet['rows']): number[] {
  const sample = rows.slice(0, 200);
  const many = sample.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: many }, (_, c) => Math.min(40, Math.max(8, ...sample.map((row) => lengthOf(row[c]) + 2))));
}

/** A workbook that holds these values and nothing else. More rows or columns than a worksheet has are refused. */
export function plainWorkbook(sheets: readonly PlainSheet[]): Package {
  const names = sheetNames(sheets.map(({ name }) => name));
  const empty = parts.reduce<Package>((book, [name, xml]) => withPart(book, name, xml), { parts: new Map() });
  return sheets.reduce((book, { rows }, index) => {
    if (rows.length > mostRows || rows.some((row) => row.length > mostColumns))
      throw new Refusal(
        'sheet-too-large',
        `A worksheet holds ${mostRows.toLocaleString('en-GB')} rows of ${mostColumns.toLocaleString('en-GB')} columns at most, and this has more.`,
        'Split the file, and hand back its parts one by one.',
      );
    return withWorksheet(book, names[index] as string, sheetXml({ rows, widths: widthsOf(rows) }, plainStyles));
  }, empty);
}
