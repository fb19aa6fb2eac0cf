import { describe, expect, it } from 'vitest';
import { packed, textOf } from '../../../src/output/package/package.ts';
import { plainWorkbook } from '../../../src/output/package/plain-workbook.ts';
import { notesDrawingOf, sheetsOf, withLinks, withNotesDrawing, withWorksheet } from '../../../src/output/package/worksheets.ts';
import { day } from '../../../src/values/day.ts';
import { opened } from '../open-workbook.ts';

function sheetWith(tail: string, prefix = ''): string {
  return `<?xml version="1.0"?><${prefix}worksheet xmlns="m"><${prefix}sheetData><${prefix}row r="1"/></${prefix}sheetData>${tail}</${prefix}worksheet>`;
}

function orderOf(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?(\w+)/g)].map(([, name]) => name as string);
}

describe('a plain workbook', () => {
  const rows = [
    ['Reference', 'Value', 'Start', 'Share', 'Live'],
    ['=1+1', 12.5, { day: day('2027-03-31') }, { percent: 12.6 }, true],
    [null, '', '007', '<a> & "b"\u0001', { day: day('1900-01-15') }],
  ] as const;

  it('holds each value as it was read, and takes no text for a formula', async () => {
    const sheet = (await opened(await packed(plainWorkbook([{ name: "a/b 'c'", rows }])))).worksheets[0];
    expect(sheet?.name).toBe('a b ’c’');
    expect(sheet?.getRow(2).values).toEqual([undefined, '=1+1', 12.5, new Date('2027-03-31T00:00:00Z'), 0.126, true]);
    expect([3, 4, 5].map((column) => sheet?.getCell(3, column).value)).toEqual(['007', '<a> & "b"', '1900-01-15']);
  });

  it('with more rows or columns than a worksheet has is refused', () => {
    expect(() => plainWorkbook([{ name: 'a', rows: [Array.from({ length: 16_385 }, () => 1)] }])).toThrow(
      expect.objectContaining({ code: 'sheet-too-large' }),
    );
  });

  it('names every sheet, and takes another after them', async () => {
    const book = withWorksheet(
      plainWorkbook([
        { name: 'One', rows },
        { name: 'one', rows },
      ]),
      'A & "B"',
      sheetWith(''),
    );
    expect(sheetsOf(book).names).toEqual(['One', 'one 2', 'A & "B"']);
    expect(sheetsOf(book).worksheets.map(({ part }) => textOf(book, part).length > 0)).toEqual([true, true, true]);
    expect((await opened(await packed(book))).worksheets.map(({ name }) => name)).toEqual(['One', 'one 2', 'A & "B"']);
  });
});

describe('the place of a drawing of notes in a worksheet', () => {
  it.each([
    ['at the end', '<pageMargins/>', ['pageMargins', 'legacyDrawing']],
    ['after the drawing of charts', '<drawing r:id="rId1"/><tableParts/>', ['drawing', 'legacyDrawing', 'tableParts']],
    ['before tables and extensions', '<hyperlinks/><tableParts/><extLst/>', ['hyperlinks', 'legacyDrawing', 'tableParts', 'extLst']],
    [
      'not misled by extensions within others',
      '<conditionalFormatting><cfRule><extLst/></cfRule></conditionalFormatting><pageSetup/>',
      ['conditionalFormatting', 'cfRule', 'extLst', 'pageSetup', 'legacyDrawing'],
    ],
    [
      'before controls',
      '<pageSetup/><mc:AlternateContent><controls/></mc:AlternateContent>',
      ['pageSetup', 'legacyDrawing', 'AlternateContent', 'controls'],
    ],
  ])('is %s', (_, tail, order) => {
    const xml = withNotesDrawing(sheetWith(tail), 'rId9', 'urn:r');
    expect(orderOf(xml).slice(3)).toEqual(order);
    expect(notesDrawingOf(xml)).toBe('rId9');
  });

  it('is found in a sheet with no cells, and in one written with a prefix', () => {
    const bare = '<worksheet xmlns="m"><sheetData/><pageMargins/></worksheet>';
    expect(orderOf(withNotesDrawing(bare, 'rId2', 'r'))).toEqual(['worksheet', 'sheetData', 'pageMargins', 'legacyDrawing']);
    expect(withNotesDrawing(sheetWith('', 'x:'), 'rId2', 'r')).toContain('<x:legacyDrawing xmlns:r="r" r:id="rId2"/></x:worksheet>');
    expect(notesDrawingOf(bare)).toBeNull();
  });
});

describe('links of a worksheet', () => {
  const links = [{ cell: 'A6', to: "'Bob & co'!A1" }];

  it.each([
    ['after what is validated', '<dataValidations/><pageMargins/>', ['dataValidations', 'hyperlinks', 'hyperlink', 'pageMargins']],
    [
      'before drawings and tables',
      '<conditionalFormatting/><drawing/><legacyDrawing/><tableParts/>',
      ['conditionalFormatting', 'hyperlinks', 'hyperlink', 'drawing', 'legacyDrawing', 'tableParts'],
    ],
    ['at the end where nothing follows', '<autoFilter/>', ['autoFilter', 'hyperlinks', 'hyperlink']],
  ])('stand %s', (_, tail, order) => {
    expect(orderOf(withLinks(sheetWith(tail), links)).slice(3)).toEqual(order);
  });

  it('name a place as the workbook does, and leave a sheet without any as it was', () => {
    expect(withLinks(sheetWith('', 'x:'), links)).toContain(
      `<x:hyperlinks><x:hyperlink ref="A6" location="'Bob &amp; co'!A1"/></x:hyperlinks></x:worksheet>`,
    );
    expect(withLinks(sheetWith('<pageMargins/>'), [])).toBe(sheetWith('<pageMargins/>'));
  });
});
