import type { PaperSize, Worksheet } from 'exceljs';
import { address } from '../../values/cell.ts';
import { type Imprint, titleWithYear } from '../imprint.ts';
import { cleanText } from './clean-text.ts';
import { paperFor } from './column-widths.ts';
import { headerLines, type SheetPlan } from './places.ts';

// A header holds 255 characters in all, each `&` of the words counted twice.
const mostInMargin = 100;

/**
 * Words in a header or footer at 8 points. `&` begins a code there, so that one of the words is doubled; and a size runs on into
 * any figure after it, so that a space stands between: `&8` and `0-19` would be 80 points.
 */
function inMargin(text: string): string {
  let words = '';
  for (const character of cleanText(text).replace(/\s+/g, ' ')) {
    const next = character === '&' ? '&&' : character;
    if (words.length + next.length > mostInMargin) break;
    words += next;
  }
  return `&8 ${words}`;
}

/** Papers on their side: what the format calls them, and their room less the margins, in points. */
const papers = {
  a4: { paperSize: 9, high: 595 - 1.45 * 72, wide: 842 - 72 },
  a3: { paperSize: 8, high: 842 - 1.45 * 72, wide: 1191 - 72 },
} as const;
/** A figure of the usual font is so many points wide. */
const perCharacter = 5.25;
/** How much higher than a page a sheet may be and still be made smaller to stand on one: less than a tenth spills over, or a chart would stand apart from its table. */
const shrunk = { table: 1.1, chart: 1.5 } as const;

/** Whether a sheet that comes to a little more than one page is printed on one, no smaller than can be read. */
function fitsOnOne({ lines, widths }: SheetPlan, heights: ReadonlyMap<number, number>): boolean {
  const wide = widths.reduce((sum, width) => sum + width, 0) * perCharacter;
  const high = lines.reduce((sum, { row }) => sum + (heights.get(row) ?? 15), 0);
  const most = lines.some(({ kind }) => kind === 'chart') ? shrunk.chart : shrunk.table;
  const room = papers[paperFor(widths)];
  const scale = Math.min(1, room.wide / wide);
  return high * scale > room.high && high / room.high <= most && high * scale <= room.high * most;
}

/** On its side, one page wide, A3 where it has many columns of words, only what is written, headings repeated, owner and title above, page numbers below. A sheet little higher than a page is one page high. */
export function setPrinting(sheet: Worksheet, plan: SheetPlan, heights: ReadonlyMap<number, number>, imprint: Imprint): void {
  const headers = headerLines(plan);
  const only = headers.length === 1 ? headers[0] : undefined;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    // The writer takes any number of the format; its types forgot that of A3.
    paperSize: papers[paperFor(plan.widths)].paperSize as PaperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: fitsOnOne(plan, heights) ? 1 : 0,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 },
    // Of several tables none can head every page: the sheet's title does.
    printTitlesRow: only ? `${only.row}:${only.row}` : '1:1',
    printArea: `A1:${address(Math.max(plan.measure.columns, plan.widths.length) - 1, plan.lines.at(-1)?.row ?? 1)}`,
  };
  sheet.headerFooter.oddHeader = `&L${inMargin(imprint.organisation)}&R${inMargin(titleWithYear(imprint))}`;
  sheet.headerFooter.oddFooter = `&L${inMargin(plan.page.title)}&R&8 Page &P of &N`;
}

/** No grid lines, the cursor in A1 of the first sheet, and the headings kept in sight where a sheet has one table, beneath words that leave it room. */
export function setView(sheet: Worksheet, plan: SheetPlan, isFirst: boolean): void {
  const headers = headerLines(plan);
  const row = headers.length === 1 ? (headers[0]?.row ?? 0) : 0;
  // The writer has always marked the chosen sheet; only its types forgot it.
  const common = { showGridLines: false, activeCell: 'A1', zoomScale: 100, ...(isFirst ? { tabSelected: true } : {}) };
  sheet.views = [
    row > 0 ? { ...common, state: 'frozen', xSplit: 0, ySplit: row, topLeftCell: `A${row + 1}` } : { ...common, state: 'normal' },
  ];
}
