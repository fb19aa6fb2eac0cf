import { cellAt } from '../../nouns/table.ts';
import { type Place, Refusal } from '../../values/refusal.ts';
import type { Grid } from '../grid.ts';
import { csv } from './csv.ts';
import type { Format, Opened } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { ods } from './ods.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';

/** The formats the toolkit reads, in the order they are asked: packages by what they hold, then text by how it begins. */
export const formats: readonly Format[] = [ods, xlsx, xls, html, json, csv];

/** A worksheet has no more columns, and a cell of one no more than an eighth of these letters: beyond, a file is damaged or a trap. */
const columnsAtMost = 16_384;
const lettersAtMost = 250_000;

function mustFit(grid: Grid, file: string): void {
  grid.rows.forEach((row, i) => {
    const at = (column: number): Place => ({ file, sheet: grid.sheet, cell: cellAt(grid, column, i + 1) });
    if (row.length > columnsAtMost)
      throw new Refusal(
        'row-too-long',
        'A row has more cells than a worksheet has columns (16,384).',
        'Look there for lines that have run together, and export the file again.',
        at(0),
      );
    const long = row.findIndex((raw) => typeof raw === 'string' && raw.length > lettersAtMost);
    if (long >= 0)
      throw new Refusal(
        'cell-too-long',
        'A cell holds more than a quarter of a million characters.',
        'Look there for a quotation mark in the wrong place, or shorten the text.',
        at(long),
      );
  });
}

/** Opens a file by what it holds, whatever it is called. An empty, locked, unknown or endless file is refused with the remedy. */
export async function openFile(bytes: Uint8Array, file: string): Promise<Opened> {
  if (bytes.length === 0) throw new Refusal('file-empty', 'The file is empty.', 'Export it again from where it came from.', { file });
  const format = formats.find((candidate) => candidate.recognises(bytes));
  if (!format)
    throw new Refusal(
      'format-unknown',
      'The file is neither a workbook nor text, whatever its name says.',
      'Give a workbook (.xlsx, .xls, .ods), a .csv file or published notices (.json).',
      { file },
    );
  const opened = await format.open(bytes, file);
  for (const grid of opened.grids) mustFit(grid, file);
  return opened;
}
