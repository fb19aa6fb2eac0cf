import { describe, expect, it } from 'vitest';
import { fixListHeadings } from '../../../src/nouns/fix-list.ts';
import { annotatedSheets, annotatedWorkbook } from '../../../src/output/annotate/annotated.ts';
import { withContentType } from '../../../src/output/package/content-types.ts';
import { openPackage, packed, textOf } from '../../../src/output/package/package.ts';
import { relationshipsOf } from '../../../src/output/package/relationships.ts';
import { opened } from '../open-workbook.ts';
import { hasOffice, recalculated } from '../recalculated.ts';
import { ownersWorkbook, registerPart, wrongs } from './ground.ts';

const owners = await ownersWorkbook();
const { bytes, ending } = await annotatedWorkbook(owners, wrongs, null);
const [before, after] = [await openPackage(owners), await openPackage(bytes)];

type Book = Awaited<ReturnType<typeof opened>>;

function notesIn(book: Book): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const note: unknown = cell.note;
        if (!note) return;
        const texts = typeof note === 'string' ? [{ text: note }] : (note as { texts: { text: string }[] }).texts;
        notes[`${sheet.name}!${cell.address}`] = texts.map(({ text }) => text).join('');
      }),
    );
  return notes;
}

describe("an owner's workbook handed back", () => {
  const mayChange = [
    '[Content_Types].xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    registerPart,
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
  ];

  it('keeps the very bytes of every part that has no note: charts, styles, drawings, tables; and all parts in their order', () => {
    expect([...after.parts.keys()].slice(0, before.parts.size)).toEqual([...before.parts.keys()]);
    const changed = [...before.parts]
      .filter(([name, held]) => Buffer.compare(held, after.parts.get(name) as Uint8Array) !== 0)
      .map(([name]) => name);
    expect(changed.filter((name) => !mayChange.includes(name))).toEqual([]);
    for (const kept of [
      'xl/styles.xml',
      'xl/charts/chart9.xml',
      'xl/drawings/drawing9.xml',
      'xl/tables/table1.xml',
      'xl/sharedStrings.xml',
      registerPart,
    ])
      expect(changed, kept).not.toContain(kept);
  });

  it('has a note on each faulty cell, and the owner’s own note with ours beneath it', async () => {
    const notes = notesIn(await opened(bytes));
    expect(Object.keys(notes).sort()).toEqual(["Owner's notes & more!B2", 'Register!B3', 'Register!C2', 'Register!C4']);
    expect(notes['Register!C2']).toMatch(/^Agreed in March\.[\s\S]*commission: Odd/);
    expect(notes['Register!C4']).toMatch(/Write <£> & pence\.[\s\S]*Odd/);
    expect(textOf(after, 'xl/comments1.xml')).toContain('>commission</author>');
  });

  it('has the fix list as its last sheet, each thing with its cells', async () => {
    const book = await opened(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Register', "Owner's notes & more", 'Fix list']);
    const words = [3, 4, 5, 6, 7].map((row) => [1, 2, 3, 4, 5].map((column) => book.worksheets[2]?.getCell(row, column).text));
    expect(words.shift()).toEqual([...fixListHeadings]);
    expect(words.map((row) => row.slice(0, 2))).toEqual([
      ['Register', 'B3'],
      ['Register', 'C4'],
      ['Register', 'C2, C4'],
      ["Owner's notes & more", 'B2'],
    ]);
  });

  it('handed back again has the notes and the list of that day, and none of the day before', async () => {
    const again = await annotatedWorkbook(bytes, wrongs.slice(0, 1), 'Fix list');
    const book = await opened(again.bytes);
    expect(notesIn(book)).toEqual({ 'Register!C2': 'Agreed in March.', 'Register!B3': expect.stringContaining('still to be filled in') });
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Register', "Owner's notes & more", 'Fix list']);
    expect(book.worksheets[2]?.rowCount).toBe(4);
    const drawing = textOf(await openPackage(again.bytes), 'xl/drawings/vmlDrawing1.vml');
    expect(drawing.match(/<v:shape /g)).toHaveLength(2);
    expect((await annotatedWorkbook(again.bytes, wrongs.slice(0, 1), 'Fix list')).bytes).toEqual(again.bytes);
  });

  it('with nothing wrong has an empty list and no note of ours', async () => {
    const clean = await annotatedWorkbook(owners, [], null);
    expect(notesIn(await opened(clean.bytes))).toEqual({ 'Register!C2': 'Agreed in March.' });
    expect((await openPackage(clean.bytes)).parts.get(registerPart)).toEqual(before.parts.get(registerPart));
  });

  it('a sheet of the owner’s called Fix list is left alone', async () => {
    const { bytes: taken } = await annotatedSheets([{ sheet: null, name: 'Fix list', rows: [['mine']] }], []);
    expect((await opened(taken)).worksheets.map(({ name }) => name)).toEqual(['Fix list', 'Fix list 2']);
  });

  it('with macros must keep the ending that lets them be', async () => {
    expect(ending).toBe('.xlsx');
    const macros = withContentType(before, 'xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
    const types = textOf(macros, '[Content_Types].xml').replace(/<Override[^>]*workbook\.xml"[^>]*sheet\.main\+xml"\/>/, '');
    const parts = new Map([...macros.parts, ['[Content_Types].xml', new TextEncoder().encode(types)] as const]);
    expect((await annotatedWorkbook(await packed({ parts }), [], null)).ending).toBe('.xlsm');
  });

  it.runIf(hasOffice)('opens in a spreadsheet program with its notes, its list and its chart', { timeout: 120_000 }, async () => {
    const again = await recalculated(bytes);
    expect(again.worksheets.map(({ name }) => name)).toEqual(['Register', "Owner's notes & more", 'Fix list']);
    expect(Object.keys(notesIn(again)).sort()).toEqual(["Owner's notes & more!B2", 'Register!B3', 'Register!C2', 'Register!C4']);
  });

  it(hasOffice ? 'was opened so: soffice is installed here' : 'was NOT opened so: soffice is not installed here', () => {
    if (!hasOffice) process.stderr.write('annotated.test.ts: soffice was not found; the workbook was not opened in it.\n');
    expect(typeof hasOffice).toBe('boolean');
  });
});

describe('a file that was no workbook', () => {
  it('comes back as one: its values on a sheet of its name, notes, and the list, each naming that sheet', async () => {
    const line = { sheet: null, cells: ['B2', '/releases/0/tender'], wrong: 'Odd', says: 'x', remedy: 'Look.' } as const;
    const made = await annotatedSheets(
      [
        {
          sheet: null,
          name: 'spend: [June]',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
      [line],
    );
    const book = await opened(made.bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['spend June', 'Fix list']);
    expect(Object.keys(notesIn(book))).toEqual(['spend June!B2']);
    expect(book.worksheets[1]?.getCell('A4').text).toBe('spend June');
    expect(book.worksheets[1]?.getCell('A1').text).toContain('1 cell');
  });

  it('with more faults than a spreadsheet program can draw notes for lists them all and says so', async () => {
    const cells = Array.from({ length: 3500 }, (_, i) => `A${i + 1}`) as [string, ...string[]];
    const made = await annotatedSheets(
      [{ sheet: null, name: 'many', rows: cells.map((cell) => [cell]) }],
      [{ sheet: null, cells, wrong: 'Odd', says: '', remedy: 'Look.' }],
    );
    const book = await opened(made.bytes);
    expect(Object.keys(notesIn(book))).toHaveLength(3000);
    expect(book.worksheets[1]?.getCell('B4').text).toBe('A1:A3500');
    expect(book.worksheets[1]?.getCell('A1').text).toContain('500 cells');
  });

  it('ties a note to its sheet', async () => {
    const made = await annotatedSheets(
      [{ sheet: 'x', name: 'x', rows: [['a']] }],
      [{ sheet: 'x', cells: ['A1'], wrong: 'Odd', says: '', remedy: '' }],
    );
    const ties = relationshipsOf(await openPackage(made.bytes), 'xl/worksheets/sheet1.xml');
    expect(ties.map(({ kind, part }) => [kind, part])).toEqual([
      ['comments', 'xl/comments1.xml'],
      ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'],
    ]);
  });
});
