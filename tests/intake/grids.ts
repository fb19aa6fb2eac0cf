import type { Grid, Merge, Raw } from '../../src/intake/grid.ts';
import type { ReadingContext } from '../../src/intake/read-table.ts';

/** A sheet of rows, as a format would hand it on. */
export function gridOf(rows: readonly (readonly Raw[])[], more: Partial<Grid> = {}): Grid {
  return { sheet: null, hidden: false, merges: [] as Merge[], rows, ...more };
}

export const plain: ReadingContext = { pins: [], decidedYears: new Map(), organisation: 'Westmarsh Council' };
