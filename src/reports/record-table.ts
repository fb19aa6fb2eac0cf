import type { PageCell, PageColumn, PageTable } from '../nouns/page.ts';
import type { Kind } from '../nouns/records.ts';
import { at } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import { list } from '../values/text.ts';
import { cellsOf, cellWith, liveMoney, words } from './cells.ts';
import { type AnyRow, fieldColumn, fieldContent, fieldsPresent, fieldTitle, sourceOf } from './fields.ts';
import { added, column, pageTable, rowsOf, totalRow } from './page-table.ts';

/** What a table of records shows. `most` is the width in characters it must fit; fields that do not fit are named in its note. */
export interface RecordTable {
  readonly id: string;
  readonly caption: string;
  readonly kind: Kind;
  readonly rows: readonly AnyRow[];
  /** Fields in the order to meet them. */
  readonly first: readonly string[];
  /** Show only the fields of `first`. */
  readonly only?: boolean;
  /** Money fields to add up in a last row. Left out: none is. */
  readonly totals?: readonly string[];
  readonly most?: number;
}

const gap = 2;

/** The width a column really takes: its widest content or heading word, no more than it asks for. */
function taken(kind: Kind, rows: readonly AnyRow[], { id, title, width }: PageColumn): number {
  const lengths = rows.map((row) => {
    const content = fieldContent(kind, row, id);
    if (content.kind === 'text') return content.text.length;
    return content.kind === 'absent' ? content.because.length : content.kind === 'money' ? 14 : 11;
  });
  const word = Math.max(...title.split(' ').map(({ length }) => length));
  return Math.max(word, Math.min(width, Math.max(0, ...lengths)));
}

// A field that does not fit gives way to a narrower one after it: the order is a preference, the width is not.
function fitting({ kind, rows, most }: RecordTable, columns: readonly PageColumn[]): PageColumn[] {
  if (most === undefined) return [...columns];
  const ids = Math.max(0, ...rows.map(({ id }) => id.length));
  const cells = Math.max(0, ...rows.map((row) => formatCell(at(row)).length));
  let left = most - Math.min(ids, 14) - Math.min(cells, 20) - gap;
  return columns.filter((one) => {
    const width = taken(kind, rows, one) + gap;
    if (width > left) return false;
    left -= width;
    return true;
  });
}

function noteFor(table: RecordTable, dropped: readonly string[]): string | undefined {
  const extras = [...new Set(table.rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  const sentences = [
    dropped.length > 0 && `Not shown at this width: ${list(dropped.map((field) => fieldTitle(field).toLowerCase()))}.`,
    extras.length > 0 && `Kept under their own heading and not shown: ${list(extras)}.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** Records as a table: id first, the fields actually present, the cells of each row last; totals are live. */
export function recordTable(table: RecordTable): PageTable {
  const present = fieldsPresent(table.rows, table.first).filter((field) => !table.only || table.first.includes(field));
  const all = present.map((field) => fieldColumn(table.kind, field));
  const shown = fitting(table, all);
  const columns = [column('id', 'Id', 14), ...shown, column('cells', 'Cell', 20)];
  const rows = rowsOf(
    table.rows,
    ({ id }) => id,
    (row) => ({
      id: words(row.id),
      ...Object.fromEntries(shown.map(({ id: field }) => [field, recordCell(table.kind, row, field)])),
      cells: cellsOf([at(row)]),
    }),
  );
  const totals = (table.totals ?? []).flatMap((field) => {
    const sum = shown.some(({ id }) => id === field) ? added(rows, field) : null;
    return sum === null ? [] : [[field, liveMoney(sum, { op: 'sum-column', table: table.id, column: field }, 'strong')] as const];
  });
  const last = totals.length > 0 ? [totalRow(columns, words('Total', 'strong'), Object.fromEntries(totals))] : [];
  const dropped = all.filter((one) => !shown.includes(one)).map(({ id }) => id);
  return pageTable(table.id, table.caption, columns, [...rows, ...last], noteFor(table, dropped));
}

/** One field of a record as a cell, with the place it was written in. */
export function recordCell(kind: Kind, row: AnyRow, field: string): PageCell {
  const content = fieldContent(kind, row, field);
  const unreadable = content.kind === 'absent' && row.origin.notes.some((note) => note.field === field && note.kind === 'unreadable');
  return cellWith(content, sourceOf(row, field), unreadable ? 'warn' : undefined);
}
