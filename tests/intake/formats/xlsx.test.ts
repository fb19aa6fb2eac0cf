import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../../src/intake/formats/xlsx.ts';
import type { Grid, Raw } from '../../../src/intake/grid.ts';
import { bareWorkbook } from '../packages/parts.ts';
import { dateCell, workbookOf } from '../workbook.ts';

async function gridsOf(fill: Parameters<typeof workbookOf>[0]): Promise<readonly Grid[]> {
  return (await xlsx.open(await workbookOf(fill), 'a.xlsx')).grids;
}

/** One cell of a workbook, written and read. */
async function read(value: unknown, numFmt?: string): Promise<Raw | undefined> {
  const [grid] = await gridsOf((book) => {
    const cell = book.addWorksheet('Sheet').getCell('A1');
    cell.value = value as never;
    if (numFmt) cell.numFmt = numFmt;
  });
  return grid?.rows[0]?.[0];
}

describe('a cell of a workbook', () => {
  it.each([
    ['text', 'Family support', undefined, 'Family support'],
    ['text with the entities of a web page', 'LAC &amp; SEN &#039;', undefined, "LAC & SEN '"],
    ['a number', 1234.5, '[$£-809]#,##0.00', 1234.5],
    ['nothing, written as zero', 0, '0', 0],
    ['a date', dateCell('2016-03-31'), 'dd/mm/yyyy', { day: '2016-03-31' }],
    ['a date with a time', new Date('2016-03-31T23:59:00Z'), 'dd/mm/yyyy hh:mm', { day: '2016-03-31' }],
    ['a serial that lost its format', 42_460, undefined, 42_460],
    ['a percentage', 0.1892, '0.00%', { percent: 18.92 }],
    ['a percentage of thirds', 0.07, '0%', { percent: 7 }],
    ['a number whose format only quotes a percent sign', 5, '0" %"', 5],
    ['a truth', true, undefined, true],
    ['rich text', { richText: [{ text: '31/' }, { text: '03/2016' }] }, undefined, '31/03/2016'],
    ['a link', { text: 'A notice', hyperlink: 'https://example.org/' }, undefined, 'A notice'],
    ['a formula', { formula: 'B1*2', result: 12.5 }, undefined, 12.5],
    ['a formula whose result is nothing', { formula: 'B1*0', result: 0 }, undefined, 0],
    ['a formula that gives words', { formula: 'B1', result: 'TBC' }, undefined, 'TBC'],
    ['a formula that gives a date', { formula: 'TODAY()', result: dateCell('2016-03-31') }, 'dd/mm/yyyy', { day: '2016-03-31' }],
    ['a formula that gives a percentage', { formula: 'B1', result: 0.5 }, '0%', { percent: 50 }],
    ['a formula never worked out', { formula: 'B1' }, undefined, { error: expect.any(String) }],
    ['an error', { error: '#N/A' }, undefined, { error: '#N/A' }],
    ['a formula that fails', { formula: '1/0', result: { error: '#DIV/0!' } }, undefined, { error: '#DIV/0!' }],
  ])('%s', async (_, value, numFmt, expected) => {
    expect(await read(value, numFmt)).toEqual(expected);
  });
});

describe('a sheet of a workbook', () => {
  it('hidden ones are read, and said to be', async () => {
    const grids = await gridsOf((book) => {
      book.addWorksheet('Open').addRow(['a']);
      book.addWorksheet('Hidden', { state: 'hidden' }).addRow(['b']);
      book.addWorksheet('Well hidden', { state: 'veryHidden' }).addRow(['c']);
      book.addWorksheet('Empty');
    });
    expect(grids.map(({ sheet, hidden, rows }) => [sheet, hidden, rows.length])).toEqual([
      ['Open', false, 1],
      ['Hidden', true, 1],
      ['Well hidden', true, 1],
      ['Empty', false, 0],
    ]);
  });

  it('rows and columns keep their place when blank ones lead', async () => {
    const [grid] = await gridsOf((book) => {
      book.addWorksheet('Sheet').getCell('C4').value = 'here';
    });
    expect(grid?.rows[3]?.[2]).toBe('here');
  });

  it('merged cells hold their value once, with the rectangle told', async () => {
    const [grid] = await gridsOf((book) => {
      const sheet = book.addWorksheet('Sheet');
      sheet.getCell('B2').value = 'Both';
      sheet.mergeCells('B2:C3');
    });
    expect(grid?.merges).toEqual([{ top: 2, bottom: 3, left: 1, right: 2 }]);
    expect(grid?.rows[1]?.[1]).toBe('Both');
  });

  it('workbooks that count days from 1904 give the same days', async () => {
    const [grid] = await gridsOf((book) => {
      book.properties.date1904 = true;
      const cell = book.addWorksheet('Sheet').getCell('A1');
      cell.value = dateCell('2016-03-31');
      cell.numFmt = 'dd/mm/yyyy';
    });
    expect(grid?.rows[0]?.[0]).toEqual({ day: '2016-03-31' });
  });
});

describe('a workbook as other programs write it', () => {
  const rowsOf = async (sheet: string, more?: Record<string, string>): Promise<Grid['rows'] | undefined> =>
    (await xlsx.open(bareWorkbook(sheet, more), 'a.xlsx')).grids[0]?.rows;
  const sheet = (rows: string, after = ''): string => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;

  it('without content types, addresses, shared strings or styles', async () => {
    const [grid] = (
      await xlsx.open(
        bareWorkbook(sheet('<row><c t="inlineStr"><is><t>a</t></is></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')),
        'a.xlsx',
      )
    ).grids;
    expect(grid?.sheet).toBe('Register & more');
    expect(grid?.rows).toEqual([['a', null, 2], [3]]);
  });

  it('with a prefix before every name, and comments', async () => {
    const rows = '<x:row r="2"><!-- made by hand --><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row>';
    const strings = '<x:sst><x:si><x:r><x:t>Short </x:t></x:r><x:r><x:t>breaks</x:t></x:r><x:rPh><x:t>kana</x:t></x:rPh></x:si></x:sst>';
    expect(await rowsOf(`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`, { 'xl/sharedStrings.xml': strings })).toEqual([
      [],
      [null, 'Short breaks'],
    ]);
  });

  it('with days in words of its own, line breaks and letters in code', async () => {
    expect(
      await rowsOf(
        sheet(
          '<row r="1"><c r="A1" t="d"><v>2024-03-31T00:00:00</v></c><c r="B1" t="str"><f>A1</f><v>one_x000D_&#10;two</v></c><c r="C1" t="str"><f>A1</f><v/></c></row>',
        ),
      ),
    ).toEqual([['2024-03-31', 'one\r\ntwo']]);
  });

  it.each([
    ['dd/mm/yyyy', { day: '2016-03-31' }],
    ['mmm-yy', { day: '2016-03-31' }],
    ['[$-809]d mmmm yyyy;@', { day: '2016-03-31' }],
    ['h:mm', 42_460],
    ['[h]:mm:ss', 42_460],
    ['0.0\\m', 42_460],
    ['0" days"', 42_460],
    ['#,##0_);[Red](#,##0)', 42_460],
    ['0.00%', { percent: 4_246_000 }],
  ] as const)('with the format %s a number reads as %j', async (code, expected) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    expect(await rowsOf(sheet('<row r="1"><c r="A1" s="1"><v>42460</v></c></row>'), { 'xl/styles.xml': styles })).toEqual([[expected]]);
  });

  it('whose range claims every cell there is costs no more than the cells that hold something', async () => {
    const phantoms = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}" s="1"><c r="XFD${i + 2}" s="1"/></row>`).join('');
    const merges = `<mergeCells>${Array.from({ length: 10_000 }, (_, i) => `<mergeCell ref="C${i + 3}:XFD${i + 3}"/>`).join('')}<mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    const bytes = bareWorkbook(
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${phantoms}<row r="1048576"/></sheetData>${merges}</worksheet>`,
    );
    const [grid] = (await xlsx.open(bytes, 'a.xlsx')).grids;
    expect(grid?.rows).toEqual([[1]]);
    expect(grid?.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 0 }]);
  });

  it('with hidden rows reads them, and says so', async () => {
    const [grid] = (await xlsx.open(bareWorkbook(sheet('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')), 'a.xlsx')).grids;
    expect(grid?.rows).toEqual([[1]]);
    expect(grid?.remarks).toHaveLength(1);
  });

  it('with cells that really stand so far apart that no machine could hold the rectangle is refused', async () => {
    const far = Array.from({ length: 1200 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
    await expect(rowsOf(sheet(far))).rejects.toMatchObject({ code: 'workbook-too-large' });
  });

  it('whose sheet is cut short inside the package is refused', async () => {
    await expect(rowsOf('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>')).rejects.toMatchObject({ code: 'workbook-damaged' });
  });
});

it('gives the cells another reader gives, whatever the workbook holds', async () => {
  const value = fc.oneof(
    fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '' && text === text.trim() && !/_x[0-9a-f]{4}_/i.test(text)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (rows) => {
      const bytes = await workbookOf((book) => {
        const sheet = book.addWorksheet('Sheet');
        rows.forEach((row, r) => {
          row.forEach((held, c) => {
            const cell = sheet.getCell(r + 1, c + 1);
            cell.value = held;
            if (held instanceof Date) cell.numFmt = 'yyyy-mm-dd hh:mm';
          });
        });
      });
      const theirs = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
      const ours = (await xlsx.open(bytes, 'a.xlsx')).grids[0]?.rows ?? [];
      const width = Math.max(0, ...theirs.map((row) => row.length));
      const plain = (raw: unknown): unknown => (raw instanceof Date ? { day: raw.toISOString().slice(0, 10) } : (raw ?? null));
      for (let r = 0; r < theirs.length; r += 1)
        expect(Array.from({ length: width }, (_, c) => ours[r]?.[c] ?? null)).toEqual(
          Array.from({ length: width }, (_, c) => plain(theirs[r]?.[c])),
        );
    }),
    { numRuns: 60 },
  );
});

it('a workbook cut short is refused', async () => {
  const bytes = await workbookOf((book) => book.addWorksheet('Sheet').addRow(['a']));
  await expect(xlsx.open(bytes.subarray(0, bytes.length / 2), 'a.xlsx')).rejects.toMatchObject({
    code: 'workbook-damaged',
    place: { file: 'a.xlsx' },
  });
});

it('the days of a workbook are the same wherever the machine stands', async () => {
  const bytes = await workbookOf((book) => {
    const sheet = book.addWorksheet('Sheet');
    for (const [row, at] of ['2015-03-29', '2016-03-31', '1999-12-31'].entries()) {
      const cell = sheet.getCell(row + 1, 1);
      cell.value = dateCell(at);
      cell.numFmt = 'dd/mm/yyyy';
    }
  });
  const file = join(mkdtempSync(join(tmpdir(), 'commission-')), 'days.xlsx');
  writeFileSync(file, bytes);
  const home = join(import.meta.dirname, '../../..');
  const script = `
    import { readFileSync } from 'node:fs';
    import { xlsx } from '${home}/src/intake/formats/xlsx.ts';
    xlsx.open(new Uint8Array(readFileSync('${file}')), 'days.xlsx').then(({ grids }) => console.log(JSON.stringify(grids[0].rows.map(([raw]) => raw.day))));`;
  for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      cwd: home,
      encoding: 'utf8',
    });
    expect(JSON.parse(said), zone).toEqual(['2015-03-29', '2016-03-31', '1999-12-31']);
  }
});
