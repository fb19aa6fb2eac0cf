import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ReadFile, readFile, recordsOf } from '../../src/intake/read-file.ts';
import { plain } from './grids.ts';
import { dateCell, workbookOf } from './workbook.ts';

const story: readonly (readonly string[])[] = [
  ['Contract register, 2015/16'],
  [],
  ['Contract reference', 'Contract title', 'Provider', 'Annual value', 'End date', 'Notes'],
  ['C1', 'Short breaks, respite', 'Moor Trust; Tor CIC', '£1,234.56', '31/03/2016', 'Children’s “hub”'],
  ['C2', 'Portage', 'TBC', '£5,000*', '01/04/2017', ''],
  ['C2', 'Family nurse partnership', '', 'n/a', '30/02/2017', ''],
];

function written(delimiter: string): string {
  return story
    .map((row) => row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
    .join('\r\n');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const forms: readonly [string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['csv', () => utf8(written(','))],
  ['csv with a byte order mark', () => utf8(`\ufeff${written(',')}`)],
  ['semicolon csv', () => utf8(written(';'))],
  ['tab separated text', () => utf8(written('\t'))],
  ['UTF-16 csv', () => new Uint8Array([0xff, 0xfe, ...iconv.encode(written(','), 'utf-16le')])],
  ['Windows-1252 csv', () => new Uint8Array(iconv.encode(written(','), 'windows-1252'))],
  [
    'xlsx of text',
    () =>
      workbookOf((book) => {
        const sheet = book.addWorksheet('Register');
        for (const row of story) sheet.addRow([...row]);
      }),
  ],
  [
    'xlsx of numbers and dates',
    () =>
      workbookOf((book) => {
        const sheet = book.addWorksheet('Register');
        for (const row of story) sheet.addRow([...row]);
        sheet.getCell('D4').value = 1234.56;
        sheet.getCell('E4').value = dateCell('2016-03-31');
        sheet.getCell('E4').numFmt = 'dd/mm/yyyy';
        sheet.getCell('E5').value = 42_826;
      }),
  ],
];

const plainRecords = (file: ReadFile) =>
  recordsOf([file]).contracts.map(({ origin, ...fields }) => ({
    ...fields,
    row: origin.row,
    notes: origin.notes.map(({ kind, field }) => `${kind} ${field}`),
  }));

describe('one story, however the file was saved', () => {
  it.each(forms)('%s gives the same records', async (_, bytes) => {
    const file = await readFile(await bytes(), 'register', plain);
    expect(plainRecords(file)).toEqual([
      {
        id: 'C1',
        ref: 'C1',
        title: 'Short breaks, respite',
        provider: ['Moor Trust', 'Tor CIC'],
        annualValue: 123_456,
        end: '2016-03-31',
        extra: { Notes: 'Children’s “hub”' },
        row: 4,
        notes: [],
      },
      {
        id: 'portage',
        ref: 'C2',
        title: 'Portage',
        annualValue: 500_000,
        end: '2017-04-01',
        row: 5,
        notes: ['placeholder provider', 'caveat annualValue'],
      },
      {
        id: 'family-nurse-partnership',
        ref: 'C2',
        title: 'Family nurse partnership',
        row: 6,
        notes: ['not stated annualValue', 'unreadable end'],
      },
    ]);
    expect(file.tables[0]).toMatchObject({ kind: 'contracts', headerRow: 3, range: 'A3:F6' });
  });

  it('text says how it was encoded and cut', async () => {
    const file = await readFile(new Uint8Array(iconv.encode(written(';'), 'windows-1252')), 'register.csv', plain);
    expect(file).toMatchObject({ format: 'csv', encoding: 'windows-1252', delimiter: ';' });
  });
});

describe('a workbook of several sheets', () => {
  const head = ['Contract title', 'Provider', 'End date'];
  const book = () =>
    workbookOf((made) => {
      made.addWorksheet('Empty');
      const open = made.addWorksheet('Open');
      open.addRows([head, ['Portage', 'Tor CIC', '31/03/2016']]);
      const hidden = made.addWorksheet('Old', { state: 'hidden' });
      hidden.addRows([head, ['Portage', 'Tor CIC', '31/03/2016']]);
      made.addWorksheet('Cover').addRow(['Contract register']);
    });

  it('hidden sheets are read and said to be hidden, and no two records share an id', async () => {
    const file = await readFile(await book(), 'a.xlsx', plain);
    expect(file.tables.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['Open', false],
      ['Old', true],
    ]);
    const ids = recordsOf([file]).contracts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('ids other files have used are not used again', async () => {
    const file = await readFile(await book(), 'a.xlsx', plain, new Set(['portage']));
    expect(recordsOf([file]).contracts.map(({ id }) => id)).not.toContain('portage');
  });

  it('a sheet that is not there is refused, with the nearest', async () => {
    await expect(readFile(await book(), 'a.xlsx', { ...plain, pins: [{ path: 'a.xlsx', sheet: 'Opne' }] })).rejects.toMatchObject({
      code: 'sheet-unknown',
      remedy: expect.stringContaining('`Open`'),
    });
  });
});

it('a kind no file provides is an empty list', () => {
  const records = recordsOf([]);
  expect(records.contracts).toEqual([]);
  expect(Object.keys(records)).toHaveLength(21);
});

it.each([
  ['a title and nothing else', 'Contract register\n'],
  ['commas', ',,,\n,,,\n'],
  ['headings that are names of the language', '__proto__,constructor\n1,2\n'],
  ['a cell of two hundred thousand letters', `Contract title,Provider,End date\n"${'long, '.repeat(40_000)}",B,31/03/2016\n`],
  ['amounts past counting', 'Contract title,Provider,Annual value,End date\nA,B,£99999999999999999999,31/03/2016\n'],
  ['JSON', '{"releases": [{"ocid": "x", "title": "y"}]}'],
])('%s is read without a fault of ours', async (_, text) => {
  await expect(readFile(utf8(text), 'odd.csv', plain)).resolves.toHaveProperty('tables');
});
