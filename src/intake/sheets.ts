import type { Cell } from '../values/cell.ts';
import { address } from '../values/cell.ts';
import { csv } from './formats/csv.ts';
import { shown } from './grid.ts';

/** A csv of our own making (decisions, duties) as rows of text by heading, each with its cells. */
export async function readPlainTable(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly row: Readonly<Record<string, string>>; readonly at: (heading: string) => Cell }[]> {
  const { grids } = await csv.open(bytes, file);
  const [head = [], ...rows] = grids[0]?.rows ?? [];
  const headings = head.map((raw) => shown(raw).trim());
  return rows.flatMap((cells, i) => {
    if (cells.every((raw) => shown(raw).trim() === '')) return [];
    const row = Object.fromEntries(headings.map((heading, index) => [heading, shown(cells[index]).trim()]));
    return [{ row, at: (heading: string) => ({ file, sheet: null, cell: address(Math.max(0, headings.indexOf(heading)), i + 2) }) }];
  });
}
