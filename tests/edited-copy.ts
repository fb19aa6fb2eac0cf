import type { Cell, Workbook, Worksheet } from 'exceljs';
import { openPackage } from '../src/output/package/package.ts';
import { howMade, withHowMade } from '../src/output/xlsx/how-made.ts';
import { repacked } from '../src/output/xlsx/package.ts';
import { opened } from './output/open-workbook.ts';

/** A workbook of the plan as somebody sends it back: opened, changed and saved, with its properties as Office keeps them. */
export async function editedCopy(bytes: Uint8Array, change: (book: Workbook) => void): Promise<Uint8Array> {
  const how = await howMade(bytes);
  if (!how) throw new Error('the workbook does not say how it was made');
  const book = await opened(bytes);
  change(book);
  const saved = await openPackage(new Uint8Array(await book.xlsx.writeBuffer()));
  return repacked(withHowMade(saved, how));
}

/** The cell of a row that holds some words, under a heading of its table. */
export function cellUnder(sheet: Worksheet, heading: string, rowWith: string): Cell {
  for (let header = 1; header <= sheet.rowCount; header += 1) {
    const headings = sheet.getRow(header).values as unknown[];
    const column = headings.indexOf(heading);
    if (column < 0 || headings.filter(Boolean).length < 3) continue;
    for (let row = header + 1; row <= sheet.rowCount; row += 1)
      if ((sheet.getRow(row).values as unknown[]).some((value) => String(value).includes(rowWith))) return sheet.getCell(row, column);
  }
  throw new Error(`no ${heading} beside ${rowWith}`);
}
