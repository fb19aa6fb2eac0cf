import ExcelJS from 'exceljs';

/** A workbook's bytes, made in the test: each sheet filled by a few lines. */
export async function workbookOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Midnight UTC, as a workbook keeps a date. */
export function dateCell(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}
