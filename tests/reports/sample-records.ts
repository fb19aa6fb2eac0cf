import type { MoneyControl } from '../../src/nouns/control.ts';
import type { Kind, Shapes } from '../../src/nouns/kinds.ts';
import type { PublishedTotal } from '../../src/nouns/printed.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import type { Column, Table } from '../../src/nouns/table.ts';
import { address } from '../../src/values/cell.ts';
import { nothing, type Pence, pence } from '../../src/values/money.ts';

/** A table of a make-believe file: where it stands, its columns, and its rows. The header is in row 3, the rows follow. */
export interface Sheet<K extends Kind> {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: K;
  /** Fields by column; a field of several columns is written `milestones:2015/16`. */
  readonly fields: readonly string[];
  readonly rows: readonly (Shapes[K] & { readonly id: string; readonly notes?: readonly Note[] })[];
  readonly money?: Readonly<Record<string, MoneyControl>>;
  readonly totals?: readonly PublishedTotal[];
  readonly words?: readonly { readonly cell: string; readonly text: string }[];
  readonly leftOut?: number;
  readonly proposed?: readonly string[];
}

function columnOf(field: string, index: number, proposed: readonly string[]): Column {
  const [name, part] = field.split(':') as [string, string?];
  const unsure = proposed.includes(name);
  return {
    index,
    heading: field,
    cell: address(index, 3),
    field: name,
    ...(part && { part }),
    confidence: unsure ? 0.7 : 1,
    status: unsure ? 'proposed' : 'exact',
  };
}

/** The table and its records, each with the row it stands in. */
export function read<K extends Kind>(sheet: Sheet<K>): { readonly table: Table; readonly rows: Row<Shapes[K]>[] } {
  const last = address(sheet.fields.length - 1, 3 + sheet.rows.length);
  const table: Table = {
    file: sheet.file,
    sheet: sheet.sheet,
    hidden: false,
    range: `A3:${last}`,
    kind: sheet.kind,
    confidence: 0.98,
    headerRow: 3,
    columns: sheet.fields.map((field, index) => columnOf(field, index, sheet.proposed ?? [])),
    rows: { read: sheet.rows.length, leftOut: sheet.leftOut ?? 0, setAside: 0, blank: 1, totals: sheet.totals?.length ?? 0 },
    money: sheet.money ?? {},
    dates: {},
    totals: sheet.totals ?? [],
    faults: [],
    words: sheet.words ?? [],
    because: ['its headings are those of such a table'],
  };
  const rows = sheet.rows.map(({ notes = [], ...fields }, index) => ({ ...fields, origin: { table, row: 4 + index, notes } }));
  return { table, rows: rows as unknown as Row<Shapes[K]>[] };
}

/** Pence from whole pounds. */
export function pounds(amount: number): Pence {
  return pence(amount * 100);
}

/** All read, nothing left out. */
export function control(amount: number): MoneyControl {
  return { read: pounds(amount), leftOut: nothing, stated: 1, unreadable: 0 };
}

/** A log of proposals, each with what it decides and when. */
export function proposalsOf(rows: Sheet<'proposals'>['rows']): Row<Shapes['proposals']>[] {
  return read({ file: 'data/proposals.csv', sheet: null, kind: 'proposals', fields: ['proposal', 'decision', 'decisionDate'], rows }).rows;
}
