import { describe, expect, it } from 'vitest';
import { ods } from '../../../src/intake/formats/ods.ts';
import { openDocument } from '../packages/parts.ts';

const gridsOf = async (tables: string, styles?: string) => (await ods.open(openDocument(tables, styles), 'a.ods')).grids;
const table = (rows: string, name = 'Register'): string => `<table:table table:name="${name}" table:style-name="ta1">${rows}</table:table>`;
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;
const words = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const blank = (more: string): string => `<table:table-cell ${more}/>`;

describe('a cell of an OpenDocument sheet', () => {
  it.each([
    ['words', words('Short breaks &amp; <text:span>respite</text:span>'), 'Short breaks & respite'],
    [
      'lines',
      '<table:table-cell office:value-type="string"><text:p>One<text:s text:c="2"/>a</text:p><text:p>Two</text:p></table:table-cell>',
      'One  a\nTwo',
    ],
    [
      'an amount',
      '<table:table-cell office:value-type="currency" office:value="1234.5"><text:p>£1,234.50</text:p></table:table-cell>',
      1234.5,
    ],
    [
      'a share',
      '<table:table-cell office:value-type="percentage" office:value="0.1892"><text:p>19%</text:p></table:table-cell>',
      { percent: 18.92 },
    ],
    [
      'a day',
      '<table:table-cell office:value-type="date" office:date-value="2016-03-31T23:59:00"><text:p>31/03/16</text:p></table:table-cell>',
      { day: '2016-03-31' },
    ],
    [
      'text with the entities of a web page',
      '<table:table-cell office:value-type="string"><text:p>LAC &amp;amp; SEN</text:p></table:table-cell>',
      'LAC & SEN',
    ],
    ['a truth', '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>', true],
    [
      'an error',
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>Err:508</text:p></table:table-cell>',
      { error: 'Err:508' },
    ],
    ['a formula never worked out', '<table:table-cell table:formula="of:=[.A2]"/>', { error: expect.any(String) }],
    [
      'a note pinned to it left aside',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>Ask finance</text:p></office:annotation><text:p>TBC</text:p></table:table-cell>',
      'TBC',
    ],
  ])('%s', async (_, cell, expected) => {
    const [grid] = await gridsOf(table(row(cell)));
    expect(grid?.rows).toEqual([[expected]]);
  });
});

describe('an OpenDocument sheet', () => {
  it('keeps rows in groups and header rows, and repeated ones that hold something', async () => {
    const [grid] = await gridsOf(
      table(
        `<table:table-header-rows>${row(words('Title') + words('Value'))}</table:table-header-rows><table:table-row-group>${row(
          words('A') + blank('table:number-columns-repeated="2"') + words('z'),
        )}</table:table-row-group>${row(words('B'), ' table:number-rows-repeated="2"')}`,
      ),
    );
    expect(grid?.rows).toEqual([['Title', 'Value'], ['A', null, null, 'z'], ['B'], ['B']]);
  });

  it('that claims a million blank rows of sixteen thousand styled cells costs no more than its cells', async () => {
    const phantom = row(blank('table:style-name="ce1" table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048000"');
    const [grid] = await gridsOf(table(row(words('a') + blank('table:style-name="ce1" table:number-columns-repeated="16383"')) + phantom));
    expect(grid?.rows).toEqual([['a']]);
  });

  it('with a block of merged cells holds the value once, with the rectangle told', async () => {
    const merged =
      '<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>Both</text:p></table:table-cell><table:covered-table-cell/>';
    const [grid] = await gridsOf(
      table(row(merged) + row('<table:covered-table-cell table:number-columns-repeated="2"/>') + row(words('x'))),
    );
    expect(grid?.merges).toEqual([{ top: 1, bottom: 2, left: 0, right: 1 }]);
    expect(grid?.rows).toEqual([['Both'], [], ['x']]);
  });

  it('may be hidden, as may its rows: both are read, and said', async () => {
    const style = '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const [grid] = await gridsOf(table(row(words('a')) + row(words('b'), ' table:visibility="collapse"')), style);
    expect(grid).toMatchObject({ hidden: true, rows: [['a'], ['b']] });
    expect(grid?.remarks).toHaveLength(1);
  });

  it('is one of several', async () => {
    expect(
      (await gridsOf(table(row(words('a')), 'One') + table('', 'Two') + table(row(words('c')), 'Three &amp; more'))).map(
        ({ sheet, rows }) => [sheet, rows.length],
      ),
    ).toEqual([
      ['One', 1],
      ['Two', 0],
      ['Three & more', 1],
    ]);
  });
});

it('a locked one is refused with the remedy, and so is one without a sheet', async () => {
  const locked = openDocument('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' });
  await expect(ods.open(locked, 'a.ods')).rejects.toMatchObject({ code: 'workbook-locked' });
  await expect(ods.open(openDocument(''), 'a.ods')).rejects.toMatchObject({ code: 'workbook-damaged' });
});
