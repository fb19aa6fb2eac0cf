import type { Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/nouns/page.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { day } from '../../src/values/day.ts';
import { liveCells, opened, partsOf } from './open-workbook.ts';
import { absent, column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';

const bytes = await workbook(samplePages, imprint);
const book = await opened(bytes);
const parts = partsOf(bytes);
const budget = thirdSheet();

function thirdSheet(): Worksheet {
  const sheet = book.worksheets[2];
  if (!sheet) throw new Error('the sample plan has no third sheet');
  return sheet;
}

function cellWith(sheet: Worksheet, words: string): string {
  let found = '';
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (found === '' && cell.text === words) found = cell.address;
    });
  });
  return found;
}

describe('a plan as a workbook', () => {
  it('has one table a sheet, under a legal and different name each, the sheets of a page together', () => {
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      'Children and families',
      'Map of elements and tiers',
      'Budget children’s & family',
      'Findings and what to do about',
      'What was found',
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  it('begins each sheet with its title, then its lead and the note of its table, then the table', () => {
    expect(budget.getCell('A1').text).toBe(samplePages[2]?.title);
    expect(budget.getCell('A2').text).toBe(samplePages[2]?.lead);
    expect(budget.getCell('A3').text).toMatch(/^One of five services states no budget/);
    expect(cellWith(budget, 'Budget by service, 2016/17')).toBe('A5');
    expect(budget.getCell('E6').text).toBe('Base budget');
  });

  it('holds amounts in pounds, shares as fractions and days as days', () => {
    expect(budget.getCell('E8').value).toBe(4_102_500.5);
    expect(budget.getCell('H7').result).toBeCloseTo(240_000 / 2_415_000, 12);
    expect(budget.getCell('I7').value).toEqual(new Date(Date.UTC(2017, 2, 31)));
    expect(budget.getCell('E7').numFmt).toContain('0.00');
    expect(budget.getCell('F7').numFmt).toBe('£#,##0;-£#,##0');
    expect(budget.getCell('H7').numFmt).toBe('0.00%');
    expect(budget.getCell('I7').numFmt).toBe('d mmm yyyy');
  });

  it('says why a figure is absent, in italics, and writes no formula there', () => {
    const at = budget.getCell('E10');
    expect(at.value).toBe('not stated');
    expect(at.font.italic).toBe(true);
    expect(budget.getCell('G10').formula).toBeUndefined();
  });

  it('keeps a value beside every formula, nought included', () => {
    const live = liveCells(book);
    expect(live.length).toBeGreaterThan(20);
    for (const cell of live) expect(cell.result, `${cell.sheet}!${cell.address}`).toEqual(expect.any(Number));
    expect(budget.getCell('H8').result).toBe(0);
  });

  it('sums a column without its totals, and qualifies every address with its sheet', () => {
    const total = budget.getCell('E12');
    expect(total.formula).toBe(`SUM('${budget.name}'!$E$7:$E$11)`);
    expect(total.result).toBe(8_487_500.5);
    for (const { formula } of liveCells(book)) {
      for (const [, before] of formula.replace(/"[^"]*"/g, '').matchAll(/(.)\$?[A-Z]{1,2}\$?\d+/g)) expect(before).toMatch(/[!:]/);
    }
  });

  it('names each total', () => {
    const names = book.definedNames.model;
    expect(names).toContainEqual({ name: 'total_budget_net', ranges: [`'${budget.name}'!$G$12`] });
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['total_budget_base', 'total_map_money_total']));
  });

  it('is no wider than a printed page can show, and never loses a width', () => {
    for (const sheet of book.worksheets) {
      for (const each of sheet.columns) expect(each.width).toBeGreaterThan(6);
      expect(
        sheet.columns.reduce((sum, { width }) => sum + (width ?? 0), 0),
        sheet.name,
      ).toBeLessThan(165);
    }
  });

  it('heads a page with a title that begins with a figure, at the size it should be', async () => {
    const titled = await opened(await workbook(samplePages, { ...imprint, title: '0-19 services & schools' }));
    expect(titled.worksheets[0]?.headerFooter.oddHeader).toContain('&R&8 0-19 services && schools');
  });

  it('makes a row of wrapped words tall enough to read', () => {
    const short = budget.getRow(11).height;
    expect(budget.getRow(8).height).toBeGreaterThan(short * 1.8);
  });

  it('prints a table and its chart on one page where they come to little more, and lets a longer one run on', async () => {
    const heights = async (count: number): Promise<(number | undefined)[]> => {
      const rows = Array.from({ length: count }, (_, n) => ({
        key: String(n),
        cells: { name: text(`Line ${n}`), amount: money(100 * n) },
      }));
      const columns = [column('name', 'Line', 20), column('amount', 'Budget', 14, 'right')];
      const series = [{ column: 'amount', title: 'Budget', tone: 'strong' as const }];
      const chart = { title: 'Budget', says: 'Columns.', across: 'columns' as const, labels: 'name', figure: 'amount', series };
      const table = { kind: 'table' as const, id: 'lines', caption: 'Lines', columns, rows };
      const made = await Promise.all([{ ...table, chart }, table].map((one) => workbook([pageWith(one)], imprint).then(opened)));
      return made.map(({ worksheets }) => worksheets[0]?.pageSetup.fitToHeight);
    };
    expect(await heights(4)).toEqual([0, 0]);
    expect(await heights(15)).toEqual([1, 0]);
    expect(await heights(60)).toEqual([0, 0]);
  });

  it('prints on A4, landscape, one page wide, the headings on every page, numbered', () => {
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
      expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N');
      expect(sheet.headerFooter.oddHeader).toContain('Harbourside && Vale Council');
    }
    expect(budget.pageSetup.printTitlesRow).toBe('6:6');
  });

  it('says on a further sheet of a page what it is and where it stands', () => {
    const further = book.getWorksheet('What was found');
    expect([1, 2, 3].map((row) => further?.getCell(row, 1).text)).toEqual([
      'Findings and what to do about them this year: What was',
      'found',
      'Table 2 of 2 of the page “Findings and what to do about them this year”. Beneath the table: more notes.',
    ]);
  });

  it('freezes below the heading of every table', () => {
    expect(budget.views[0]).toMatchObject({ state: 'frozen', ySplit: 6, activeCell: 'A1' });
    for (const { views } of book.worksheets.slice(1)) expect(views[0]?.state).toBe('frozen');
    expect(book.worksheets[0]?.views[0]?.state).not.toBe('frozen');
    expect(book.views[0]).toMatchObject({ activeTab: 0 });
  });

  it('marks each table as a table, totals outside', () => {
    const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/')).map(([, xml]) => xml);
    expect(tables).toHaveLength(4);
    expect(tables.some((xml) => xml.includes('name="table_budget"') && xml.includes('ref="A6:I11"'))).toBe(true);
    expect(new Set(tables.map((xml) => / name="([^"]+)"/.exec(xml)?.[1])).size).toBe(4);
  });

  it('says whose it is, what it is and in what language', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('2016-03-31T00:00:00Z');
    expect(book.title).toBe('Children and families commissioning plan 2016/17');
    expect(book.creator).toBe(imprint.organisation);
  });

  it('gives the same bytes twice, in any time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const elsewhere of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London']) {
        process.env.TZ = elsewhere;
        expect(Buffer.compare(await workbook(samplePages, imprint), bytes)).toBe(0);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('puts the parts of a sheet in the order the format asks', () => {
    const order =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing tableParts extLst'.split(
        ' ',
      );
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(samplePages.length + 1);
    for (const [, xml] of sheets) {
      const places = [...xml.matchAll(/<(\w+)[ />]/g)].map(([, name]) => order.indexOf(name as string)).filter((at) => at >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

async function only(page: Page): Promise<Awaited<ReturnType<typeof opened>>> {
  return opened(await workbook([page], imprint));
}

describe('cells of a workbook', () => {
  const columns = [column('a', 'A', 9), column('b', 'B', 9, 'right')];

  it('hold any text, and never run it', async () => {
    const odd = ['=1+1', '+1', 'a\u0000b\u0007', '\ud800', '\ufffe', '_x0041_', ' x ', "O'Neill & Söhne <b>"];
    const rows = odd.map((words, index) => ({ key: String(index), cells: { a: text(words), b: money(index) } }));
    const made = await workbook([pageWith({ columns, rows })], imprint);
    const sheet = (await opened(made)).worksheets[0];
    const written = rows.map((_, index) => sheet?.getCell(5 + index, 1).value);
    expect(written.slice(0, 3)).toEqual(['=1+1', '+1', 'a b']);
    expect(written.at(-1)).toBe("O'Neill & Söhne <b>");
    expect(partsOf(made).get('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
    expect(liveCells(await opened(made))).toEqual([]);
  });

  it('hold no more than a cell can, beneath the table too, and say where a text is cut', async () => {
    const long = 'word '.repeat(10_000);
    const book = await only(pageWith({ columns, rows: [{ key: '1', cells: { a: text(long) } }] }));
    const held: string[] = [];
    book.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => held.push(String(cell.value)));
    });
    for (const words of held) expect(words.length).toBeLessThan(32_768);
    expect(held.join(' ')).toContain('cut');
  });

  it('refuse a number that is none: it would be our own mistake', async () => {
    const cell = { content: { kind: 'number' as const, number: Number.NaN } };
    await expect(workbook([pageWith({ columns, rows: [{ key: '1', cells: { b: cell } }] })], imprint)).rejects.toThrow();
  });

  it('stand alone where a formula points at a page that is not here', async () => {
    const cell = money(5, { op: 'sum-column', table: 'elsewhere', column: 'x' });
    const book = await only(pageWith({ columns, rows: [{ key: '1', cells: { a: text('x'), b: cell } }] }));
    expect(book.worksheets[0]?.getCell('B5').value).toBe(5);
  });

  it('show pence in the whole column when any amount in it has some', async () => {
    const book = await only(pageWith({ columns, rows: [1, 1.5].map((value) => ({ key: String(value), cells: { b: money(value) } })) }));
    expect([5, 6].map((row) => book.worksheets[0]?.getCell(row, 2).numFmt)).toEqual(Array(2).fill('£#,##0.00;-£#,##0.00'));
  });

  it('keep a day before the clocks change on its day', async () => {
    const cell = { content: { kind: 'day' as const, day: day('2016-03-27') } };
    const book = await only(pageWith({ columns, rows: [{ key: '1', cells: { a: cell } }] }));
    expect(book.worksheets[0]?.getCell('A5').value).toEqual(new Date(Date.UTC(2016, 2, 27)));
  });

  it('make a workbook of a page without tables, of an empty table and of headings that repeat', async () => {
    const twice = [column('a', 'Same', 9), column('b', 'same', 9)];
    const pages: Page[] = [
      { id: 'w', title: 'History', lead: '', blocks: [] },
      pageWith({ columns }, 'history'),
      pageWith({ columns: twice, rows: [{ key: '1', cells: { a: text('x'), b: absent('none') } }] }, 'HISTORY'),
    ];
    const book = await opened(await workbook(pages, imprint));
    expect(book.worksheets.map(({ name }) => name.toLowerCase())).toEqual(['history 2', 'history 3', 'history 4']);
  });
});

describe('notes of a table', () => {
  const columns = [column('a', 'A', 9), column('b', 'B', 9, 'right')];
  const rows = [{ key: '1', cells: { a: text('x'), b: money(1) } }];
  const sheetOf = async (note: string) => (await only(pageWith({ columns, rows, note }))).worksheets[0] as Worksheet;

  it('stand above it where it is still seen beneath them', async () => {
    const sheet = await sheetOf('A note. Another.');
    expect([2, 4, 5, 6].map((row) => sheet.getCell(row, 1).text)).toEqual(['A note. Another.', 'One table', 'A', 'x']);
  });

  it('and beneath it where it would not be, which is said above', async () => {
    const sheet = await sheetOf(`${'A note of some length that goes on. '.repeat(40)}The end.`);
    expect([2, 4, 5, 6].map((row) => sheet.getCell(row, 1).text)).toEqual(['Beneath the table: more notes.', 'One table', 'A', 'x']);
    expect(sheet.getCell(sheet.rowCount, 1).text).toMatch(/The end\.$/);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
  });
});

describe('a cell that names a page', () => {
  const named = (leadsTo: string) => ({ ...text(`=HYPERLINK("${leadsTo}")`), leadsTo });
  const listing = pageWith(
    {
      columns: [column('a', 'Page', 9), column('b', 'Supplier', 9)],
      rows: [
        { key: '1', cells: { a: named(samplePages[2]?.id ?? ''), b: text('=HYPERLINK("#Budget!A1","Budget")') } },
        { key: '2', cells: { a: named('no such page'), b: text('Plain') } },
      ],
    },
    'Listing',
  );

  it('leads to its first sheet, keeps its words as words, and nothing else leads anywhere', async () => {
    const made = await workbook([...samplePages, listing], imprint);
    const links = [...partsOf(made).values()].flatMap((part) => [...part.matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link));
    const sheet = (await opened(made)).getWorksheet('Listing') as Worksheet;
    const at = cellWith(sheet, `=HYPERLINK("${samplePages[2]?.id}")`);
    expect(links).toEqual([`<hyperlink ref="${at}" location="'${budget.name.replace('&', '&amp;')}'!A1"/>`]);
    expect(cellWith(sheet, '=HYPERLINK("#Budget!A1","Budget")')).not.toBe('');
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    expect([...partsOf(made).values()].join('')).not.toContain('relationships/hyperlink');
  });
});
