import { basename, extname, resolve } from 'node:path';
import { openFile } from '../intake/formats/index.ts';
import type { Grid, Raw } from '../intake/grid.ts';
import type { InspectedFile } from '../intake/read-file.ts';
import type { FixLine } from '../nouns/fix-list.ts';
import type { HandedBack as Made } from '../output/annotate/annotated.ts';
import { address } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import type { FileToWrite } from './disk.ts';
import type { World } from './world.ts';

/** A number that reads the same written back: no leading nought, no trailing one, no more figures than a cell keeps. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/;

function asRead(raw: Raw, isText: boolean): Exclude<Raw, { readonly error: string }> {
  if (raw !== null && typeof raw === 'object' && 'error' in raw) return raw.error;
  return isText && typeof raw === 'string' && plainNumber.test(raw) && String(Number(raw)) === raw ? Number(raw) : raw;
}

/** In a JSON file cells are pointers; in the workbook it comes back as they are addresses. */
function asAddresses(grids: readonly Grid[], lines: readonly FixLine[]): FixLine[] {
  const wanted = new Set(lines.flatMap(({ cells }) => cells));
  const places = new Map<string, string>();
  for (const { pointers } of grids)
    for (const [row, { base, cells }] of (pointers ?? []).entries())
      for (const [column, cell] of cells.entries())
        if (wanted.has(`${base}${cell}`)) places.set(`${base}${cell}`, address(column, row + 1));
  return lines.map((line) => {
    const [first, ...others] = line.cells;
    return { ...line, cells: [places.get(first) ?? first, ...others.map((cell) => places.get(cell) ?? cell)] };
  });
}

/** A file that is no workbook, as one. */
async function asWorkbook(bytes: Uint8Array, file: InspectedFile, lines: readonly FixLine[]): Promise<Made> {
  const { annotatedSheets } = await import('../output/annotate/annotated.ts');
  const { grids } = await openFile(bytes, file.file);
  const isText = file.format === 'csv' || file.format === 'html';
  const sheets = grids.map(({ sheet, rows }) => ({
    sheet,
    name: sheet ?? basename(file.file, extname(file.file)),
    rows: rows.map((row) => row.map((raw) => asRead(raw, isText))),
  }));
  return annotatedSheets(sheets, asAddresses(grids, lines));
}

/** Refuses a place the annotated workbook cannot be written to, before anything is read: a source, or a name of another ending. */
export function mustBeFree(world: World, output: string, words: readonly string[], sources: readonly string[]): void {
  if (words.length !== 1)
    throw new Refusal('one-file', 'One file at a time can be handed back.', 'Name one file beside --annotate.', { file: output });
  const path = resolve(world.here, output);
  if ([...words.map((word) => resolve(world.here, word)), ...sources].includes(path))
    throw new Refusal('source-safe', 'This is the file itself, and sources are never written.', 'Choose another name after --annotate.', {
      file: output,
    });
  if (!['.xlsx', '.xlsm'].includes(extname(output).toLowerCase()))
    throw new Refusal('ending-unknown', 'An annotated file comes back as a workbook.', 'Name a file that ends in .xlsx.', { file: output });
}

/** An annotated workbook ready to be written: where it was asked to go, and how many cells of it are to mend. */
export interface HandedBack {
  readonly output: string;
  readonly faults: number;
  readonly file: FileToWrite;
}

/** The owner's file as a workbook with notes and a fix list. */
export async function handedBack(world: World, output: string, file: InspectedFile, lines: readonly FixLine[]): Promise<HandedBack> {
  const { annotatedWorkbook } = await import('../output/annotate/annotated.ts');
  const bytes = world.read(resolve(world.here, file.file));
  const made =
    file.format === 'xlsx' ? await annotatedWorkbook(bytes, lines, file.fixList?.sheet ?? null) : await asWorkbook(bytes, file, lines);
  if (made.ending !== extname(output).toLowerCase())
    throw new Refusal(
      'ending-unknown',
      made.ending === '.xlsm' ? 'The workbook holds macros, and opens under no other ending than .xlsm.' : 'The workbook holds no macros.',
      `Name a file that ends in ${made.ending}.`,
      { file: output },
    );
  const cells = new Set(lines.flatMap(({ sheet, cells: named }) => named.map((cell) => `${sheet ?? ''}!${cell}`)));
  return { output, faults: cells.size, file: { path: resolve(world.here, output), bytes: made.bytes } };
}
