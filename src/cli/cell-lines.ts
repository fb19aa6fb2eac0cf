import { isAbsolute, join } from 'node:path';
import { recordLines } from '../intake/record-lines.ts';
import type { Cell } from '../values/cell.ts';
import type { World } from './world.ts';

/** The line of each cell of csv files among some; null of a cell of anything else, and of a column alone. */
export async function cellLines(world: World, root: string, cells: readonly Cell[]): Promise<(cell: Cell) => number | null> {
  const files = new Set(cells.filter(({ sheet }) => sheet === null).map(({ file }) => file));
  const lines = new Map<string, readonly number[]>();
  for (const file of files) {
    const path = isAbsolute(file) ? file : join(root, file);
    if (world.exists(path)) lines.set(file, await recordLines(world.read(path), file));
  }
  return ({ file, sheet, cell }) => {
    const record = /^[A-Z]+(\d+)$/.exec(cell)?.[1];
    return sheet !== null || record === undefined ? null : (lines.get(file)?.[Number(record) - 1] ?? null);
  };
}
