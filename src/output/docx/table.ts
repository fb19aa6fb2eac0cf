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
import { cellWords, columnsWithPence, marked, toneOf } from '../words.ts';
import { grounds, roomAcross } from './look.ts';
import { clean, runsOf } from './runs.ts';
import { margins, widthsOf } from './widths.ts';

interface Look {
  readonly style: 'TableText' | 'TableSmall';
  readonly widths: readonly number[];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: grounds.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

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
