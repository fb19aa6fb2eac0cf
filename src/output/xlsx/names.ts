import { columnLetters } from '../../values/cell.ts';
import { placeNamed } from '../package/worksheets.ts';
import { legalName } from './legal-name.ts';
import type { TablePlace } from './places.ts';

/** A name a formula may use, and the cell it stands for. */
export interface DefinedName {
  readonly name: string;
  readonly ref: string;
}

const figures = new Set(['money', 'count', 'number', 'share']);

/** A name for each figure in a row of totals: `total_budget_saving`, and with the row's key where a table has several such rows. */
export function totalNames(places: ReadonlyMap<string, TablePlace>): DefinedName[] {
  const taken = new Set<string>();
  const names: DefinedName[] = [];
  for (const { table, sheet, rowOf } of places.values()) {
    const totals = table.rows.filter((row) => row.total);
    const main = totals.find(({ key }) => key === 'total') ?? totals.at(-1);
    for (const row of totals) {
      table.columns.forEach(({ id }, index) => {
        if (!figures.has(row.cells[id]?.content.kind ?? '')) return;
        const name = legalName('total', table.id, id, ...(row === main ? [] : [row.key]));
        if (taken.has(name.toLowerCase())) return;
        taken.add(name.toLowerCase());
        names.push({ name, ref: placeNamed(sheet, `$${columnLetters(index)}$${rowOf.get(row.key)}`) });
      });
    }
  }
  return names;
}
