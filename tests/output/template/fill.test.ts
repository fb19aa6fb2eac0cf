import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Page, PageRow } from '../../../src/nouns/page.ts';
import { openPackage, packed, withPart } from '../../../src/output/package/package.ts';
import { filledTemplate } from '../../../src/output/template/fill.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { opened, partsOf } from '../open-workbook.ts';

const imprint = { title: 'Our plan', organisation: 'Anytown Council', year: '2026/27', asOf: day('2026-06-30'), version: '1.0.0' };

function pageOf(rows: number): Page {
  const lines: PageRow[] = Array.from({ length: rows }, (_, index) => ({
    key: `line-${index}`,
    cells: {
      line: { content: { kind: 'text', text: index === 0 ? '=HYPERLINK("x") & <b>' : `Line ${index + 1}` } },
      budget: { content: { kind: 'money', pence: pence((index + 1) * 10_050) } },
      ends: { content: { kind: 'day', day: day('2027-03-31') } },
    },
  }));
  const total: PageRow = {
    key: 'total',
    total: true,
    cells: { line: { content: { kind: 'text', text: 'Total' } }, budget: { content: { kind: 'money', pence: pence(123_450) } } },
  };
  const columns = (['line', 'budget', 'ends'] as const).map((id) => ({
    id,
    title: { line: 'Budget line', budget: 'Budget', ends: 'Ends' }[id],
    width: 12,
    align: 'left' as const,
  }));
  return {
    id: 'budget',
    title: 'Budget',
    lead: '',
    blocks: [{ kind: 'table', id: 'budget-1', caption: 'Lines', columns, rows: [...lines, total] }],
  };
}

/** A council's own workbook: two named cells, and a table of so many rows with a column and a formula of its own. */
async function templateOf(
  rows: number,
  more: { readonly totals?: boolean; readonly beneath?: string; readonly table?: string } = {},
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Our plan & budget');
  sheet.getCell('A1').value = 'Plan of';
  sheet.getCell('B1').font = { bold: true, color: { argb: 'FFFF0000' } };
  sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
  book.definedNames.add("'Our plan & budget'!$B$1", 'organisation');
  book.definedNames.add("'Our plan & budget'!$B$2", 'as_of');
  book.definedNames.add("'Our plan & budget'!$B$3", 'total_budget_1_budget');
  book.definedNames.add("'Our plan & budget'!$B$9", 'of_our_own');
  sheet.addTable({
    name: more.table ?? 'Budget_1',
    ref: 'A6',
    headerRow: true,
    totalsRow: more.totals === true,
    columns: [
      { name: 'Budget', totalsRowFunction: 'sum' },
      { name: 'Our note' },
      { name: 'Half', totalsRowFunction: 'sum' },
      { name: 'budget line' },
      { name: 'Ends' },
    ],
    rows: Array.from({ length: rows }, () => [1, 'ours', null, 'x', 'y']),
  });
  for (let row = 7; row < 7 + rows; row += 1) {
    sheet.getCell(row, 1).numFmt = '£#,##0.00';
    sheet.getCell(row, 3).value = { formula: `A${row}/2`, result: 0.5 };
  }
  sheet.addConditionalFormatting({
    ref: `A7:A${6 + rows}`,
    rules: [{ type: 'expression', formulae: ['A7>1'], style: { font: { bold: true } }, priority: 1 }],
  });
  if (more.beneath !== undefined) sheet.getCell(more.beneath).value = 'Beneath';
  book.addWorksheet('Sums').getCell('A1').value = { formula: 'SUM(Budget_1[Budget])', result: 2 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function filled(rows: number, template: Uint8Array) {
  const { bytes, filled: told } = await filledTemplate(template, 'ours.xlsx', [pageOf(rows)], imprint);
  const book = await opened(bytes);
  const sheet = book.getWorksheet('Our plan & budget');
  if (!sheet) throw new Error('no sheet');
  return { bytes, told, book, sheet, parts: partsOf(bytes) };
}

describe('a council’s own workbook', () => {
  it('has its named cells filled in their own style, days as days and money as numbers', async () => {
    const { sheet, told } = await filled(2, await templateOf(2));
    expect(sheet.getCell('B1').value).toBe('Anytown Council');
    expect(sheet.getCell('B1').font).toMatchObject({ bold: true, color: { argb: 'FFFF0000' } });
    expect((sheet.getCell('B2').value as Date).toISOString()).toBe('2026-06-30T00:00:00.000Z');
    expect(sheet.getCell('B3').value).toBe(1234.5);
    expect(told.names).toEqual(['organisation', 'as_of', 'total_budget_1_budget']);
    expect(told.near).toEqual([]);
  });

  it.each([1, 2, 5])(
    'of %i rows has its table filled by its headings, its own columns kept, and the table as long as it needs',
    async (rows) => {
      const { sheet, told, parts } = await filled(4, await templateOf(rows));
      for (const index of [0, 1, 2, 3]) {
        const row = 7 + index;
        expect(sheet.getCell(row, 1).value).toBe((index + 1) * 100.5);
        expect(sheet.getCell(row, 1).numFmt).toBe('£#,##0.00');
        expect(sheet.getCell(row, 3).value).toMatchObject({ formula: `A${row}/2` });
        expect(sheet.getCell(row, 4).value).toBe(index === 0 ? '=HYPERLINK("x") & <b>' : `Line ${index + 1}`);
        // The style shows no days, so the day is written in words.
        expect(sheet.getCell(row, 5).value).toBe('31 March 2027');
      }
      expect(told.inWords).toEqual(['Budget_1[Ends]']);
      expect(sheet.getCell(11, 4).value).toBeNull();
      expect(parts.get('xl/tables/table1.xml')).toContain('ref="A6:E10"');
      expect(parts.get('xl/worksheets/sheet1.xml')).toContain('sqref="A7:A10"');
      expect(told.tables).toEqual([{ name: 'Budget_1', sheet: 'Our plan & budget', rows: 4, untouched: ['Our note', 'Half'] }]);
    },
  );

  it('is told which of its names are nearly the plan’s, and were not filled', async () => {
    const book = await opened(await templateOf(2, { table: 'Budgets_1' }));
    book.definedNames.add("'Our plan & budget'!$B$4", 'total_budgit_1_budget');
    const { told } = await filled(2, new Uint8Array(await book.xlsx.writeBuffer()));
    expect(told.near).toEqual([
      { name: 'total_budgit_1_budget', meant: 'total_budget_1_budget' },
      { name: 'Budgets_1', meant: 'budget_1' },
    ]);
  });

  it('lets a row grow with its words where nobody set its height, and says nowhere that its cells end where they did', async () => {
    const from = await openPackage(await templateOf(2));
    const part = 'xl/worksheets/sheet1.xml';
    const set = (partsOf(await packed(from)).get(part) ?? '')
      .replace(/<row r="7"[^>]*>/, '<row r="7" ht="15">')
      .replace(/<row r="8"[^>]*>/, '<row r="8" ht="40" customHeight="1">');
    expect(set).toContain('<dimension ');
    const { bytes } = await filledTemplate(await packed(withPart(from, part, set)), 'ours.xlsx', [pageOf(4)], imprint);
    const sheet = partsOf(bytes).get(part) ?? '';
    expect(sheet).toContain('<row r="7">');
    expect(sheet).toContain('<row r="8" ht="40" customHeight="1">');
    expect(sheet).not.toContain('<dimension ');
  });

  it('has its row of totals beneath its last row, wherever that is', async () => {
    for (const rows of [1, 6]) {
      const { sheet, parts } = await filled(4, await templateOf(rows, { totals: true }));
      expect(sheet.getCell('A11').value).toBe('Total');
      expect(sheet.getCell('C11').value).toMatchObject({ formula: expect.stringContaining('SUBTOTAL(109') });
      expect(sheet.getCell('A12').value).toBeNull();
      expect(parts.get('xl/tables/table1.xml')).toContain('ref="A6:E11"');
    }
  });

  it('is followed by formulas that name its totals or its data, on its own sheet, in its own columns and elsewhere', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await templateOf(1, { totals: true })).buffer as ArrayBuffer);
    const [own, sums] = [book.getWorksheet('Our plan & budget'), book.getWorksheet('Sums')];
    if (!own || !sums) throw new Error('both are there');
    own.getCell('C7').value = { formula: 'A7/A$8', result: 1 };
    own.getCell('H2').value = { formula: 'A8', result: 1 };
    sums.getCell('A2').value = { formula: "'Our plan & budget'!A8-SUM('Our plan & budget'!A7:A7)", result: 0 };
    const { sheet, book: made } = await filled(4, new Uint8Array(await book.xlsx.writeBuffer()));
    const formulaAt = (cell: string) => (sheet.getCell(cell).value as { formula: string }).formula;
    expect([formulaAt('C7'), formulaAt('C8'), formulaAt('C10')]).toEqual(['A7/A$11', 'A8/A$11', 'A10/A$11']);
    expect(formulaAt('H2')).toBe('A11');
    expect(made.getWorksheet('Sums')?.getCell('A2').value).toMatchObject({
      formula: "'Our plan & budget'!A11-SUM('Our plan & budget'!A7:A10)",
    });
  });

  it('is refused where a table has no room, with the cell in its way, and where nothing in it is known', async () => {
    await expect(filled(4, await templateOf(1, { beneath: 'B9' }))).rejects.toMatchObject({
      code: 'no-room',
      place: { sheet: 'Our plan & budget', cell: 'B9' },
    });
    await expect(filled(4, await templateOf(1, { beneath: 'G9' }))).resolves.toBeDefined();
    const book = new exceljs.Workbook();
    book.addWorksheet('Empty');
    await expect(filled(1, new Uint8Array(await book.xlsx.writeBuffer()))).rejects.toMatchObject({ code: 'nothing-to-fill' });
    const { told } = await filled(1, await templateOf(1, { table: 'Strange' }));
    expect(told).toMatchObject({ tables: [], unknown: ['Strange'] });
  });

  it('keeps every part it has, and is worked out anew when it is opened: charts follow and remember nothing', async () => {
    const chart = `<?xml version="1.0"?><c:chartSpace xmlns:c="urn:c"><c:numRef><c:f>'Our plan &amp; budget'!$A$7:$A$8</c:f><c:numCache><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:chartSpace>`;
    const picture = new Uint8Array([1, 2, 3, 255]);
    const template = await openPackage(await templateOf(2));
    const given = await packed(withPart(withPart(template, 'xl/charts/chart1.xml', chart), 'xl/media/image1.png', picture));
    const { bytes, parts } = await filled(4, given);
    expect(parts.get('xl/charts/chart1.xml')).toContain("<c:f>'Our plan &amp; budget'!$A$7:$A$10</c:f></c:numRef>");
    expect((await openPackage(bytes)).parts.get('xl/media/image1.png')).toEqual(picture);
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(/<f>SUM\(Budget_1\[Budget\]\)<\/f><\/c>/);
    expect(parts.get('xl/styles.xml')).toBe(partsOf(given).get('xl/styles.xml'));
    expect((await filledTemplate(given, 'ours.xlsx', [pageOf(4)], imprint)).bytes).toEqual(bytes);
  });
});
