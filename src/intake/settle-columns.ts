import type { Column } from '../nouns/table.ts';
import type { Source } from '../nouns/workspace.ts';
import { address } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, nearest } from '../values/text.ts';
import { type Found, filled } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { columnsAs } from './headings.ts';
import type { AnyKind } from './tables/table-kind.ts';

function pinned(columns: readonly Column[], pin: Source | undefined, kind: AnyKind): Column[] {
  const chosen = new Map(Object.entries(pin?.columns ?? {}).map(([heading, field]) => [keyOf(heading), field]));
  const taken = new Set(chosen.values());
  return columns.map((column) => {
    const field = chosen.get(keyOf(column.heading));
    if (field !== undefined && !Object.hasOwn(kind.fields, field)) {
      throw new Refusal(
        'field-unknown',
        `\`${field}\` is not a field of ${kind.kind}.`,
        `Did you mean \`${nearest(field, Object.keys(kind.fields)) ?? kind.names[0]}\`?`,
      );
    }
    if (field !== undefined) return { ...column, field, confidence: 1, status: 'pinned' as const };
    return column.field !== null && taken.has(column.field) && column.part === undefined
      ? { ...column, field: null, confidence: 0, status: 'unmapped' as const }
      : column;
  });
}

/** Columns with no heading that hold something below it are kept, unmapped. */
function withUnnamed(grid: Grid, found: Found, columns: readonly Column[]): Column[] {
  const named = new Set(columns.map((column) => column.index));
  const unnamed = new Set<number>();
  for (let row = found.firstRow; row <= found.lastRow; row += 1)
    for (const { index } of filled(grid.rows[row - 1])) if (!named.has(index)) unnamed.add(index);
  const extra = [...unnamed].map(
    (index): Column => ({ index, heading: '', cell: address(index, found.headerRow), field: null, confidence: 0, status: 'unmapped' }),
  );
  return [...columns, ...extra].sort((a, b) => a.index - b.index);
}

/** The column headed with the place's own name is the local one, once a national one stands beside it. */
function withPlaceNamed(columns: readonly Column[], kind: AnyKind, organisation: string): Column[] {
  if (
    !kind.placeNamed ||
    columns.some((column) => column.field === kind.placeNamed) ||
    !columns.some((column) => column.field === 'national')
  )
    return [...columns];
  const words = keyOf(organisation).split(' ');
  const mine = columns.find(
    (column) =>
      column.field === null &&
      column.heading !== '' &&
      keyOf(column.heading)
        .split(' ')
        .every((word) => words.includes(word)),
  );
  const beside = mine ?? columns.find((column, i) => column.field === null && columns[i - 1]?.field === 'national');
  return columns.map((column) =>
    column === beside
      ? {
          ...column,
          field: kind.placeNamed as string,
          confidence: mine ? 0.95 : 0.7,
          status: mine ? ('known' as const) : ('proposed' as const),
        }
      : column,
  );
}

/** The columns of a table of a kind: as its headings read, as a person pinned them, with unnamed ones kept, and the place's own column found. */
export function settleColumns(grid: Grid, found: Found, kind: AnyKind, pin: Source | undefined, organisation: string): Column[] {
  const named = pinned(columnsAs(kind, found.headings, found.headerRow), pin, kind);
  return withPlaceNamed(withUnnamed(grid, found, named), kind, organisation);
}
