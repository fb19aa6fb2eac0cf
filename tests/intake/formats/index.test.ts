import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formats, openFile } from '../../../src/intake/formats/index.ts';
import { oldWorkbook } from '../packages/compound.ts';
import { openDocument } from '../packages/parts.ts';
import { workbookOf } from '../workbook.ts';

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('a file is known by what it holds, whatever it is called', () => {
  it('a workbook called .csv is a workbook, and text called .xls is text', async () => {
    const book = await workbookOf((book) => book.addWorksheet('Sheet').addRow(['a', 'b']));
    expect((await openFile(book, 'register.csv')).format).toBe('xlsx');
    expect((await openFile(strToU8('a,b\n1,2\n'), 'register.xls')).format).toBe('csv');
    expect((await openFile(strToU8('<table><tr><td>a</td></tr></table>'), 'register.xls')).format).toBe('html');
    expect((await openFile(strToU8('[{"title": "Respite"}]'), 'notices.csv')).format).toBe('json');
    expect((await openFile(oldWorkbook([['a']]), 'register.xlsx')).format).toBe('xls');
    expect((await openFile(openDocument('<table:table table:name="A"/>'), 'register.xlsx')).format).toBe('ods');
  });

  it('each format is listed once', () => {
    expect(formats.map(({ name }) => name)).toEqual(['ods', 'xlsx', 'xls', 'html', 'json', 'csv']);
  });
});

describe('what cannot be read is refused with the remedy', () => {
  const opendocument = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8('<a/>'),
  });

  it.each([
    ['an empty file', 'file-empty', new Uint8Array()],
    [
      'a workbook with a password',
      'workbook-locked',
      new Uint8Array([...compound, ...new Array(512).fill(0), ...utf16('EncryptedPackage')]),
    ],
    [
      'an old .xls workbook with nothing in it',
      'workbook-damaged',
      new Uint8Array([...compound, ...new Array(512).fill(0), ...utf16('Workbook')]),
    ],
    ['an OpenDocument spreadsheet with nothing in it', 'workbook-damaged', opendocument],
    ['a binary workbook', 'format-not-read', zipSync({ 'xl/workbook.bin': new Uint8Array(3) })],
    ['a zip that is no workbook', 'workbook-damaged', zipSync({ 'readme.txt': strToU8('hello') })],
    ['a binary', 'format-unknown', new Uint8Array(256).map((_, i) => i)],
    ['a picture', 'format-unknown', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0, 0, 0, 1])],
    ['the first bytes of a zip', 'workbook-damaged', new Uint8Array([0x50, 0x4b, 3, 4])],
  ])('%s: %s', async (_, code, bytes) => {
    await expect(openFile(bytes, 'data/file.bin')).rejects.toMatchObject({ name: 'Refusal', code, place: { file: 'data/file.bin' } });
  });

  it('a workbook cut short anywhere is refused or read, and never a fault of ours', async () => {
    const book = await workbookOf((book) => book.addWorksheet('Sheet').addRow(['a', 'b']));
    for (const part of [0.1, 0.4, 0.7, 0.95, 0.999]) {
      await expect(openFile(book.subarray(0, Math.floor(book.length * part)), 'a.xlsx'), `${part}`).rejects.toMatchObject({
        name: 'Refusal',
      });
    }
  });

  it('a workbook with a byte changed anywhere is refused or read, and never a fault of ours', async () => {
    const book = await workbookOf((book) => {
      for (const name of ['One', 'Two'])
        book.addWorksheet(name).addRows([
          ['Title', 'Value'],
          ['Respite', 12.5],
        ]);
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(book.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = book.slice();
        bytes[at] = byte;
        const outcome = await openFile(bytes, 'a.xlsx').catch((problem) => problem);
        expect('grids' in outcome || outcome.name === 'Refusal').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
