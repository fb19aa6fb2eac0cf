import type { Sheet } from 'hucre/xlsx';
import { parseDay } from '../../values/day.ts';
import type { Grid, Raw } from '../grid.ts';
import { asMeant } from '../markup.ts';
import { gridFrom, newCells } from './cells.ts';

const errors = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERR!|GETTING_DATA)$/;

function rawOf(value: unknown): Raw {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { error: 'a date no calendar has' };
    const text = value.toISOString();
    const day = parseDay(text.slice(0, 10));
    // A time of day alone is written as a moment before the calendar begins.
    return text < '1900' ? text.slice(11, 16) : day ? { day } : { error: 'a date no calendar has' };
  }
  if (typeof value === 'string') return errors.test(value) ? { error: value } : asMeant(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The sheets of a workbook in one of Excel's binary formats, as its reader gives them: rows padded to a rectangle are cut to their cells. */
export function gridsOf(sheets: readonly Sheet[], file: string): Grid[] {
  return sheets.map((sheet) => {
    const cells = newCells(file);
    // Rows that hold nothing are holes, which forEach passes over.
    sheet.rows.forEach((row, r) => {
      row.forEach((value, c) => {
        cells.put(r + 1, c, rawOf(value));
      });
    });
    const merges = (sheet.merges ?? []).map((m) => ({ top: m.startRow + 1, bottom: m.endRow + 1, left: m.startCol, right: m.endCol }));
    return gridFrom(sheet.name, sheet.hidden === true || sheet.veryHidden === true, { cells, hiddenRows: [], hiddenColumns: [], merges });
  });
}
