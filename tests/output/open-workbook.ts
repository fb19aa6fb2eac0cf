import exceljs, { type Cell, type Workbook } from 'exceljs';
import { unzipSync } from 'fflate';

/** A workbook opened again with the library that wrote it. */
export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const book = new exceljs.Workbook();
  // The types of the library ask for an older kind of Buffer than Node's own.
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

/** The parts of a workbook as text, by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

export interface LiveCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly result: unknown;
}

function resultOf(cell: Cell): unknown {
  return cell.result;
}

/** Every formula of a workbook, with the value kept beside it. */
export function liveCells(book: Workbook): LiveCell[] {
  const found: LiveCell[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) found.push({ sheet: sheet.name, address: cell.address, formula: cell.formula, result: resultOf(cell) });
      });
    });
  }
  return found;
}
