import type { PageRow, PageTable, Tone } from '../../nouns/page.ts';
import { asWords } from '../words.ts';
import { cleanText } from './clean-text.ts';
import { indent, type Measure } from './column-widths.ts';
import { headingsHeight } from './headings.ts';
import { withLongTextsBelow } from './long-texts.ts';
import { brokenInto, heightOf } from './row-heights.ts';
import type { SheetPart } from './sheet-parts.ts';
import { sizes } from './styles.ts';

/** A row that carries words: a line of them, in its first cell alone. */
export interface WordsLine {
  readonly row: number;
  readonly kind: 'title' | 'lead' | 'heading' | 'caption' | 'note' | 'paragraph';
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

type Block = SheetPart['page']['blocks'][number];
/** A line that has no row yet; null is a row without words. */
type Unplaced = (SheetLine extends infer Line ? (Line extends SheetLine ? Omit<Line, 'row'> : never) : never) | null;

/** How wide the columns of a sheet are, and the words on it. */
interface Room {
  readonly widths: readonly number[];
  readonly measure: Measure;
}

/** Point size of words, and how much wider bold ones are than the letters the columns are measured in. */
export function scaleOf(kind: WordsLine['kind']): { readonly size: number; readonly scale: number } {
  const size = kind === 'title' ? sizes.title : kind === 'heading' || kind === 'caption' ? sizes.heading : sizes.body;
  return { size, scale: (size / sizes.body) * (size === sizes.body ? 1 : 1.08) };
}

/** Words as lines, a row each: no cell is merged, and a line runs on over the empty cells beside it. */
function broken(line: Unplaced, { measure }: Room): Unplaced[] {
  if (line === null || !('text' in line)) return [line];
  const lines = brokenInto(cleanText(line.text), measure.width - indent, scaleOf(line.kind).scale);
  return lines.map((text) => ({ ...line, text }));
}

function words(block: Exclude<Block, PageTable>): Unplaced[] {
  const { heading, paragraphs, tone } = block.kind === 'list' ? asWords(block) : block;
  return [
    ...(heading ? [{ kind: 'heading' as const, text: heading }] : []),
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text, tone: tone ?? 'plain' })),
  ];
}

function rowsOf(table: PageTable): Unplaced[] {
  if (table.rows.length === 0) return [{ kind: 'empty', table }];
  return table.rows.map((of, index) => ({ kind: 'row', table, of, afterTotal: table.rows[index - 1]?.total === true }));
}

function notesOf({ note }: PageTable): Unplaced[] {
  return (note ?? '')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'note', text }));
}

/** The rows over a table are kept in sight, and must leave a small screen room for the table itself: so many points. */
const deepest = 160;
/** A title or a caption has so many rows; one that says more, as the name of a scenario may, is said whole beneath. */
const mostRows = { title: 3, caption: 2 } as const;
const emptyRow = 15;

function depthOf(lines: readonly Unplaced[]): number {
  return lines.reduce((sum, line) => sum + (line !== null && 'text' in line ? heightOf(1, scaleOf(line.kind).size) : emptyRow), 0);
}

/** The first rows of a title or a caption, and the whole of it as a note where that is not all. */
function begun(kind: keyof typeof mostRows, text: string, room: Room): { readonly lines: Unplaced[]; readonly whole: Unplaced[] } {
  const lines = broken({ kind, text }, room);
  const most = mostRows[kind];
  if (lines.length <= most) return { lines, whole: [] };
  const kept = lines
    .slice(0, most)
    .map((line, index) => (line && 'text' in line && index === most - 1 ? { ...line, text: `${line.text} …` } : line));
  return { lines: kept, whole: [{ kind: 'note', text: `The ${kind} in full: ${text}` }] };
}

function beneathWords(table: PageTable, hasNotes: boolean): string {
  const said = [...(table.chart ? ['a chart of it'] : []), ...(hasNotes ? ['more notes'] : [])];
  return said.length === 0 ? '' : `Beneath the table: ${said.join(' and ')}.`;
}

/**
 * A sheet of one table: its title, the words that belong to it as far as the table is still seen beneath them, the table, then its
 * chart and what else is said. All but the table is read before it, for a reader who hears the sheet does not know what follows a table.
 */
function tableLines({ name, page, stands, isTitled }: SheetPart, whole: PageTable, marked: string, room: Room): Unplaced[] {
  const table = withLongTextsBelow(whole, room.widths);
  const at = page.blocks.indexOf(whole);
  const [before, after] = [page.blocks.slice(0, at), page.blocks.slice(at + 1)].map((blocks) =>
    blocks.map((block) => (block.kind === 'table' ? [] : words(block).flatMap((line) => broken(line, room)))),
  ) as [Unplaced[][], Unplaced[][]];
  const title = begun('title', cleanText(page.title) || name, room);
  const caption = isTitled ? { lines: [], whole: [] } : begun('caption', table.caption, room);
  const held = broken({ kind: 'note', text: [stands, beneathWords(table, true)].filter((text) => text !== '').join(' ') }, room);
  const gap = isTitled ? [] : [null];
  let left = deepest - depthOf([...title.lines, ...held, ...gap, ...caption.lines]) - headingsHeight(table.columns, room.widths);
  const above: Unplaced[][] = [];
  const beneath: Unplaced[][] = [];
  const wanted = [
    broken(page.lead === '' ? null : { kind: 'lead', text: page.lead }, room).filter((line) => line !== null),
    ...before,
    ...[...title.whole, ...caption.whole, ...notesOf(table)].map((line) => broken(line, room)),
  ];
  for (const lines of wanted) {
    const fits = beneath.length === 0 && depthOf(lines) <= left;
    if (fits) left -= depthOf(lines);
    (fits ? above : beneath).push(lines);
  }
  const [lead = [], ...others] = above;
  const said = [
    stands,
    beneathWords(
      table,
      [...beneath, ...after].some(({ length }) => length > 0),
    ),
  ]
    .filter((text) => text !== '')
    .join(' ');
  return [
    ...title.lines,
    ...lead,
    ...broken(said === '' ? null : { kind: 'note', text: said }, room).filter((line) => line !== null),
    ...others.flat(),
    ...gap,
    ...caption.lines,
    { kind: 'header', name: marked, table, whole },
    ...rowsOf(table),
    ...beneath.flat(),
    // What stands between a table and the words after it is one row without words: the chart's own, or an empty one.
    table.chart ? { kind: 'chart', table } : null,
    ...after.flatMap((lines) => [...lines, null]),
  ];
}

/** A sheet of no table, or of several short ones beneath one another. */
function pageLines({ name, page, stands }: SheetPart, nameFor: (id: string) => string, room: Room): Unplaced[] {
  const lines: Unplaced[] = [{ kind: 'title', text: cleanText(page.title) || name }];
  if (page.lead !== '') lines.push({ kind: 'lead', text: page.lead });
  if (stands !== '') lines.push({ kind: 'note', text: stands });
  lines.push(null);
  for (const block of page.blocks) {
    if (block.kind !== 'table') {
      lines.push(...words(block), null);
      continue;
    }
    const table = withLongTextsBelow(block, room.widths);
    lines.push({ kind: 'caption', text: table.caption }, { kind: 'header', name: nameFor(block.id), table, whole: block });
    lines.push(...rowsOf(table), ...notesOf(table), table.chart ? { kind: 'chart', table } : null);
  }
  return lines.flatMap((line) => broken(line, room));
}

/** What stands in each row of a sheet. */
export function linesOf(part: SheetPart, widths: readonly number[], measure: Measure, nameFor: (id: string) => string): SheetLine[] {
  const tables = part.page.blocks.filter((block) => block.kind === 'table');
  const [only] = tables;
  const room = { widths, measure };
  const lines = only && tables.length === 1 ? tableLines(part, only, nameFor(only.id), room) : pageLines(part, nameFor, room);
  return lines.flatMap((line, index) => (line ? [{ ...line, row: index + 1 } as SheetLine] : []));
}
