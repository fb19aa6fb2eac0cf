import { openFile } from './formats/index.ts';
import { shown } from './grid.ts';

/** On which line of a csv file each of its records begins: a quoted cell may run over several lines. None in a file of another format. */
export async function recordLines(bytes: Uint8Array, file: string): Promise<readonly number[]> {
  const { format, grids } = await openFile(bytes, file);
  if (format !== 'csv') return [];
  let line = 1;
  return (grids[0]?.rows ?? []).map((cells) => {
    const begins = line;
    line += 1 + cells.reduce<number>((breaks, raw) => breaks + (shown(raw).match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return begins;
  });
}
