import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { plainLine, withRows } from '../../src/intake/added-rows.ts';
import { readPlainTable } from '../../src/intake/sheets.ts';
import { fromText } from '../../src/values/text.ts';

const headings = ['kind', 'about', 'decision', 'reason', 'by', 'until'];
const head = headings.join(',');
const row = { kind: 'place', about: 'Short breaks, Harbour Trust', decision: 'send-health/targeted', reason: 'agreed', by: 'Lead' };
const line = 'place,"Short breaks, Harbour Trust",send-health/targeted,agreed,Lead,';

const bytesOf = (text: string, encoding = 'utf8', addBOM = false): Uint8Array => Uint8Array.from(iconv.encode(text, encoding, { addBOM }));
const added = async (bytes: Uint8Array | null, ...rows: Record<string, string>[]): Promise<Buffer> =>
  Buffer.from(await withRows(bytes, 'decisions.csv', headings, rows));
const rowsOf = async (bytes: Uint8Array) => (await readPlainTable(bytes, 'decisions.csv')).map((one) => one.row);

describe('a row added to a csv of our own', () => {
  it('makes the file with its headings where there is none', async () => {
    expect((await added(null, row)).toString()).toBe(`${head}\n${line}\n`);
  });

  it.each([
    { what: 'line ends of Windows', text: `${head}\r\nplace,a,b,c,d,\r\n`, end: '\r\n' },
    { what: 'line ends of old', text: `${head}\rplace,a,b,c,d,\r`, end: '\r' },
    { what: 'quotation marks nobody needs, spaces and blank lines', text: `${head}\n"place" , a,"b""c",c,d,\n\n,,,,,\n`, end: '\n' },
  ])('leaves what was there byte for byte: $what', async ({ text, end }) => {
    expect((await added(bytesOf(text), row)).toString()).toBe(`${text}${line}${end}`);
  });

  it('ends a last line that was left open', async () => {
    expect((await added(bytesOf(`${head}\r\nplace,a,b,c,d,`), row)).toString()).toBe(`${head}\r\nplace,a,b,c,d,\r\n${line}\r\n`);
    expect((await added(bytesOf(head), row)).toString()).toBe(`${head}\n${line}\n`);
  });

  it('keeps the mark of its encoding, and writes in that encoding', async () => {
    for (const [encoding, bom] of [
      ['utf8', true],
      ['utf-16le', true],
      ['utf-16be', true],
      ['windows-1252', false],
    ] as const) {
      const was = bytesOf(`${head}\r\nplace,Parents’ café – £5,b,c,d,\r\n`, encoding, bom);
      const is = await added(was, { ...row, reason: 'the council’s own £' });
      expect(is.subarray(0, was.length).equals(was), encoding).toBe(true);
      expect(iconv.decode(is, encoding), encoding).toContain('the council’s own £,Lead,\r\n');
      expect((await rowsOf(is)).at(-1), encoding).toMatchObject({ reason: 'the council’s own £' });
    }
  });

  it('turns a file of the old western alphabet into UTF-8 for a name that has no letters there, and loses nothing', async () => {
    const is = await added(bytesOf(`${head}\r\nplace,Parents’ café,b,c,d,\r\n`, 'windows-1252'), { ...row, by: 'Łucja' });
    expect([...is.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await rowsOf(is)).toMatchObject([{ about: 'Parents’ café' }, { by: 'Łucja' }]);
  });

  it('follows the headings of the file, their order and delimiter, and leaves a column without a name blank', async () => {
    const text = 'by;until;about;;kind;decision;reason\nLead;;A;x;place;b;c\n';
    expect((await added(bytesOf(text), row)).toString()).toBe(
      `${text}Lead;;"Short breaks, Harbour Trust";;place;send-health/targeted;agreed\n`,
    );
  });

  it('is refused where a column is missing, or where it would not be read as it was meant', async () => {
    await expect(added(bytesOf('kind,about,decision\nplace,a,b\n'), row)).rejects.toMatchObject({
      code: 'heading-missing',
      place: { file: 'decisions.csv' },
    });
    await expect(added(bytesOf(`${head}\nplace,"a,b,c,d,e`), row)).rejects.toMatchObject({ code: 'quotes-open' });
  });

  it.each(['=1+1', '+44', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    'writes %s as text a spreadsheet program will not run',
    async (text) => {
      const is = (await added(bytesOf(`${head}\n`), { ...row, reason: text, about: text })).toString();
      const fields = is.split('\n')[1] ?? '';
      expect(fields).not.toMatch(/(?:^|[,;"\t|])[=+\-@]/);
      expect(fromText((await rowsOf(Buffer.from(is)))[0]?.['reason'] ?? '')).toBe(text);
    },
  );

  it('hides no formula behind another delimiter, a line break or a control character', async () => {
    const is = (await added(null, { ...row, reason: 'a;=1+1', by: 'x\n=2', about: 'a\t=3\u0000=4' })).toString();
    expect(is).toBe(`${head}\nplace,a =3 =4,send-health/targeted,"a;=1+1",x =2,\n`);
  });

  it('whatever is written is read again, and all that was there stands before it', async () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab =-+@",;|\n\r\t\'£é’&0'), maxLength: 12 });
    const rows = fc.array(fc.record({ kind: fc.constant('place'), about: field, decision: fc.constant('x/y'), reason: field, by: field }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.constantFrom('\n', '\r\n'), async (first, then, end) => {
        const was = await added(Buffer.from((await added(null, ...first)).toString().replaceAll('\n', end)));
        const is = await added(was, ...then);
        expect(is.subarray(0, was.length).equals(was)).toBe(true);
        const read = await rowsOf(is);
        const clean = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        expect(read.map(({ reason }) => fromText(reason ?? ''))).toEqual([...first, ...then].map(({ reason }) => fromText(clean(reason))));
      }),
      { numRuns: 200 },
    );
  });
});

it('a row as one line to copy', () => {
  expect(plainLine(headings, row)).toBe(line);
});
