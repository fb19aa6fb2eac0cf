import { at } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { formatCell } from '../../values/cell.ts';
import type { AnyRow, Axis, Ground } from './axes.ts';
import { partsOfCell } from './split-cells.ts';

/** What the cell of an element says that names none: such a heading is kept as the group of its row, where no other column gives one. */
function headingOf(row: AnyRow): string | undefined {
  const { table } = row.origin;
  return (
    row.element ?? (hasColumn(table, 'element') && !hasColumn(table, 'group') ? (row as { readonly group?: string }).group : undefined)
  );
}

const between: readonly RegExp[] = [/[;|\n]/, /[;|\n,/&+]|\band\b/i];

/** What a cell says that names several elements or tiers, and why the row stands whole on one place all the same; null where it does not. */
function severalNamed(written: string, axis: 'element' | 'tier', named: (text: string) => unknown): string | null {
  const shares = partsOfCell(written)?.map(({ name }) => name);
  const lists = shares ? [shares] : between.map((mark) => written.split(mark));
  const names = lists.find((each) => each.length > 1 && each.every((name) => named(name.trim()) !== null));
  if (names === undefined) return null;
  return shares
    ? `splits it over ${names.length} ${axis}s, which is read in a list of services where this cell alone holds shares and each ${axis} stands once`
    : `names ${names.length} ${axis}s and no share of each, so it is placed whole by its words; write \`${names[0]?.trim()} 60%; ${names[1]?.trim()} 40%\` to split it`;
}

/**
 * What a table says of element and tier that names none in use, with its cells, where words had to place the row instead: it was meant
 * to say where the row belongs, and a name for it in the workspace's elements or tiers would. Blank where everything said was heard.
 */
export function unheard(
  row: AnyRow,
  element: Axis,
  tier: Axis,
  { elementNamed, tierNamed }: Pick<Ground, 'elementNamed' | 'tierNamed'>,
): string {
  const named = { element: elementNamed, tier: tierNamed };
  const told = (axis: 'element' | 'tier', { said }: Axis, written: string | undefined): string =>
    written === undefined || (said !== null && said !== 'proposed') || named[axis](written) !== null
      ? ''
      : `; “${written}” (${formatCell(at(row, axis))}) ${severalNamed(written, axis, named[axis]) ?? `names no ${axis} here`}`;
  return told('element', element, headingOf(row)) + told('tier', tier, row.tier);
}
