import type { Kind } from '../../nouns/kinds.ts';
import type { Page } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import type { AnyRow } from '../tables/fields.ts';
import { recordTable } from '../tables/record-table.ts';

/** How many rows there is room for (all, when not said), how many columns of the terminal, and what has room before the rest. */
interface Room {
  readonly first?: number;
  readonly most?: number | undefined;
  readonly must?: readonly string[];
}

/** How many rows of a kind are shown, and of how many. */
function opening(kind: Kind, shown: number, all: readonly AnyRow[]): string {
  const tables = count(new Set(all.map(({ origin }) => origin.table)).size, 'table');
  if (all.length === 0) return `No table of ${kind} was found.`;
  const records = `${count(all.length, 'record')} of ${kind}, read from ${tables}.`;
  return shown < all.length ? `The first ${shown} of ${records}` : records;
}

/** The first so many records of one kind: id first, the fields actually present, cells last. `most` keeps to a width and names what it leaves out. */
export function recordsPage(
  kind: Kind,
  all: readonly AnyRow[],
  fieldsOrder: readonly string[],
  { first = all.length, most, must = [] }: Room = {},
): Page {
  const rows = all.slice(0, first);
  return {
    id: `records-${kind}`,
    title: `Records: ${kind}`,
    lead: opening(kind, rows.length, all),
    blocks:
      rows.length === 0
        ? []
        : [
            recordTable({
              id: `records-${kind}`,
              caption: `Records of ${kind}`,
              kind,
              rows,
              first: fieldsOrder,
              idFirst: true,
              ...(most === undefined ? { keep: 'all' as const } : { most, must }),
            }),
          ],
  };
}
