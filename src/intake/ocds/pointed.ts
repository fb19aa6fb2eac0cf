import { cellAt, type Table } from '../../nouns/table.ts';
import { columnIndex } from '../../values/cell.ts';
import type { Grid } from '../grid.ts';

/** A table of a JSON file with pointers where a sheet has addresses, and with the releases it sets aside counted and named. */
function inJson(table: Table, { pointers = [], setAside = [] }: Grid): Table {
  const pointer = (cell: string): string => {
    const parts = /^([A-Z]+)(\d+)$/.exec(cell);
    return parts ? cellAt({ pointers }, columnIndex(parts[1] as string), Number(parts[2])) : cell;
  };
  const placed = <T extends { readonly cell: string }>(each: T): T => ({ ...each, cell: pointer(each.cell) });
  const list = pointers[1]?.base.replace(/\/[^/]*$/, '') ?? '';
  return {
    ...table,
    pointers,
    headerRow: 0,
    range: list === '' ? '/' : list,
    columns: table.columns.map(placed),
    totals: table.totals.map(placed),
    faults: table.faults.map((fault) => ({ ...fault, cells: fault.cells.map(pointer) as [string, ...string[]] })),
    words: [...table.words.map(placed), ...setAside],
    rows: { ...table.rows, setAside: table.rows.setAside + setAside.length },
    ...(table.unfilled ? { unfilled: table.unfilled.map(placed) } : {}),
    ...(table.personal ? { personal: table.personal.map(placed) } : {}),
  };
}

/** A table with all its sheet has to say of it: pointers for cells where the file is JSON, and the sheet's own remarks. */
export function told(table: Table, grid: Grid): Table {
  const placed = grid.pointers ? inJson(table, grid) : table;
  return grid.remarks ? { ...placed, because: [...placed.because, ...grid.remarks] } : placed;
}
