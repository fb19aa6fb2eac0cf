import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { easedWidths, type Wish } from '../column-widths.ts';
import { cellWords, columnsWithPence, contentOf, marked, toneOf } from '../words.ts';
import { grounds, roomAcross } from './look.ts';
import { clean, runsOf } from './runs.ts';

interface Look {
  readonly style: 'TableText' | 'TableSmall';
  readonly widths: readonly number[];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: grounds.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const margins = { top: 40, bottom: 40, left: 80, right: 80 } as const;
const aside = margins.left + margins.right;

/** What a cell says, and whether it is a figure or a day, which is never broken. */
interface Said {
  readonly text: string;
  readonly isFigure: boolean;
}

/** What a column would like, what it cannot do without, and how much of that its figures alone need. */
interface ColumnWish extends Wish {
  readonly firm: number;
}

function wishOf(said: readonly Said[], title: string, letter: number, blank: number): ColumnWish {
  const wide = (text: string): number => text.length * letter;
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(wide), 0);
  // A column left blank is for somebody to write in.
  if (said.every(({ text }) => text === '')) return { natural: blank * letter, least: Math.ceil((blank * letter) / 2), firm: 0 };
  const longest = widest(said.flatMap(({ text }) => text.split('\n')));
  // Figures are wider than letters, and in a total they are bold.
  const figures = Math.min(2400, 1.2 * widest(said.flatMap(({ text, isFigure }) => (isFigure ? [text] : []))));
  const words = said.flatMap(({ text, isFigure }) => (isFigure ? [] : text.split(/[\s/-]+/)));
  const least = Math.max(figures, Math.min(1500, widest([...words, ...title.split(/\s+/).map((word) => `${word}m`)])));
  const firm = figures === 0 ? 0 : Math.ceil(figures) + aside;
  return { natural: Math.ceil(Math.max(longest, least)) + aside, least: Math.ceil(least) + aside, firm };
}

/** Widths where not even the least fit: figures keep theirs, for a figure broken over two lines is read as two, and words share what is left. */
function tightWidths(wishes: readonly ColumnWish[], room: number): number[] {
  const total = (of: (wish: ColumnWish) => number): number => wishes.reduce((sum, wish) => sum + of(wish), 0);
  const firm = total((wish) => wish.firm);
  const floors = total((wish) => Math.max(wish.firm, 2 * aside));
  // So many figures that none could be whole: all give way alike.
  const kept = floors <= room ? (wish: ColumnWish) => wish.firm : () => 0;
  const left = room - (floors <= room ? firm : 0);
  const asked = total((wish) => wish.least - kept(wish));
  return wishes.map((wish) => Math.floor(kept(wish) + (asked === 0 ? 0 : ((wish.least - kept(wish)) / asked) * left)));
}

/** Widths in twips: what each column needs, no more than there is room, and the whole of it where much is to be said. */
function widthsOf(table: PageTable, words: readonly (readonly string[])[], room: number, letter: number): number[] {
  const wishes = table.columns.map(({ id, title, width }, index) =>
    wishOf(
      table.rows.map((row, at) => ({
        text: words[at]?.[index] ?? '',
        isFigure: ['money', 'count', 'number', 'share', 'day'].includes(contentOf(row.cells[id]).kind),
      })),
      title,
      letter,
      width,
    ),
  );
  return easedWidths(wishes, room, 1200) ?? tightWidths(wishes, room);
}

function headCell(column: PageColumn, width: number, { style }: Look): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: grounds.head },
    children: [
      new Paragraph({
        style,
        keepNext: true,
        ...(column.align === 'right' && { alignment: AlignmentType.RIGHT }),
        children: runsOf(column.title, { bold: true }),
      }),
    ],
  });
}

function bodyCell(row: PageRow, column: PageColumn, words: string, { style }: Look, width: number, keepNext: boolean): TableCell {
  const tone = toneOf(row.cells[column.id], row.total);
  const fill = tone === 'proposed' ? grounds.proposed : row.total ? grounds.total : null;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        style,
        ...(keepNext && { keepNext: true }),
        ...(column.align === 'right' && { alignment: AlignmentType.RIGHT }),
        children: runsOf(words, { tone, bold: row.total === true }),
      }),
    ],
  });
}

/** A short table is not broken over pages; of a long one the first rows stay with the headings, and the last two together: a total alone says nothing. */
function staysWithNext(at: number, rows: number): boolean {
  return at < rows - 1 && (rows <= 12 || at < 2 || at === rows - 2);
}

/** Above its table: `Table 3: Findings`, a field that counts by itself when a table is put in or taken out. */
function captionOf(caption: string, number: number): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [new TextRun('Table '), new SimpleField('SEQ Table \\* ARABIC', String(number)), new TextRun(clean(`: ${caption}`))],
  });
}

/**
 * A table with its caption and note: headings marked and repeated on every page, no row split, the first column naming its row,
 * what is only proposed marked in words as well as in colour.
 */
export function tableBlocks(table: PageTable, number: number, wide: boolean): (Paragraph | Table)[] {
  const caption = captionOf(table.caption, number);
  const note = table.note ? [new Paragraph({ style: 'TableNote', children: runsOf(table.note) })] : [];
  if (table.columns.length === 0 || table.rows.length === 0)
    return [caption, new Paragraph({ style: 'TableNote', children: runsOf('Nothing to show.') }), ...note];
  const withPence = columnsWithPence(table);
  const words = table.rows.map((row) =>
    table.columns.map((column) => {
      const cell = row.cells[column.id];
      return clean(marked(cellWords(cell, column, withPence), toneOf(cell, row.total)));
    }),
  );
  const style = wide || table.columns.length > 6 ? 'TableSmall' : 'TableText';
  const widths = widthsOf(table, words, roomAcross(wide), style === 'TableSmall' ? 90 : 108);
  const look: Look = { style, widths };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => headCell(column, widths[index] as number, look)),
  });
  const rows = table.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, index) =>
          bodyCell(row, column, words[at]?.[index] ?? '', look, widths[index] as number, staysWithNext(at, table.rows.length)),
        ),
      }),
  );
  const made = new Table({
    rows: [head, ...rows],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
  });
  return [caption, made, ...(note.length > 0 ? note : [new Paragraph({ style: 'TableNote', children: [] })])];
}
