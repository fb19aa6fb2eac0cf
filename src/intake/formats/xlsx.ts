import type { Sheet, Cell as SheetCell, Workbook } from 'hucre/xlsx';
import { parseDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import type { Grid, Raw } from '../grid.ts';
import { beginsWith, type Format } from './format.ts';

function isPercent(cell: SheetCell | undefined): boolean {
  return /%/.test((cell?.style?.numFmt ?? '').replace(/"[^"]*"/g, ''));
}

function rawOf(value: unknown, cell: SheetCell | undefined): Raw {
  if (value instanceof Date) {
    const day = Number.isNaN(value.getTime()) ? null : parseDay(value.toISOString().slice(0, 10));
    return day ? { day } : { error: 'a date no calendar has' };
  }
  if (cell?.type === 'error') return { error: String(value ?? '#ERROR') };
  if (value === null || value === undefined)
    return cell?.type === 'formula' || cell?.formula ? { error: 'a formula with no stored result' } : null;
  if (typeof value === 'number') return isPercent(cell) ? { percent: Number((value * 100).toPrecision(12)) } : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}

function gridOf(sheet: Sheet): Grid {
  return {
    sheet: sheet.name,
    hidden: Boolean((sheet as { hidden?: boolean }).hidden || (sheet as { veryHidden?: boolean }).veryHidden),
    rows: sheet.rows.map((row, r) => row.map((value, c) => rawOf(value, sheet.cells?.get(`${r},${c}`)))),
    merges: (sheet.merges ?? []).map((m) => ({ top: m.startRow + 1, bottom: m.endRow + 1, left: m.startCol, right: m.endCol })),
  };
}

async function workbook(bytes: Uint8Array, file: string): Promise<Workbook> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    throw new Refusal(
      'workbook-damaged',
      'The workbook cannot be opened: it is cut short or damaged.',
      'Open it in Excel or LibreOffice, save it again as .xlsx, and run this again.',
      { file },
    );
  }
}

/** Excel workbooks (.xlsx, .xlsm): a zip package. */
export const xlsx: Format = {
  name: 'xlsx',
  recognises: (bytes) => beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || beginsWith(bytes, [0x50, 0x4b, 0x05, 0x06]),
  open: async (bytes, file) => {
    const book = await workbook(bytes, file);
    return { format: 'xlsx', grids: book.sheets.map(gridOf) };
  },
};
