import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/intake/formats/html.ts';

const open = (page: string) => html.open(new TextEncoder().encode(page), 'register.xls');
const rowsOf = async (page: string) => (await open(page)).grids[0]?.rows;

describe('a web page named .xls', () => {
  it('gives the rows of its table, entities read and tags put aside', async () => {
    expect(
      await rowsOf(
        '<html><head><style>td > b {}</style></head><body><TABLE><thead><tr><th>Title</th><th>Value</th></tr></thead><tr><td><b>Respite</b> &amp; care<br>at home</td><td>&pound;1,200&nbsp;</td></tr></TABLE></body></html>',
      ),
    ).toEqual([
      ['Title', 'Value'],
      ['Respite & care\nat home', '£1,200'],
    ]);
  });

  it('may leave its cells and rows open', async () => {
    expect(await rowsOf('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('may have cells in no row at all, which make the first', async () => {
    expect(await rowsOf('<table><td>Supplier<td>Value<tr><td>Tor CIC<td>5</table>')).toEqual([
      ['Supplier', 'Value'],
      ['Tor CIC', '5'],
    ]);
  });

  it('with cells over several rows or columns keeps the others in their place', async () => {
    const { grids } = await open(
      '<table><tr><td rowspan=2>a</td><td colspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>',
    );
    expect(grids[0]?.rows).toEqual([
      ['a', 'b', null, 'c'],
      [null, 'd', 'e', 'f'],
    ]);
    expect(grids[0]?.merges).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ]);
  });

  it('that carries the number beside the number as shown gives the number', async () => {
    expect(
      await rowsOf('<table><tr><td x:num="1234.567">1,235</td><td x:num>12</td><td x:num="42460">31/03/2016</td></tr></table>'),
    ).toEqual([[1234.567, '12', '31/03/2016']]);
  });

  it('with several tables gives each, one within another too', async () => {
    const { grids } = await open(
      '<table><tr><td>menu</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table><table><tr><td>x</td></tr></table>',
    );
    expect(grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['Table 1', [['a', 'b']]],
      ['Table 2', [['menu']]],
      ['Table 3', [['x']]],
    ]);
  });

  it('is read in the encoding it is in', async () => {
    const { encoding, grids } = await html.open(
      new Uint8Array(iconv.encode('<table><tr><td>Children’s £5</td></tr></table>', 'windows-1252')),
      'a.xls',
    );
    expect([encoding, grids[0]?.rows]).toEqual(['windows-1252', [['Children’s £5']]]);
  });

  it('without a table is refused', async () => {
    await expect(open('<html><body><p>Page not found</p></body></html>')).rejects.toMatchObject({ code: 'html-without-table' });
  });
});

it('is known by how it begins, and text that only mentions a tag is not one', () => {
  const recognised = (text: string): boolean => html.recognises(new TextEncoder().encode(text));
  expect(recognised('\ufeff\n <!DOCTYPE html><html>')).toBe(true);
  expect(recognised('<table border=1>')).toBe(true);
  expect(recognised('Title,Note\nA,<table>\n')).toBe(false);
  expect(recognised('<tablet>,b\n')).toBe(false);
});
