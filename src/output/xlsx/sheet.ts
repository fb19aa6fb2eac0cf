import type { Workbook, Worksheet } from 'exceljs';
import type { Content, PageCell, PageColumn } from '../../nouns/page.ts';
import { partsOf } from '../../values/day.ts';
import type { Imprint } from '../imprint.ts';
import { cellWords, columnsWithPence, contentOf, figureShown, toneOf, wordsOf } from '../words.ts';
import { chartHeight } from './charts/chart-size.ts';
import { cleanText } from './clean-text.ts';
import { indent } from './column-widths.ts';
import { formulaWritten } from './formulas.ts';
import { headings, headingsHeight } from './headings.ts';
import { markTables, shadeMap } from './mark-tables.ts';
import { offerChoices } from './offer-choices.ts';
import { headerLines, type SheetPlan, type TablePlace } from './places.ts';
import { setPrinting, setView } from './printing.ts';
import { heightOf, linesIn } from './row-heights.ts';
import { type Entry, setCell } from './set-cell.ts';
import { nothingToShow, type SheetLine, scaleOf, type WordsLine } from './sheet-lines.ts';
import { cellStyle, headerStyle, sizes, tabs, wordsStyle } from './styles.ts';

type Places = ReadonlyMap<string, TablePlace>;

function storedValue(content: Content): Entry['value'] {
  if (content.kind === 'day') {
    const { year, month, date } = partsOf(content.day);
    return new Date(Date.UTC(year, month - 1, date));
  }
  return figureShown(content) ?? wordsOf(content);
}

function entryOf(cell: PageCell | undefined, places: Places): Entry {
  const value = storedValue(contentOf(cell));
  const formula = formulaWritten(cell, places);
  return formula === null ? { value } : { value, formula };
}

function writeWords(sheet: Worksheet, line: WordsLine): void {
  setCell(sheet.getCell(line.row, 1), { value: line.text }, wordsStyle(line.kind, line.tone));
  sheet.getRow(line.row).height = heightOf(1, scaleOf(line.kind).size);
}

function writeHeader(sheet: Worksheet, row: number, columns: readonly PageColumn[], widths: readonly number[]): void {
  const titles = headings(columns);
  columns.forEach((column, index) => {
    setCell(sheet.getCell(row, index + 1), { value: titles[index] as string }, headerStyle(column));
  });
  sheet.getRow(row).height = headingsHeight(columns, widths);
}

const noColumn: PageColumn = { id: '', title: '', width: 20, align: 'left' };
const blankRow: PageCell = { content: { kind: 'absent', because: 'blank row' }, tone: 'muted' };

type RowLine = Extract<SheetLine, { kind: 'row' }>;

function writeRow(
  sheet: Worksheet,
  { row: at, table, of: row, afterTotal }: RowLine,
  widths: readonly number[],
  withPence: ReadonlySet<string>,
  places: Places,
): void {
  const total = !row.total ? 'no' : afterTotal ? 'next' : 'first';
  const sheetRow = sheet.getRow(at);
  const isBlank = table.columns.every(({ id }) => storedValue(contentOf(row.cells[id])) === '');
  const lines = table.columns.map((column, position) => {
    // A row without a word or a figure would look like the end of its table.
    const cell = isBlank && position === 0 ? blankRow : row.cells[column.id];
    const { kind } = contentOf(cell);
    const style = cellStyle(kind, toneOf(cell, row.total), column, withPence.has(column.id), total, cell);
    setCell(sheetRow.getCell(position + 1), entryOf(cell, places), style);
    return linesIn(cleanText(cellWords(cell, column, withPence)), (widths[position] ?? 10) - indent, row.total ? 1.08 : 1);
  });
  sheetRow.height = heightOf(Math.max(1, ...lines), sizes.body);
}

/** Writes one sheet: its title, the words that belong to its table, the table, and what stands beneath it. */
export function writeSheet(workbook: Workbook, plan: SheetPlan, places: Places, imprint: Imprint): void {
  const sheet = workbook.addWorksheet(plan.name, { properties: { tabColor: tabs[plan.id === plan.page.id ? 'page' : 'further'] } });
  const { widths } = plan;
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  markTables(sheet, plan);
  const pence = new Map(headerLines(plan).map(({ table }) => [table, columnsWithPence(table)]));
  for (const line of plan.lines) {
    if (line.kind === 'header') writeHeader(sheet, line.row, line.table.columns, widths);
    else if (line.kind === 'row') writeRow(sheet, line, widths, pence.get(line.table) ?? new Set(), places);
    else if (line.kind === 'empty')
      setCell(
        sheet.getCell(line.row, 1),
        { value: nothingToShow },
        cellStyle('absent', 'muted', line.table.columns[0] ?? noColumn, false, 'no'),
      );
    else if (line.kind === 'chart') sheet.getRow(line.row).height = chartHeight(line.table);
    else writeWords(sheet, line);
  }
  offerChoices(sheet, plan);
  if (plan.page.id === 'map') shadeMap(sheet, plan);
  setPrinting(sheet, plan, imprint);
  setView(sheet, plan, workbook.worksheets[0] === sheet);
}
