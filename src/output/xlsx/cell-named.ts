import type { CellRef, Page } from '../../nouns/page.ts';
import { address, columnIndex } from '../../values/cell.ts';
import { totalNames } from './names.ts';
import { sheetPlans, type TablePlace, tablePlaces } from './places.ts';

/** How a workbook of some pages calls their cells: by sheet and address, and by the names of its totals. */
export interface CellNames {
  /** The cell a text names, `Budget!D7`, `'Budget model'!$B$4` or `total_budget_1_budget`; null when nothing of a table stands there. */
  readonly named: (text: string) => CellRef | null;
  /** `Budget!D7`. */
  readonly addressOf: (ref: CellRef) => string | null;
  readonly sheets: readonly string[];
}

const addressed = /^(?:'((?:[^']|'')+)'|([^!]+))!\$?([a-z]{1,3})\$?(\d{1,7})$/i;

function standingAt(places: Iterable<TablePlace>, sheet: string, column: number, row: number): CellRef | null {
  for (const place of places) {
    if (place.sheet.toLowerCase() !== sheet.toLowerCase()) continue;
    const id = place.table.columns[column]?.id;
    const key = place.table.rows[row - place.header - 1]?.key;
    if (id !== undefined && key !== undefined) return { table: place.table.id, row: key, column: id };
  }
  return null;
}

/** How the workbook of some pages calls their cells. */
export function cellNames(pages: readonly Page[]): CellNames {
  const plans = sheetPlans(pages);
  const places = tablePlaces(plans);
  const totals = new Map(totalNames(places).map(({ name, ref }) => [name.toLowerCase(), ref]));
  const named = (text: string): CellRef | null => {
    const [, quoted, bare, letters, digits] = addressed.exec(totals.get(text.trim().toLowerCase()) ?? text.trim()) ?? [];
    if (letters === undefined) return null;
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? '';
    return standingAt(places.values(), sheet, columnIndex(letters.toUpperCase()), Number(digits));
  };
  const addressOf = ({ table, row, column }: CellRef): string | null => {
    const place = places.get(table);
    const [at, index] = [place?.rowOf.get(row), place?.table.columns.findIndex(({ id }) => id === column) ?? -1];
    return place && at !== undefined && index >= 0 ? `${place.sheet}!${address(index, at)}` : null;
  };
  return { named, addressOf, sheets: plans.map(({ name }) => name) };
}
