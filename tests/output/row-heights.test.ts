import fc from 'fast-check';
import PdfDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../src/output/xlsx/row-heights.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { partsOf } from './open-workbook.ts';
import { imprint, samplePages } from './sample-pages.ts';

// Helvetica has the widths of Arial.
const ruler = new PdfDocument().font('Helvetica').fontSize(10);
const pixels = (text: string): number => ruler.widthOfString(text, { kerning: false } as object) * (96 / 72);
const perCharacter = 7;

/** Lines a text takes in Arial at 10 points, word by word, in a column so many figures wide. */
function linesOfArial(text: string, width: number): number {
  let [lines, line] = [1, ''];
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pixels(longer) > width * perCharacter && line !== '') {
      lines += 1;
      line = word;
    } else line = longer;
  }
  return lines;
}

const word = fc.string({
  unit: fc.constantFrom(...'aabcdeeefghiiijklmnnoopqrrssttuuvwxyzABCDEGHMSTW0123456789.,;:()-£%&/“”’'),
  minLength: 1,
  maxLength: 11,
});
const texts = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('the lines a wrapped text is given', () => {
  it('are never fewer than Arial takes', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 14, max: 90 }), (text, width) => {
        expect(linesIn(text, width)).toBeGreaterThanOrEqual(linesOfArial(text, width));
      }),
    );
  });

  it('are few more: less than one in ten over many texts', () => {
    const many = fc.sample(texts, { numRuns: 200, seed: 7 });
    for (const width of [18, 30, 60]) {
      const [given, taken] = [linesIn, linesOfArial].map((lines) => many.reduce((sum, text) => sum + lines(text, width), 0)) as [
        number,
        number,
      ];
      expect(given / taken).toBeLessThan(1.1);
    }
  });

  it('are reckoned in the font columns are measured in: that of the text', async () => {
    const styles = partsOf(await workbook(samplePages, imprint)).get('xl/styles.xml') ?? '';
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="10"\/><color theme="1"\/><name val="Arial"\/><family val="2"\/><\/font>/);
    expect(styles).not.toContain('Calibri');
  });
});

it('a long word with hyphens takes the lines that its parts do, for spreadsheets break it there', () => {
  expect(linesIn('health-visiting-health-visitors-2010', 15.4)).toBe(3);
  expect(linesIn('health-visiting-health-visitors-2010', 60)).toBe(1);
});
