import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../values/refusal.ts';
import type { Raw } from './grid.ts';

const slots = 16_384;
/** No register has more columns than this, and each would take its slots. */
const columnsRemembered = 256;

/** A number made from a dozen letters of a text, so that a column's different words fall into different slots. */
function slotOf(text: string): number {
  const step = text.length <= 12 ? 1 : text.length / 12;
  let mixed = text.length;
  for (let at = 0; at < text.length; at += step) mixed = Math.imul(mixed, 31) + text.charCodeAt(at | 0);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
}

/** A cell as a text of its own: cut out of its file it keeps all of that in memory, and takes two bytes a letter where any letter of the file does. */
function byItself(cell: string): string {
  const form = /[\u0100-\uffff]/.test(cell) ? 'utf16le' : 'latin1';
  return Buffer.from(cell, form).toString(form);
}

/** Remembers cells by column, so that a word written a million times is kept once. A slot holds the last word that fell into it. */
function remembering(): (text: string, column: number) => string {
  const columns: (string | undefined)[][] = [];
  return (text, column) => {
    if (column >= columnsRemembered) return text;
    columns[column] ??= new Array(slots);
    const words = columns[column] as (string | undefined)[];
    const slot = slotOf(text);
    const known = words[slot];
    if (known === text) return known;
    const own = byItself(text);
    words[slot] = own;
    return own;
  };
}

/** How many cells the records of a text have: the last, and what more than half of them have where any number does. */
interface Widths {
  last: number;
  usual: number;
  lead: number;
}

/** Keeps the cells of a record as a row no longer than its last cell; blank ones are nothing. */
function keeping(rows: Raw[][], read: (text: string) => string, widths: Widths): (cells: readonly string[], count: number) => void {
  const kept = remembering();
  return (cells, count) => {
    if (widths.lead === 0) widths.usual = count;
    widths.lead += count === widths.usual ? 1 : -1;
    widths.last = count;
    let last = count;
    while (last > 1 && cells[last - 1] === '') last -= 1;
    const row = new Array<Raw>(last);
    for (let c = 0; c < last; c += 1) row[c] = cells[c] === '' ? null : kept(read(cells[c] as string), c);
    rows.push(row);
  };
}

/** The line end a text uses: the first it has. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Where the quotation that opens at a place ends, when a delimiter or the end of the line follows it; -1 when it is written otherwise. */
function quotationEnd(text: string, open: number, delimiter: string, lineEnd: string): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) === 34) continue;
    return at + 1 === text.length || text.startsWith(delimiter, at + 1) || text.startsWith(lineEnd, at + 1) ? at : -1;
  }
  return -1;
}

/** Cuts the records that are written by the book, and gives the place of the first that is not. */
function cutPlain(text: string, delimiter: string, keep: (cells: readonly string[], count: number) => void): number {
  const lineEnd = lineEndOf(text);
  const cells: string[] = [];
  let end = text.indexOf(lineEnd);
  let next = text.indexOf(delimiter);
  for (let start = 0; start < text.length; ) {
    let count = 0;
    for (let at = start; ; ) {
      let stop: number;
      if (text.charCodeAt(at) === 34) {
        stop = quotationEnd(text, at, delimiter, lineEnd) + 1;
        if (stop === 0) return start;
        const inner = text.slice(at + 1, stop - 1);
        cells[count++] = inner.includes('""') ? inner.replaceAll('""', '"') : inner;
        if (end >= 0 && end < stop) end = text.indexOf(lineEnd, stop);
        if (next >= 0 && next < stop) next = text.indexOf(delimiter, stop);
      } else {
        stop = next >= 0 && (next < end || end < 0) ? next : end < 0 ? text.length : end;
        cells[count++] = text.slice(at, stop);
      }
      if (stop !== next || stop === text.length) {
        start = stop + lineEnd.length;
        break;
      }
      at = stop + 1;
      next = text.indexOf(delimiter, at);
    }
    keep(cells, count);
    if (end < 0) break;
    end = text.indexOf(lineEnd, start);
  }
  return text.length;
}

/** Cuts the rest by the rules of the csv reader. A quotation that opens and never closes would swallow it all, so it is refused with its line. */
function cutOddly(
  text: string,
  from: number,
  delimiter: string,
  keep: (cells: readonly string[], count: number) => void,
  file: string,
): void {
  try {
    const records = parse(text.slice(from), {
      delimiter,
      record_delimiter: lineEndOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    for (const record of records) keep(record, record.length);
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const line = Number(/line (\d+)$/.exec(problem.message)?.[1]) + text.slice(0, from).split('\n').length - 1;
    throw new Refusal(
      'quotes-open',
      'A quotation mark opens a cell and is never closed.',
      'Close it, or write it twice where it belongs to the text, and run this again.',
      Number.isNaN(line) ? { file } : { file, line },
    );
  }
}

/** The rows of delimited text; and whether its last line has fewer cells than most and no end, as a file has that is still being written. */
interface Delimited {
  readonly rows: Raw[][];
  readonly isCutShort: boolean;
}

/** The rows of delimited text. Records as the rules have them are cut here, for there may be millions; from the first that is not, the csv reader takes over. */
export function rowsOfText(text: string, delimiter: string, read: (cell: string) => string, file: string): Delimited {
  const rows: Raw[][] = [];
  const widths: Widths = { last: 0, usual: 0, lead: 0 };
  const keep = keeping(rows, read, widths);
  const odd = cutPlain(text, delimiter, keep);
  if (odd < text.length) cutOddly(text, odd, delimiter, keep, file);
  return { rows, isCutShort: widths.lead > 0 && widths.last < widths.usual && !/[\r\n]$/.test(text) };
}
