import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { asWords } from '../words.ts';
import { cleanText } from './clean-text.ts';
import { indent, type Measure } from './column-widths.ts';
import { brokenInto } from './row-heights.ts';
import type { SheetPart } from './sheet-parts.ts';
import { sizes } from './styles.ts';

/** A row that carries words: a line of them, in its first cell alone. */
export interface WordsLine {
  readonly row: number;
  readonly kind: 'title' | 'lead' | 'link' | 'heading' | 'caption' | 'note' | 'paragraph';
  readonly text: string;
  readonly tone?: Tone;
}

/** A row that carries the headings of a table, and the name the table is marked by: no two in a workbook alike. */
export interface HeaderLine {
  readonly row: number;
  readonly kind: 'header';
  readonly name: string;
  readonly table: PageTable;
  /** The table before its long texts were cut for the sheet. */
  readonly whole: PageTable;
}

/** One row of a sheet, by what it carries. Rows are numbered from 1. */
export type SheetLine =
  | WordsLine
  | HeaderLine
  | { readonly row: number; readonly kind: 'empty'; readonly table: PageTable }
  | { readonly row: number; readonly kind: 'chart'; readonly table: PageTable }
  | { readonly row: number; readonly kind: 'row'; readonly table: PageTable; readonly of: PageRow; readonly afterTotal: boolean };

/** What stands in the place of the rows of a table that has none. */
export const nothingToShow = 'Nothing to show.';

/** The way back to the list of sheets, in the row between the words of the page and its table; an empty row where there is none. */
export function wayBack({ back }: SheetPart): Unplaced {
  return back === null ? null : { kind: 'link', text: `Back to ${back}` };
}

type Block = SheetPart['page']['blocks'][number];

/** A line that has no row yet; null is a row without words. */
export type Unplaced = (SheetLine extends infer Line ? (Line extends SheetLine ? Omit<Line, 'row'> : never) : never) | null;

/** How wide the columns of a sheet are, and the words on it. */
export interface Room {
  readonly widths: readonly number[];
  readonly measure: Measure;
}

/** Point size of words, and how much wider bold ones are than the letters the columns are measured in. */
export function scaleOf(kind: WordsLine['kind']): { readonly size: number; readonly scale: number } {
  const size = kind === 'title' ? sizes.title : kind === 'heading' || kind === 'caption' ? sizes.heading : sizes.body;
  return { size, scale: (size / sizes.body) * (size === sizes.body ? 1 : 1.08) };
}

/** Words as lines, a row each: no cell is merged, and a line runs on over the empty cells beside it. */
export function broken(line: Unplaced, { measure }: Room): Unplaced[] {
  if (line === null || !('text' in line)) return [line];
  const lines = brokenInto(cleanText(line.text), measure.width - indent, scaleOf(line.kind).scale);
  return lines.map((text) => ({ ...line, text }));
}

/** Words of a page as lines, a heading first. */
export function words(block: Exclude<Block, PageTable>): Unplaced[] {
  const { heading, paragraphs, tone } = block.kind === 'list' ? asWords(block) : block;
  return [
    ...(heading ? [{ kind: 'heading' as const, text: heading }] : []),
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text, tone: tone ?? 'plain' })),
  ];
}

/** The rows of a table as lines. */
export function rowsOf(table: PageTable): Unplaced[] {
  if (table.rows.length === 0) return [{ kind: 'empty', table }];
  return table.rows.map((of, index) => ({ kind: 'row', table, of, afterTotal: table.rows[index - 1]?.total === true }));
}

/** The notes of a table as lines. */
export function notesOf({ note, liveNote }: PageTable): Unplaced[] {
  return [note ?? '', liveNote ?? '']
    .flatMap((text) => text.split('\n'))
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'note', text }));
}
