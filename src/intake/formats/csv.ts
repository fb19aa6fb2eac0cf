import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../values/refusal.ts';
import { decode } from '../encoding.ts';
import type { Format } from './format.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that cuts the first records into the most even rows of more than one field. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const score = (delimiter: string): number => {
    const rows = parse(sample, { delimiter, relax_column_count: true, relax_quotes: true, skip_records_with_error: true, to: 40 });
    const widths = rows.map((row) => row.length).filter((width) => width > 1);
    if (widths.length === 0) return 0;
    const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] as number;
    return widths.filter((width) => width === usual).length * Math.min(usual, 20);
  };
  return (
    [...delimiters].map((delimiter) => ({ delimiter, score: score(delimiter) })).sort((a, b) => b.score - a.score)[0]?.delimiter ?? ','
  );
}

/** Whether bytes are text a person wrote: control characters other than tab and line ends betray a binary. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) control += 1;
  return control <= sample.length / 200;
}

/** The records of the text. A quote that opens and never closes would swallow the rest of the file, so it is refused with its line. */
function rowsOf(text: string, delimiter: string, file: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const line = Number(/line (\d+)$/.exec(problem.message)?.[1]);
    throw new Refusal(
      'quotes-open',
      'A quotation mark opens a cell and is never closed.',
      'Close it, or write it twice where it belongs to the text, and run this again.',
      Number.isNaN(line) ? { file } : { file, line },
    );
  }
}

/** Comma, semicolon, tab or pipe separated text. Recognised last: any text that nothing else claims. */
export const csv: Format = {
  name: 'csv',
  recognises: isText,
  open: async (bytes, file) => {
    const { text, encoding } = decode(bytes);
    if (text.trim() === '') throw new Refusal('file-empty', 'The file is empty.', 'Export it again from where it came from.', { file });
    const delimiter = delimiterOf(text);
    const rows = rowsOf(text, delimiter, file);
    return {
      format: 'csv',
      encoding,
      delimiter,
      grids: [{ sheet: null, hidden: false, merges: [], rows: rows.map((row) => row.map((value) => (value === '' ? null : value))) }],
    };
  },
};
