import type { Style } from 'exceljs';
import { escapeText } from '../package/xml.ts';
import { storedText } from './clean-text.ts';
import type { SharedTexts } from './shared-texts.ts';

/** What the cells of a workbook name by number: their texts, and their looks. */
export interface Shared {
  readonly texts: SharedTexts;
  readonly looks: {
    /** The number of a look, a new one where no cell had it before. */
    readonly addStyleModel: (style: Partial<Style>) => number;
    /** The part of the workbook that holds them all. */
    readonly xml: string;
  };
}

/** A value on its way into a spreadsheet cell, with the formula that works it out where it is live. */
export interface Entry {
  readonly value: string | number;
  readonly formula?: string;
}

function heldXml({ value, formula }: Entry, texts: SharedTexts): string {
  if (typeof value === 'string') {
    const text = storedText(value);
    return text === '' ? '/>' : ` t="s"><v>${texts.numberOf(text)}</v></c>`;
  }
  // A report that counts to something that is no number is our own mistake; a file holding it would not open.
  if (!Number.isFinite(value)) throw new Error(`not a number a spreadsheet can hold: ${value}`);
  return formula === undefined ? `><v>${value}</v></c>` : `><f>${escapeText(formula)}</f><v>${value}</v></c>`;
}

/** The one way anything is written to a cell: text made safe, numbers finite, every formula with its value, its own look. */
export function cellXml(at: string, entry: Entry, style: Partial<Style>, { texts, looks }: Shared): string {
  return `<c r="${at}" s="${looks.addStyleModel(style)}"${heldXml(entry, texts)}`;
}
