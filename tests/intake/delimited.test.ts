import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfText } from '../../src/intake/delimited.ts';
import type { Raw } from '../../src/intake/grid.ts';

const rowsOf = (text: string, delimiter = ','): Raw[][] => rowsOfText(text, delimiter, (cell) => cell, 'a.csv').rows;

/** As the csv reader by itself would cut it, blanks as nothing and trailing ones cut. */
function byTheReader(text: string, delimiter: string): Raw[][] {
  const records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  return records.map((record) => {
    const row = record.map((cell): Raw => (cell === '' ? null : cell));
    while (row.length > 1 && row.at(-1) === null) row.pop();
    return row;
  });
}

describe('delimited text', () => {
  it.each([
    ['quoted and plain', 'a,"b, c",d\n1,"2 ""x"" 3",\n'],
    ['a line break within a cell', 'a,"b\nc"\n1,2\n'],
    ['an empty quotation', '"",a\n"",""\n'],
    ['blank lines', 'a\n\nb\n'],
    ['no line end after the last', 'a,b\n1,"2"'],
    ['a delimiter at the end of all', 'a,b\n1,'],
    ['words after a quotation', 'a,b\n"Low" Fell,2\n3,"4"\n'],
    ['a mark within a word', 'a,b\nA 6" pipe,2\n'],
    ['another line end within a cell', 'a,b\r\n1\n2,3\r\n'],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual(byTheReader(text, ','));
  });

  it('is cut as the csv reader cuts it, whatever it holds, and refused where that gives up', () => {
    const piece = fc.constantFrom('a', 'Westmarsh', ' ', ',', ';', '"', '""', '\n', '\r\n', '1.5', '£', '"x, y"', '"p ""q"" r"');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        (pieces, delimiter, lineEnd) => {
          const text = `head${lineEnd}${pieces.join('')}`;
          let theirs: Raw[][] | null;
          try {
            theirs = byTheReader(text, delimiter);
          } catch {
            theirs = null;
          }
          if (theirs === null) expect(() => rowsOf(text, delimiter)).toThrow(expect.objectContaining({ code: 'quotes-open' }));
          else expect(rowsOf(text, delimiter)).toEqual(theirs);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps the letters of every cell, whatever alphabet the rest of the file is in', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aZ9é£ÿĀ’“Ωж中'), minLength: 1, maxLength: 40 });
    const halves = fc.constantFrom('\ud83d', 'x\ude00 of a letter', '\u{1f600}');
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, halves), { minLength: 2, maxLength: 8 }), (cells) => {
        expect(rowsOf(`${cells.join(',')}\n${cells.join(',')}\n`)).toEqual([cells, cells]);
      }),
    );
  });

  it.each([
    ['breaks off', 'a,b,c\n1,2,3\n4,5', true],
    ['is whole', 'a,b,c\n1,2,3\n4,5,6', false],
    ['has its end', 'a,b,c\n1,2,3\n4,5\n', false],
    ['is of a text whose lines differ', 'a\n1,2,3\n4,5', false],
  ])('a last line that %s', (_, text, isCutShort) => {
    expect(rowsOfText(text, ',', (cell) => cell, 'a.csv').isCutShort).toBe(isCutShort);
  });

  it('a quotation that never closes is refused with the line of the file it stands in', () => {
    const text = 'a,b\n1,2\n3,4\n"open,5\n6,7\n';
    expect(() => rowsOf(text)).toThrow(
      expect.objectContaining({ code: 'quotes-open', place: { file: 'a.csv', line: expect.any(Number) } }),
    );
  });
});
