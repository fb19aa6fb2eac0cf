import type { Page, PageRow, PageTable, Tone } from '../../nouns/page.ts';
import { asWords } from '../words.ts';
import { cleanText } from './clean-text.ts';
import { columnWidths, indent, type Measure, measureOf } from './column-widths.ts';
import { legalName } from './legal-name.ts';
import { withLongTextsBelow } from './long-texts.ts';
import { brokenInto } from './row-heights.ts';
import { type SheetPart, sheetParts } from './sheet-parts.ts';
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

/** A sheet before it is written: its name, how wide its columns and its words are, and what stands in each row. */
export interface SheetPlan {
  readonly name: string;
  readonly page: Page;
  readonly widths: readonly number[];
  readonly measure: Measure;
  readonly lines: readonly SheetLine[];
}

/** Where a table came to stand: its sheet, its header row, and the row of each of its rows. Columns begin at A. */
export interface TablePlace {
  readonly sheet: string;
  readonly table: PageTable;
  readonly header: number;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** What stands in the place of the rows of a table that has none. */
export const nothingToShow = 'Nothing to show.';

type Unplaced = SheetLine extends infer Line ? (Line extends SheetLine ? Omit<Line, 'row'> : never) : never;

function linesOfTable(whole: PageTable, name: string, widths: readonly number[]): (Unplaced | null)[] {
  const table = withLongTextsBelow(whole, widths);
  return [
    { kind: 'caption', text: table.caption },
    { kind: 'header', name, table, whole },
    ...(table.rows.length === 0
      ? [{ kind: 'empty' as const, table }]
      : table.rows.map((of, index) => ({ kind: 'row' as const, table, of, afterTotal: table.rows[index - 1]?.total === true }))),
    ...(table.note ? [{ kind: 'note' as const, text: table.note }] : []),
    // What stands between two tables is one row without words: the chart's own, or an empty one.
    table.chart ? { kind: 'chart', table } : null,
  ];
}

/** Point size of words, and how much wider bold ones are than the letters the columns are measured in. */
export function scaleOf(kind: WordsLine['kind']): { readonly size: number; readonly scale: number } {
  const size = kind === 'title' ? sizes.title : kind === 'heading' || kind === 'caption' ? sizes.heading : sizes.body;
  return { size, scale: (size / sizes.body) * (size === sizes.body ? 1 : 1.08) };
}

/** Words as lines, a row each: no cell is merged, and a line runs on over the empty cells beside it. */
function broken(line: Unplaced | null, measure: Measure): (Unplaced | null)[] {
  if (line === null || !('text' in line)) return [line];
  const lines = brokenInto(cleanText(line.text), measure.width - indent, scaleOf(line.kind).scale);
  return lines.map((text) => ({ ...line, text }));
}

function linesOf(
  { name, page, holds }: SheetPart,
  widths: readonly number[],
  measure: Measure,
  nameFor: (id: string) => string,
): SheetLine[] {
  const lines: (Unplaced | null)[] = [{ kind: 'title', text: cleanText(page.title) || name }];
  if (page.lead !== '') lines.push({ kind: 'lead', text: page.lead });
  if (holds !== '') lines.push({ kind: 'note', text: holds });
  lines.push(null);
  for (const block of page.blocks) {
    if (block.kind === 'table') {
      lines.push(...linesOfTable(block, nameFor(block.id), widths));
      continue;
    }
    const { heading, paragraphs, tone } = block.kind === 'list' ? asWords(block) : block;
    if (heading) lines.push({ kind: 'heading', text: heading });
    lines.push(...paragraphs.map((text) => ({ kind: 'paragraph' as const, text, tone: tone ?? 'plain' })), null);
  }
  const rows = lines.flatMap((line) => broken(line, measure));
  return rows.flatMap((line, index) => (line ? [{ ...line, row: index + 1 } as SheetLine] : []));
}

/** The sheets of a workbook, with the row of everything settled before anything is written. */
export function sheetPlans(pages: readonly Page[]): SheetPlan[] {
  const taken = new Set<string>();
  const nameFor = (id: string): string => {
    const name = legalName('table', id);
    let free = name;
    for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${name}_${next}`;
    taken.add(free.toLowerCase());
    return free;
  };
  return sheetParts(pages).map((part) => {
    const widths = columnWidths(part.page.blocks.filter((block) => block.kind === 'table'));
    const measure = measureOf(widths);
    return { name: part.name, page: part.page, widths, measure, lines: linesOf(part, widths, measure, nameFor) };
  });
}

/** The header rows of a sheet, one for each table, from the top. */
export function headerLines(plan: SheetPlan): HeaderLine[] {
  return plan.lines.filter((line) => line.kind === 'header');
}

/** Where each table stands, by its id; of two tables with one id the first counts. */
export function tablePlaces(plans: readonly SheetPlan[]): ReadonlyMap<string, TablePlace> {
  const places = new Map<string, TablePlace>();
  for (const { name, lines } of plans) {
    for (const line of lines) {
      if (line.kind !== 'header' || places.has(line.table.id)) continue;
      const rowOf = new Map(line.table.rows.map(({ key }, index) => [key, line.row + 1 + index]));
      places.set(line.table.id, { sheet: name, table: line.table, header: line.row, rowOf });
    }
  }
  return places;
}
