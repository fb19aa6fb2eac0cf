import type { Borders, Fill, Font, Style } from 'exceljs';
import type { Content, PageCell, PageColumn } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';

/** The face of all text. The workbook's usual font is of it too, for columns are measured in that font's figures: where a machine has neither, words and columns then grow alike. */
export const face = 'Arial';

/** Point sizes of the text: body, and the heights of one line of each that the row heights are reckoned from. */
export const sizes = { body: 10, heading: 12, title: 16 } as const;

// Every ink has a contrast of at least 5 to 1 on white and on the pale fills below (WCAG AA asks 4.5).
const ink: Readonly<Record<Tone, string>> = {
  plain: 'FF1B1F23',
  strong: 'FF1B1F23',
  muted: 'FF595F66',
  good: 'FF1D6337',
  warn: 'FF7A4B00',
  bad: 'FFA11A1A',
  proposed: 'FF5A4300',
};
const navy = 'FF1F3A52';

/** The ink of a link, which is underlined too: colour never says it alone. */
const linked = { color: { argb: 'FF1D4F91' }, underline: true } as const;
const line = { argb: 'FFC9D1D8' };
const firm = { argb: 'FF5B7083' };

function filled(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function font(tone: Tone, more: Partial<Font> = {}): Partial<Font> {
  return { name: face, family: 2, size: sizes.body, color: { argb: ink[tone] }, ...more };
}

const shared = new Map<string, Partial<Style>>();

/** One style for all cells that look alike: the writer of workbooks knows a style it has met by its being the same, and else works out each cell's. */
function lookOf(name: string, make: () => Partial<Style>): Partial<Style> {
  const known = shared.get(name);
  if (known) return known;
  const style = make();
  shared.set(name, style);
  return style;
}

/** The style of words outside tables. */
export function wordsStyle(
  kind: 'title' | 'lead' | 'link' | 'heading' | 'caption' | 'note' | 'paragraph',
  tone: Tone = 'plain',
): Partial<Style> {
  const alignment = { vertical: 'middle' as const, horizontal: 'left' as const, indent: 1 };
  switch (kind) {
    case 'title':
      return { alignment, font: font('plain', { size: sizes.title, bold: true, color: { argb: navy } }) };
    case 'heading':
    case 'caption':
      return { alignment, font: font('plain', { size: sizes.heading, bold: true, color: { argb: navy } }) };
    case 'link':
      return { alignment, font: font('plain', linked) };
    case 'note':
      return { alignment, font: font('muted') };
    default:
      return { alignment, font: font(tone, { bold: tone === 'strong', italic: tone === 'proposed' }) };
  }
}

// Figures take no indent: LibreOffice draws an indented figure now with it, now without, and a column must line up.
function placed(column: PageColumn): { readonly horizontal: 'left' | 'right'; readonly indent: number } {
  return { horizontal: column.align, indent: column.align === 'left' ? 1 : 0 };
}

/** The style of a column's heading. */
export function headerStyle(column: PageColumn): Partial<Style> {
  return {
    font: font('strong', { bold: true, color: { argb: navy } }),
    fill: filled('FFE6ECF1'),
    alignment: { wrapText: true, vertical: 'middle', ...placed(column) },
    border: { bottom: { style: 'medium', color: firm } },
  };
}

/** Pounds without pence unless the column has some, one decimal of a per cent unless the column has two, days as `31 Mar 2016`. */
function numberFormat(kind: Content['kind'], withPence: boolean): string | null {
  switch (kind) {
    case 'money':
      return withPence ? '£#,##0.00;-£#,##0.00' : '£#,##0;-£#,##0';
    case 'share':
      return withPence ? '0.00%' : '0.0#%';
    case 'day':
      return 'd mmm yyyy';
    case 'count':
      return '#,##0';
    case 'number':
      return '#,##0.##';
    default:
      return null;
  }
}

/** How a cell of a table is to look, from what it holds, its tone, its column and whether its row is a total. */
export function cellStyle(
  kind: Content['kind'],
  tone: Tone,
  column: PageColumn,
  withPence: boolean,
  total: 'first' | 'next' | 'no',
  { filled: isFilled, leadsTo }: Pick<PageCell, 'filled' | 'leadsTo'> = {},
): Partial<Style> {
  const isLink = leadsTo !== undefined;
  return lookOf(`${kind} ${tone} ${column.align} ${withPence} ${total} ${isFilled} ${isLink}`, () => {
    const format = numberFormat(kind, withPence);
    const bold = total !== 'no' || tone === 'strong';
    const border: Partial<Borders> = {
      bottom: { style: 'thin', color: total === 'no' ? line : firm },
      ...(total === 'first' ? { top: { style: 'thin', color: firm } } : {}),
    };
    if (isFilled)
      return {
        font: font(tone, { bold: true, color: { argb: 'FFFFFFFF' } }),
        alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
        border,
        fill: filled(ink[tone]),
      };
    return {
      font: font(tone, { bold, italic: tone === 'proposed' || kind === 'absent', ...(isLink ? linked : {}) }),
      alignment: { wrapText: format === null, vertical: 'middle', ...placed(column) },
      border,
      ...(tone === 'proposed' ? { fill: filled('FFFFF6DA') } : total !== 'no' ? { fill: filled('FFF4F6F8') } : {}),
      ...(format ? { numFmt: format } : {}),
    };
  });
}

/** Shades of a heat grid, from the least to the most; the text on them stays readable. */
export const shades = { least: { argb: 'FFF5FAFA' }, most: { argb: 'FFC2E2DF' } } as const;

/** The colours of the tabs: dark where a page begins, pale where it goes on. The contents say the same in words. */
export const tabs = { page: { argb: navy }, further: { argb: 'FFB9CBDA' } } as const;
