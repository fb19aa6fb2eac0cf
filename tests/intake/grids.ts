import { plainReading } from '../../src/cli/knowledge.ts';
import { realWorld } from '../../src/cli/world.ts';
import { columnsAs, matchesFor } from '../../src/intake/columns.ts';
import { findTables } from '../../src/intake/find-tables.ts';
import type { Found, Heading } from '../../src/intake/found.ts';
import type { Grid, Merge, Raw } from '../../src/intake/grid.ts';
import { kindIn } from '../../src/intake/lexicon.ts';
import type { ReadingContext } from '../../src/intake/reading-context.ts';
import type { AnyKind } from '../../src/intake/tables/table-kind.ts';
import type { Column } from '../../src/nouns/table.ts';

/** A sheet of rows, as a format would hand it on. */
export function gridOf(rows: readonly (readonly Raw[])[], more: Partial<Grid> = {}): Grid {
  return { sheet: null, hidden: false, merges: [] as Merge[], rows, ...more };
}

/** The built-in headings of every kind of table. */
export const { lexicons } = plainReading(realWorld(), {});

export const plain: ReadingContext = { pins: [], decidedYears: new Map(), organisation: 'Westmarsh Council', lexicons };

/** A kind of table with its built-in headings. */
export function kindOf(name: string): AnyKind {
  return kindIn(lexicons, name);
}

/** The tables of a sheet, by the built-in headings. */
export function tablesIn(grid: Grid): Found[] {
  return findTables(grid, lexicons);
}

/** Headings read as one kind of table, by the built-in headings and nothing else. */
export function columnsOf(kind: AnyKind, headings: readonly Heading[], headerRow = 1): Column[] {
  return columnsAs(kind, headings, headerRow, matchesFor(kind, headings, lexicons));
}
