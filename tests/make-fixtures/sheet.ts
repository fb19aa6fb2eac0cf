/**
 * Shared by the scripts that write the fixture workbooks: a workbook with fixed properties, title rows, a header row,
 * and a file that is the same, byte for byte, however often it is written and on whatever machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';

export const POUNDS = '[$£-809]#,##0';
export const POUNDS_AND_PENCE = '[$£-809]#,##0.00';
export const DATE = 'dd/mm/yyyy';

export type Cell = ExcelJS.CellValue;

/** A workbook whose properties do not depend on who runs the script, or when. `asOf` is YYYY-MM-DD. */
export function newBook(organisation: string, asOf: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = organisation;
  book.lastModifiedBy = organisation;
  book.created = day(asOf);
  book.modified = day(asOf);
  return book;
}

/** Midnight UTC, which exceljs writes as a date cell without a time. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** Adds a sheet with columns of the given widths. */
export function newSheet(book: ExcelJS.Workbook, name: string, widths: number[]): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  return sheet;
}

/** Title rows, each merged across the table's width, and a blank row under them. */
export function addTitles(sheet: ExcelJS.Worksheet, titles: string[], columns: number): void {
  titles.forEach((title, index) => {
    const row = addMerged(sheet, title, columns);
    row.font = index === 0 ? { bold: true, size: 14 } : { italic: true };
  });
  addBlank(sheet);
}

/** One line of text merged across the table's width. */
export function addMerged(sheet: ExcelJS.Worksheet, text: string, columns: number): ExcelJS.Row {
  const row = sheet.addRow([text]);
  if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns);
  return row;
}

export function addHeadings(sheet: ExcelJS.Worksheet, headings: string[]): ExcelJS.Row {
  const row = addCells(sheet, headings);
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  return row;
}

/** A row of cells; `formats` gives a number format by column, where there is one. Null leaves a cell empty. */
export function addCells(sheet: ExcelJS.Worksheet, cells: Cell[], formats: (string | null)[] = []): ExcelJS.Row {
  const row = sheet.addRow(cells);
  row.alignment = { wrapText: true, vertical: 'top' };
  formats.forEach((format, index) => {
    if (format !== null) row.getCell(index + 1).numFmt = format;
  });
  return row;
}

/** A spacer row with nothing in it. */
export function addBlank(sheet: ExcelJS.Worksheet): ExcelJS.Row {
  return sheet.addRow([]);
}

/** Writes the workbook. Entries of the zip are dated by `book.created`, so that two runs give the same bytes. */
export async function saveBook(book: ExcelJS.Workbook, file: URL): Promise<void> {
  const written = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  // A zip entry's date is read back in local time: build it in local time, so that the zone makes no difference.
  const made = book.created;
  const mtime = new Date(made.getUTCFullYear(), made.getUTCMonth(), made.getUTCDate(), 12);
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(written)) {
    if (!name.endsWith('/')) entries[name] = [bytes, { mtime, level: 6 }];
  }
  const path = fileURLToPath(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, zipSync(entries));
}

/** One sheet: merged title rows, a blank row, the headings, the rows ([] is a spacer), a blank row, the notes. */
export interface Sheet {
  name: string;
  titles: string[];
  headings: string[];
  widths: number[];
  formats?: Record<number, string>;
  rows: Cell[][];
  notes?: string[];
}

function addSheet(book: ExcelJS.Workbook, { name, titles, headings, widths, formats, rows, notes }: Sheet): void {
  const sheet = newSheet(book, name, widths);
  addTitles(sheet, titles, headings.length);
  addHeadings(sheet, headings);
  for (const values of rows) {
    const row =
      values.length === 0
        ? addBlank(sheet)
        : addCells(
            sheet,
            values,
            headings.map((_, index) => formats?.[index + 1] ?? null),
          );
    if (values[0] === 'Total') row.font = { bold: true };
  }
  if (notes?.length) addBlank(sheet);
  for (const note of notes ?? []) sheet.addRow([note]).font = { italic: true };
}

/** Writes a workbook of sheets for an organisation as on a day, into a folder. */
export async function saveSheets(organisation: string, asOf: string, file: URL, sheets: readonly Sheet[]): Promise<void> {
  const book = newBook(organisation, asOf);
  for (const sheet of sheets) addSheet(book, sheet);
  await saveBook(book, file);
}
