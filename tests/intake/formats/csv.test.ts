import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/intake/formats/csv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (text: string) => (await csv.open(bytes(text), 'a.csv')).grids[0]?.rows;

describe('the delimiter', () => {
  it.each([
    [',', 'Title,Provider,Value\n"A; B; C","X, Y","1,000"\nD,Z,"2,000"\n'],
    [';', 'Title;Provider;Value\nA, B, C;X, Y;1,000\nD, E;Z;2,000\n'],
    ['\t', 'Title\tProvider\tValue\nA, B\tX\t1,000\n'],
    ['|', 'Title|Provider|Value\nA, B; C|X|1,000\n'],
  ])('is told by what cuts the rows evenly: %j', async (delimiter, text) => {
    const opened = await csv.open(bytes(text), 'a.csv');
    expect(opened.delimiter).toBe(delimiter);
    expect(opened.grids[0]?.rows[0]).toEqual(['Title', 'Provider', 'Value']);
  });

  it('is told past title rows of one cell, and past a cell longer than what is looked at', async () => {
    expect((await csv.open(bytes('Contract register\nas at 31 March\nTitle;Provider\nA;B\nC;D\n'), 'a.csv')).delimiter).toBe(';');
    expect((await csv.open(bytes(`Title,Provider\n"${'long, '.repeat(20_000)}",B\n`), 'a.csv')).delimiter).toBe(',');
  });
});

describe('rows', () => {
  it('keep quotes, commas and line breaks within a cell', async () => {
    expect(await rowsOf('Title,Provider\n"A ""quoted"" one, here","B\nLtd"\n')).toEqual([
      ['Title', 'Provider'],
      ['A "quoted" one, here', 'B\nLtd'],
    ]);
  });

  it('may be ragged, and blank ones keep their place', async () => {
    expect(await rowsOf('a,b,c\n1,2\n\n1,2,3,4\n')).toEqual([['a', 'b', 'c'], ['1', '2'], [null], ['1', '2', '3', '4']]);
  });

  it.each(['\n', '\r\n', '\r'])('end with %j', async (end) => {
    expect(await rowsOf(['a,b', '1,2', '3,4'].join(end))).toHaveLength(3);
  });

  it('may hold a stray quotation mark in the middle of a cell', async () => {
    expect(await rowsOf('a,b\nA 6" pipe,2\n')).toEqual([
      ['a', 'b'],
      ['A 6" pipe', '2'],
    ]);
  });

  it('a quotation mark that opens and never closes is refused with its line', async () => {
    await expect(csv.open(bytes('a,b\n1,2\n"open,3\n4,5\n'), 'a.csv')).rejects.toMatchObject({
      code: 'quotes-open',
      place: { file: 'a.csv' },
    });
  });

  it('of nothing but white space are an empty file', async () => {
    await expect(csv.open(bytes(' \n \n'), 'a.csv')).rejects.toMatchObject({ code: 'file-empty' });
  });
});

it('text is recognised, and bytes full of control characters are not', () => {
  expect(csv.recognises(bytes('a,b\r\n1,\t2\n'))).toBe(true);
  expect(csv.recognises(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toBe(true);
  expect(csv.recognises(new Uint8Array(64))).toBe(false);
});

it('trailing cells that hold nothing in any row are no columns', async () => {
  expect(await rowsOf('a,b,,,\n1,,,,\n')).toEqual([['a', 'b'], ['1']]);
});

it('entities left over from a web page are read', async () => {
  expect(await rowsOf('Title,Value\nRespite &amp; care&#39;s,&pound;5\n')).toEqual([
    ['Title', 'Value'],
    ["Respite & care's", '£5'],
  ]);
});

it('entities written in hexadecimals, and escaped twice, are read too', async () => {
  expect(await rowsOf('Title,Value\nChildren&#x2019;s,LAC &amp;amp; SEN\n')).toEqual([
    ['Title', 'Value'],
    ['Children’s', 'LAC & SEN'],
  ]);
});

it('the same register reads the same in every encoding and with every delimiter', async () => {
  const rows = [
    ['Title', 'Provider', 'Value'],
    ['Children’s “respite”', 'Westmarsh Trust', '£1,200'],
    ['Café', 'Low Fell Ltd', '£5'],
  ];
  for (const delimiter of [',', ';', '\t', '|'])
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
      for (const addBOM of encoding === 'windows-1252' ? [false] : [true, false]) {
        const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
        const opened = await csv.open(new Uint8Array(iconv.encode(text, encoding, { addBOM })), 'a.csv');
        expect([opened.encoding, opened.delimiter, opened.grids[0]?.rows]).toEqual([encoding, delimiter, rows]);
      }
});

it('what stands behind an apostrophe lest a program run it is read without it, and any other apostrophe stays', async () => {
  expect(await rowsOf(`Provider,Value\n"'=HYPERLINK(""x"")",'-1200\n'Harbour',O'Neill\n`)).toEqual([
    ['Provider', 'Value'],
    ['=HYPERLINK("x")', '-1200'],
    ["'Harbour'", "O'Neill"],
  ]);
});
