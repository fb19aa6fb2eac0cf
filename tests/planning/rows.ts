import type { Kind } from '../../src/nouns/kinds.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import type { Table } from '../../src/nouns/table.ts';
import { address } from '../../src/values/cell.ts';

/** What a test says of one record: its fields, an id of its own if it has one, and notes on its cells. */
export interface Said {
  readonly id?: string;
  readonly extra?: Readonly<Record<string, string>>;
  readonly notes?: readonly Note[];
  readonly [field: string]: unknown;
}

/** Records of one table whose columns are the fields, A onwards, then the owner's own headings; the first record stands in row 2. */
export function rows(file: string, fields: readonly string[], said: readonly Said[], own: readonly string[] = []): Row<object>[] {
  const columns = [...fields.map((field) => ({ field, heading: field })), ...own.map((heading) => ({ field: null, heading }))].map(
    (column, index) => ({ ...column, index, cell: address(index, 1), confidence: 1, status: 'exact' as const }),
  );
  const table: Table = {
    file,
    sheet: null,
    hidden: false,
    range: 'A1:Z99',
    kind: 'contracts' as Kind,
    confidence: 1,
    headerRow: 1,
    columns,
    rows: { read: said.length, leftOut: 0, setAside: 0, blank: 0, totals: 0 },
    money: { annualValue: { read: 0 as never, leftOut: 0 as never, stated: 0, unreadable: 0 } },
    dates: {},
    totals: [],
    faults: [],
    words: [],
    because: [],
  };
  const used = new Set<string>();
  const unused = (wanted: string): string => {
    const id = used.has(wanted) ? `${wanted} (${used.size})` : wanted;
    used.add(id);
    return id;
  };
  return said.map(({ id, notes, extra, ...held }, index) => ({
    ...held,
    id: unused(id ?? String(held['ref'] ?? held['title'] ?? index)),
    origin: { table, row: index + 2, notes: notes ?? [] },
    ...(extra && { extra }),
  }));
}
