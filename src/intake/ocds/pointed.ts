import { cellAt, type Row, type Table } from '../../nouns/table.ts';
import { columnIndex } from '../../values/cell.ts';
import type { Grid } from '../grid.ts';

/** A table as read, and its records. */
interface Read {
  readonly table: Table;
  readonly records: readonly Row<Record<string, unknown>>[];
}

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
    ...(table.personal ? { personal: table.personal.map(placed) } : {}),
  };
}

/** A reading with all its sheet has to say of it: pointers for cells where the file is JSON, and the sheet's own remarks. */
export function told<T extends Read>(read: T, grid: Grid): T {
  if (!grid.pointers && !grid.remarks) return read;
  const told = grid.pointers ? inJson(read.table, grid) : read.table;
  const table: Table = { ...told, because: [...told.because, ...(grid.remarks ?? [])] };
  return { ...read, table, records: read.records.map((record) => ({ ...record, origin: { ...record.origin, table } })) };
}
