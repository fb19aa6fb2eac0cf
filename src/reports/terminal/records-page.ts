import type { Page } from '../../nouns/page.ts';
import type { Kind } from '../../nouns/records.ts';
import { count } from '../../values/text.ts';
import type { AnyRow } from '../fields.ts';
import { recordTable } from '../record-table.ts';

/** The records of one kind: id first, the fields actually present, cells last. `most` keeps to a width and names what it leaves out. */
export function recordsPage(kind: Kind, rows: readonly AnyRow[], fieldsOrder: readonly string[], most?: number): Page {
  const tables = new Set(rows.map(({ origin }) => origin.table)).size;
  return {
    id: `records-${kind}`,
    title: `Records: ${kind}`,
    lead:
      rows.length === 0
        ? `No table of ${kind} was found.`
        : `${count(rows.length, 'record')} of ${kind}, read from ${count(tables, 'table')}.`,
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
              ...(most === undefined ? { keep: 'all' as const } : { most }),
            }),
          ],
  };
}
