import type { Cell, CellValue, Style } from 'exceljs';
import { storedText } from './clean-text.ts';

/** A value on its way into a spreadsheet cell, with the formula that works it out where it is live. */
export interface Entry {
  readonly value: string | number | Date | null;
  readonly formula?: string;
}

function checked(value: Entry['value']): Entry['value'] {
  if (typeof value === 'string') return storedText(value);
  const number = value instanceof Date ? value.getTime() : value;
  // A report that counts to something that is no number is our own mistake; a file holding it would not open.
  if (number !== null && !Number.isFinite(number)) throw new Error(`not a number a spreadsheet can hold: ${number}`);
  return value;
}

/** The one way anything is written to a cell: text made safe, numbers finite, every formula with its value, its own style. */
export function setCell(cell: Cell, entry: Entry, style: Partial<Style>): void {
  const value = checked(entry.value);
  const live = entry.formula !== undefined && value !== null;
  cell.value = (live ? { formula: entry.formula, result: value } : value === '' ? null : value) as CellValue;
  cell.style = style;
}
