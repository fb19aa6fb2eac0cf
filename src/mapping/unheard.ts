import { at } from '../nouns/row.ts';
import { hasColumn } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import type { AnyRow, Axis } from './axes.ts';

/** What the cell of an element says that names none: such a heading is kept as the group of its row, where no other column gives one. */
function headingOf(row: AnyRow): string | undefined {
  const { table } = row.origin;
  return (
    row.element ?? (hasColumn(table, 'element') && !hasColumn(table, 'group') ? (row as { readonly group?: string }).group : undefined)
  );
}

/**
 * What a table says of element and tier that names none in use, with its cells, where words had to place the row instead: it was meant
 * to say where the row belongs, and a name for it in the workspace's elements or tiers would. Blank where everything said was heard.
 */
export function unheard(row: AnyRow, element: Axis, tier: Axis): string {
  const told = (axis: 'element' | 'tier', { said }: Axis, written: string | undefined): string =>
    written === undefined || (said !== null && said !== 'proposed')
      ? ''
      : `; “${written}” (${formatCell(at(row, axis))}) names no ${axis} here`;
  return told('element', element, headingOf(row)) + told('tier', tier, row.tier);
}
