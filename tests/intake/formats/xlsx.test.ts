import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../../src/intake/formats/xlsx.ts';
import type { Grid, Raw } from '../../../src/intake/grid.ts';
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
