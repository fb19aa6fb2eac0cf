import ExcelJS from 'exceljs';
import type { FixLine } from '../../../src/nouns/fix-list.ts';
import { withContentType } from '../../../src/output/package/content-types.ts';
import { openPackage, type Package, packed, textOf, withPart } from '../../../src/output/package/package.ts';
import { withRelationship } from '../../../src/output/package/relationships.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'application/vnd.openxmlformats-officedocument';

const chart = `${head}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Register!$C$2:$C$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const anchored = `${head}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

/** The part a chart is drawn in on the sheet `Register`. */
export const registerPart = 'xl/worksheets/sheet1.xml';

/** An owner's workbook: styles, a note of their own on C2, a chart, and a second sheet with a table. */
export async function ownersWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Register');
  sheet.addRow(['Reference', 'Supplier', 'Annual value']).font = { bold: true, color: { argb: 'FF1F3A52' } };
  sheet.addRows([
    ['A1', 'Willow CIC', 120_000],
    ['A2', 'TBC', 80_000],
    ['A3', 'Harbour Trust', 'about ten'],
  ]);
  sheet.getCell('C2').note = 'Agreed in March.';
  sheet.getCell('C2').numFmt = '£#,##0';
  const other = book.addWorksheet("Owner's notes & more");
  other.addTable({ name: 'kept', ref: 'A1', columns: [{ name: 'A' }, { name: 'B' }], rows: [[1, 2]] });
  return packed(withChart(await openPackage(new Uint8Array(await book.xlsx.writeBuffer()))));
}

function withChart(from: Package): Package {
  const parts = [
    ['xl/drawings/drawing9.xml', anchored, `${types}.drawing+xml`],
    ['xl/charts/chart9.xml', chart, `${types}.drawingml.chart+xml`],
  ] as const;
  const held = parts.reduce((book, [name, xml, type]) => withContentType(withPart(book, name, xml), name, type), from);
  const drawn = withRelationship(held, registerPart, 'drawing', 'xl/drawings/drawing9.xml');
  const tied = withRelationship(drawn.package, 'xl/drawings/drawing9.xml', 'chart', 'xl/charts/chart9.xml').package;
  const xml = textOf(tied, registerPart).replace('<legacyDrawing', `<drawing r:id="${drawn.id}"/><legacyDrawing`);
  return withPart(tied, registerPart, xml);
}

/** What is wrong with that workbook. */
export const wrongs: readonly FixLine[] = [
  { sheet: 'Register', cells: ['B3'], wrong: 'It is still to be filled in (“Supplier”)', says: 'TBC', remedy: 'Fill it in.' },
  {
    sheet: 'Register',
    cells: ['C4'],
    wrong: 'It could not be read: an amount was looked for',
    says: 'about ten',
    remedy: 'Write <£> & pence.',
  },
  { sheet: 'Register', cells: ['C2', 'C4'], wrong: 'Odd', says: '', remedy: 'Look again.' },
  { sheet: "Owner's notes & more", cells: ['B2'], wrong: 'Odd', says: '2', remedy: 'Look again.' },
];
