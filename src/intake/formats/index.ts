import { Refusal } from '../../values/refusal.ts';
import { csv } from './csv.ts';
import type { Format, Opened } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { ods } from './ods.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';

/** The formats the toolkit reads, in the order they are asked: packages by what they hold, then text by how it begins. */
export const formats: readonly Format[] = [ods, xlsx, xls, html, json, csv];

/** Opens a file by what it holds, whatever it is called. An empty, locked or unknown file is refused with the remedy. */
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
  return format.open(bytes, file);
}
