import type { Style } from 'exceljs';
import type { Content, PageCell, PageColumn } from '../../nouns/page.ts';
import { address, columnLetters } from '../../values/cell.ts';
import { toSerial } from '../../values/day.ts';
import { cellWords, columnsWithPence, contentOf, figureShown, toneOf, wordsOf } from '../words.ts';
import { cellXml, type Entry, type Shared } from './cell-xml.ts';
import { chartHeight } from './charts/chart-size.ts';
import { cleanText } from './clean-text.ts';
import { indent } from './column-widths.ts';
import { formulaWritten } from './formulas.ts';
import { headings, headingsHeight } from './headings.ts';
import type { SheetPlan, TablePlace } from './places.ts';
import { heightOf, linesIn } from './row-heights.ts';
import { nothingToShow, type SheetLine, scaleOf } from './sheet-lines.ts';
import { cellStyle, headerStyle, sizes, wordsStyle } from './styles.ts';

type Places = ReadonlyMap<string, TablePlace>;

/** The rows of a sheet as its part of the file holds them. */
export interface SheetRows {
  readonly xml: string;
  /** How high rows are in points, by their numbers; one that is not there is as high as any. */
  readonly heights: ReadonlyMap<number, number>;
  /** The address of the last column in which something stands, in the last row. */
  readonly last: string;
}

/** A cell before it is written: what it holds, and how it looks. */
type Cell = readonly [Entry, Partial<Style>];

/** A row before it is written: the cells it has from the first column on, and over how many columns it runs. */
interface Row {
  readonly cells: readonly Cell[];
  readonly across: number;
  readonly height?: number;
}

function storedValue(content: Content): Entry['value'] {
  return content.kind === 'day' ? toSerial(content.day) : (figureShown(content) ?? wordsOf(content));
}

const noColumn: PageColumn = { id: '', title: '', width: 20, align: 'left' };
const blankRow: PageCell = { content: { kind: 'absent', because: 'blank row' }, tone: 'muted' };

function tableRow({ table, of: row, afterTotal }: Extract<SheetLine, { kind: 'row' }>, widths: readonly number[], places: Places): Row {
  const withPence = columnsWithPence(table);
  const total = !row.total ? 'no' : afterTotal ? 'next' : 'first';
  const isBlank = table.columns.every(({ id }) => storedValue(contentOf(row.cells[id])) === '');
  let most = 1;
  const cells = table.columns.map((column, position): Cell => {
    // A row without a word or a figure would look like the end of its table.
    const cell = isBlank && position === 0 ? blankRow : row.cells[column.id];
    const content = contentOf(cell);
    const value = storedValue(content);
    const words = typeof value === 'string' ? value : cellWords(cell, column, withPence);
    most = Math.max(most, linesIn(cleanText(words), (widths[position] ?? 10) - indent, row.total ? 1.08 : 1));
    const formula = formulaWritten(cell, places);
    const style = cellStyle(content.kind, toneOf(cell, row.total), column, withPence.has(column.id), total, cell);
    return [formula === null ? { value } : { value, formula }, style];
  });
  return { cells, across: cells.length, height: heightOf(most, sizes.body) };
}

function rowOf(line: SheetLine, widths: readonly number[], places: Places): Row {
  switch (line.kind) {
    case 'row':
      return tableRow(line, widths, places);
    case 'header': {
      const { columns } = line.table;
      const titles = headings(columns);
      const cells = columns.map((column, index): Cell => [{ value: titles[index] as string }, headerStyle(column)]);
      return { cells, across: cells.length, height: headingsHeight(columns, widths) };
    }
    case 'empty': {
      const { columns } = line.table;
      const style = cellStyle('absent', 'muted', columns[0] ?? noColumn, false, 'no');
      return { cells: [[{ value: nothingToShow }, style]], across: Math.max(1, columns.length) };
    }
    case 'chart':
      return { cells: [], across: 0, height: chartHeight(line.table) };
    default:
      return {
        cells: [[{ value: line.text }, wordsStyle(line.kind, line.tone)]],
        across: 1,
        height: heightOf(1, scaleOf(line.kind).size),
      };
  }
}

function rowXml(at: number, { cells, across, height }: Row, letters: readonly string[], shared: Shared): string {
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const spans = across === 0 ? '' : ` spans="1:${across}"`;
  const held = cells.map(([entry, style], index) => cellXml(`${letters[index]}${at}`, entry, style, shared)).join('');
  return `<row r="${at}"${high}${spans} x14ac:dyDescent="0.25"${held === '' ? '/>' : `>${held}</row>`}`;
}

/**
 * The rows of a sheet, written without the writer of workbooks: it makes several things of each cell and keeps them all until the end,
 * which for the hundred thousands of cells of a large plan is most of its time and memory.
 */
export function sheetRows({ lines, widths }: SheetPlan, places: Places, shared: Shared): SheetRows {
  const letters = Array.from({ length: Math.max(1, widths.length) }, (_, index) => columnLetters(index));
  const heights = new Map<number, number>();
  let widest = 1;
  const xml = lines.map((line) => {
    const row = rowOf(line, widths, places);
    if (row.height !== undefined) heights.set(line.row, row.height);
    widest = Math.max(widest, row.cells.findLastIndex(([{ value }]) => value !== '') + 1);
    return rowXml(line.row, row, letters, shared);
  });
  return { xml: xml.join(''), heights, last: address(widest - 1, lines.at(-1)?.row ?? 1) };
}
