import { parse } from 'csv-parse/sync';
import { Refusal } from '../../values/refusal.ts';
import { fromText } from '../../values/text.ts';
import { rowsOfText } from '../delimited.ts';
import { decode, opening } from '../encoding.ts';
import { asMeant } from '../markup.ts';
import type { Format } from './format.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that cuts the first records into the most even rows of more than one field. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const score = (delimiter: string): number => {
    if (!sample.includes(delimiter)) return 0;
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

/** Comma, semicolon, tab or pipe separated text. Recognised last: any text that nothing else claims. */
export const csv: Format = {
  name: 'csv',
  recognises: (bytes) => opening(bytes) !== null,
  open: async (bytes, file) => {
    const { text, encoding, repaired } = decode(bytes);
    if (text.trim() === '') throw new Refusal('file-empty', 'The file is empty.', 'Export it again from where it came from.', { file });
    const named = /^sep=(.)\r?\n/.exec(text)?.[1];
    const delimiter = named ?? delimiterOf(text);
    // A cell that a program would run stands behind an apostrophe in what is exported with care: it is none of the text, nor of the amount.
    const read = text.includes('&') ? (cell: string): string => fromText(asMeant(cell)) : fromText;
    const { rows, isCutShort } = rowsOfText(text, delimiter, read, file);
    return {
      format: 'csv',
      encoding,
      delimiter,
      ...(repaired ? { repaired } : {}),
      grids: [{ sheet: null, hidden: false, merges: [], rows, ...(isCutShort && { cutShort: rows.length }) }],
    };
  },
};
