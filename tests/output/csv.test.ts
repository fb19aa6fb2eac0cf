import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { csv } from '../../src/output/csv.ts';
import { day } from '../../src/values/day.ts';
import { absent, column, money, samplePages, text } from './sample-pages.ts';

const table: PageTable = {
  kind: 'table',
  id: 't',
  caption: 'Services',
  columns: [column('name', 'Service, "as named"', 20), column('value', 'Value', 10, 'right'), column('end', 'Ends', 10)],
  rows: [
    {
      key: '1',
      cells: { name: text('=HYPERLINK("x")'), value: money(-1234.5), end: { content: { kind: 'day', day: day('2016-03-31') } } },
    },
    { key: '2', cells: { name: text('Two\nlines, one cell'), value: absent('not stated') } },
    { key: '3', total: true, cells: { name: text('All'), value: money(-1234.5) } },
  ],
};

function rows(text: string): string[][] {
  return parse(text) as string[][];
}

describe('a table as csv', () => {
  it('writes amounts as plain pounds, days as written in ISO, and what is absent as nothing', () => {
    expect(rows(csv(table)).slice(1)).toEqual([
      ['\'=HYPERLINK("x")', '-1234.50', '2016-03-31'],
      ['Two\nlines, one cell', '', ''],
    ]);
  });

  it('never guards an amount, only text that a spreadsheet program would run', () => {
    for (const start of ['=', '+', '-', '@', '\t']) {
      const [, row] = rows(csv({ ...table, rows: [{ key: '1', cells: { name: text(`${start}1`), value: money(-1) } }] }));
      expect(row?.slice(0, 2)).toEqual([`'${start}1`, '-1.00']);
    }
  });

  it('leaves totals out, so that a column can be added up, unless they are asked for', () => {
    expect(rows(csv(table))).toHaveLength(3);
    expect(rows(csv(table, { totals: true }))).toHaveLength(4);
  });

  it('quotes as RFC 4180 asks and ends lines in LF', () => {
    expect(csv(table).split('\n')[0]).toBe('"Service, ""as named""",Value,Ends');
    expect(csv(table)).not.toContain('\r');
  });

  it('gives any text back to a reader of csv', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (words) => {
        const columns = words.map((_, index) => column(`c${index}`, `C${index}`, 10));
        const cells = Object.fromEntries(words.map((word, index) => [`c${index}`, text(word)]));
        const [, row] = rows(csv({ ...table, columns, rows: [{ key: '1', cells }] }));
        if (words.every((word) => word === '')) return;
        expect(row?.map((field) => field.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(words);
      }),
    );
  });

  it('writes every table of the sample plan', () => {
    const tables = samplePages.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
    expect(tables.map((each) => rows(csv(each)).length)).toEqual([6, 6, 4, 4]);
  });
});
