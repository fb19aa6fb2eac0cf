import type { Contract } from '../../nouns/contract.ts';
import type { Kind } from '../../nouns/kinds.ts';
import { atColumn, type Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import { formatCell } from '../../values/cell.ts';
import { onceFor } from '../../values/once.ts';
import type { PublicationWords } from './words.ts';

/** What the reader may find in a cell that is how officers and suppliers are reached, and names no child. */
const ofOffice: ReadonlySet<string> = new Set(['an email address', 'a phone number', 'a home address', 'a National Insurance number']);

/** Cells of a table in which a child was named or numbered as it was read. */
const cellsOfChildren = onceFor(
  ({ file, sheet, personal = [] }: Table): ReadonlySet<string> =>
    new Set(
      personal.flatMap(({ cell, looksLike }) => (looksLike.every((one) => ofOffice.has(one)) ? [] : [formatCell({ file, sheet, cell })])),
    ),
);

/**
 * Whether a row tells of one child: a name, initials, a birthday or a number of one was found in it, or it buys one placement by spot purchase.
 * Masked, the rest of it (provider, days, money) would still tell which child is where, and at what cost.
 */
export function isOfOneChild(kind: Kind, row: Row<object>, { buysOne }: PublicationWords): boolean {
  const named = cellsOfChildren(row.origin.table);
  if (named.size > 0 && row.origin.table.columns.some(({ index }) => named.has(formatCell(atColumn(row, index))))) return true;
  if (kind !== 'contracts') return false;
  const { title = '', route = '' } = row as Row<Contract>;
  return buysOne(`${title} ${route}`);
}
