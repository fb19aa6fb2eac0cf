import { address, columnLetters } from '../../values/cell.ts';
import { type Day, toSerial } from '../../values/day.ts';
import { storedText } from '../xlsx/clean-text.ts';
import { heightOf, linesIn } from '../xlsx/row-heights.ts';
import { linksXml, type SheetLink } from './worksheets.ts';
import { escapeXml } from './xml.ts';

/** What a cell of a sheet of ours holds. Words may be a heading, run on over the cells beside them, or lead to another place. */
export type SheetValue =
  | null
  | string
  | number
  | boolean
  | { readonly day: Day }
  | { readonly percent: number }
  | { readonly words: string; readonly look: 'heading' | 'running' | 'link' };

/** The usual font of the workbook, and the numbers of the cell styles a sheet of ours may use; those it lacks are left out. */
export interface SheetStyles {
  readonly font: { readonly name: string; readonly size: number };
  readonly wrapped?: number;
  readonly day?: number;
  readonly percent?: number;
}

function styled(style: number | undefined): string {
  return style === undefined ? '' : ` s="${style}"`;
}

/** Looks are set upon the words themselves, so that the styles of the workbook stay as they are. */
function wordsXml(text: string, look: 'heading' | 'running' | 'link' | 'plain', { name, size }: SheetStyles['font']): string {
  const body = `<t xml:space="preserve">${escapeXml(storedText(text))}</t>`;
  const font = `<sz val="${size}"/><rFont val="${escapeXml(name)}"/>`;
  if (look === 'heading') return `<r><rPr><b/>${font}</rPr>${body}</r>`;
  return look === 'link'
    ? `<r><rPr><u/><sz val="${size}"/><color rgb="FF0B5394"/><rFont val="${escapeXml(name)}"/></rPr>${body}</r>`
    : body;
}

/** The height of a row whose words wrap; null when it is one line, and every program knows how high that is. */
function heightXml(row: readonly SheetValue[], widths: readonly number[], { font, wrapped }: SheetStyles): string {
  if (wrapped === undefined) return '';
  const lines = row.map((value, c) => {
    const words =
      typeof value === 'string'
        ? value
        : value !== null && typeof value === 'object' && 'look' in value && value.look === 'link'
          ? value.words
          : '';
    return linesIn(words, (widths[c] ?? 10) - 1, font.size / 10);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${heightOf(most, font.size)}" customHeight="1"`;
}

function cellXml(at: string, value: SheetValue, styles: SheetStyles): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object' && 'day' in value)
    return styles.day !== undefined && value.day >= '1900-03-01'
      ? `<c r="${at}"${styled(styles.day)}><v>${toSerial(value.day)}</v></c>`
      : cellXml(at, value.day, styles);
  if (typeof value === 'object' && 'percent' in value)
    return styles.percent === undefined
      ? cellXml(at, `${value.percent}%`, styles)
      : `<c r="${at}"${styled(styles.percent)}><v>${Number((value.percent / 100).toPrecision(15))}</v></c>`;
  const { words, look } = typeof value === 'object' ? value : { words: String(value), look: 'plain' as const };
  const wraps = look === 'plain' || look === 'link' ? styles.wrapped : undefined;
  return `<c r="${at}" t="inlineStr"${styled(wraps)}><is>${wordsXml(words, look, styles.font)}</is></c>`;
}

/** A worksheet written from rows, each cell as text, number, day or share; nothing in it can be taken for a formula. */
export interface SheetContent {
  readonly rows: readonly (readonly SheetValue[])[];
  readonly widths: readonly number[];
  readonly links?: readonly SheetLink[];
  /** Rows kept in sight while the rest is scrolled. */
  readonly frozen?: number;
  /** Whether rows are made as high as their words need; else they are left to the program that opens them. */
  readonly fitted?: boolean;
}

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of a worksheet of our own, to be printed on A4 landscape, one page wide. */
export function sheetXml(content: SheetContent, styles: SheetStyles, namespace = mainNamespace): string {
  const { rows, widths, links = [], frozen = 0 } = content;
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const cells = (row: readonly SheetValue[], r: number): string =>
    row.map((value, c) => cellXml(address(c, r + 1), value, styles)).join('');
  const lines = rows.map((row, r) => `<row r="${r + 1}"${content.fitted ? heightXml(row, widths, styles) : ''}>${cells(row, r)}</row>`);
  const last = `${columnLetters(Math.max(0, widths.length - 1))}${Math.max(1, rows.length)}`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    columns === '' ? '' : `<cols>${columns}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    linksXml(links),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}
