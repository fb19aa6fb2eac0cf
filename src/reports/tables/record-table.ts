import { fieldTitle } from '../../nouns/field-title.ts';
import type { Kind } from '../../nouns/kinds.ts';
import { figureOf, type PageCell, type PageColumn, type PageTable } from '../../nouns/page.ts';
import { at, figureWritten, noteOn } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { formatPounds } from '../../values/money.ts';
import { list, lowered } from '../../values/text.ts';
import { cellsOf, cellWith, decidableField, liveMoney, words } from './cells.ts';
import { type AnyRow, fieldColumn, fieldContent, fieldsPresent, sourceOf } from './fields.ts';
import { added, column, pageTable, rowsOf, saysNothing, totalRow } from './page-table.ts';
import { ratings, usualStatuses } from './ratings.ts';
import { marksOnDays, remarksOn } from './remarks.ts';
import { elementTitle, type Titled, tierTitle } from './titles.ts';

/** What a table of records shows. `most` is the width in characters it must fit; fields that do not fit are named in its note. */
export interface RecordTable {
  readonly id: string;
  readonly caption: string;
  readonly kind: Kind;
  readonly rows: readonly AnyRow[];
  /** Fields in the order to meet them. */
  readonly first: readonly string[];
  /** Fields that are given room before the others where a width must be kept: what a record of the kind is of. */
  readonly must?: readonly string[];
  /** Show only the fields of `first`. */
  readonly only?: boolean;
  /** Money fields to add up in a last row. Left out: none is. */
  readonly totals?: readonly string[];
  readonly most?: number;
  /** Whose system elements and tiers a place is called by; left out, it stands as the file has it. */
  readonly titledBy?: Titled;
  /** Each row begins with its id, for a program or a command line; left out, with what it is called, and its id stands beside its cell. */
  readonly idFirst?: true;
  /** Fields shown even when every row leaves them blank, because the blank is what to see; `all` for a csv file, whose columns stay. */
  readonly keep?: readonly string[] | 'all';
}

/** How something stands and how it is rated is one of a few things: of a rating, all of its colours; of a status, the words of an annual plan's, else those that stand in it. */
function choicesOf(kind: Kind, field: string): readonly string[] | null {
  if (field === 'status') return kind === 'activities' ? usualStatuses : [];
  return ['rating', 'financialRating', 'deliveryRating'].includes(field) ? ratings : null;
}

const gap = 2;
// Words wrap: one long title must not push a contract's dates off the screen.
const narrowText = 20;

/** The width a column really takes: its widest content or heading word, no more than it asks for. */
function taken(kind: Kind, rows: readonly AnyRow[], { id, title, width }: PageColumn): number {
  const lengths = rows.map((row) => {
    const content = fieldContent(kind, row, id);
    if (content.kind === 'text') return content.text.length;
    return content.kind === 'absent' ? content.because.length : content.kind === 'money' ? formatPounds(content.pence).length : 11;
  });
  const word = Math.max(...title.split(' ').map(({ length }) => length));
  return Math.max(word, Math.min(width, narrowText, Math.max(0, ...lengths)));
}

// A field that does not fit gives way to a narrower one after it: the order is a preference, the width is not. What tells one record from the
// next, and what it is of, come before all that stands beside them.
function fitting({ kind, rows, most, must = [] }: RecordTable, columns: readonly PageColumn[]): PageColumn[] {
  if (most === undefined) return [...columns];
  const ids = Math.max(0, ...rows.map(({ id }) => id.length));
  const cells = Math.max(0, ...rows.map((row) => formatCell(at(row)).length));
  let left = most - Math.min(ids, 14) - Math.min(cells, 20) - gap;
  const [first, ...others] = columns;
  const wanted = others.filter(({ id }) => must.includes(id));
  const fits = new Set(
    [...(first ? [first] : []), ...wanted, ...others.filter((one) => !wanted.includes(one))].filter((one) => {
      const width = taken(kind, rows, one) + gap;
      if (width > left) return false;
      left -= width;
      return true;
    }),
  );
  return columns.filter((one) => fits.has(one));
}

function inSentence(fields: readonly string[]): string {
  return list(fields.map((field) => lowered(fieldTitle(field))));
}

/** The fields some row says something in, and those no row does. */
function told({ kind, rows, keep = [] }: RecordTable, fields: readonly string[]): readonly [readonly string[], readonly string[]] {
  const says = (field: string): boolean =>
    keep === 'all' ||
    keep.includes(field) ||
    rows.some((row) => {
      const content = fieldContent(kind, row, field);
      return content.kind !== 'absent' || !saysNothing.has(content.because);
    });
  const shown = fields.filter(says);
  return [shown, fields.filter((field) => !shown.includes(field))];
}

function noteFor(table: RecordTable, shown: readonly string[], dropped: readonly string[], blank: readonly string[]): string | undefined {
  const extras = [...new Set(table.rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  const remarks = table.most === undefined ? remarksOn(table.rows) : new Map<string, string>();
  const unsaid = extras.filter((heading) => !remarks.has(heading));
  const sentences = [
    blank.length > 0 && `Not stated in any row, and not shown: ${inSentence(blank)}.`,
    dropped.length > 0 && `Not shown at this width: ${inSentence(dropped)}.`,
    unsaid.length > 0 && `Kept under their own heading and not shown: ${list(unsaid)}.`,
    ...(table.most === undefined ? marksOnDays(table.rows, table.kind, shown) : []),
    ...remarks.values(),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** Records as a table: the fields actually present, the id and the cells of each row last; totals are live. */
export function recordTable(table: RecordTable): PageTable {
  const listed = fieldsPresent(table.rows, table.first).filter((field) => !table.only || table.first.includes(field));
  const [present, blank] = told(table, listed);
  const all = present.map((field) => {
    const choices = choicesOf(table.kind, field);
    return choices === null ? fieldColumn(table.kind, field) : { ...fieldColumn(table.kind, field), choices };
  });
  const shown = fitting(table, all);
  const [id, cell] = [
    column('id', 'Id', 14, 'the id its row gives, or one this tool made of what the row says'),
    column('cells', 'Cell', 20),
  ];
  const columns = table.idFirst ? [id, ...shown, cell] : [...shown, id, cell];
  const rows = rowsOf(
    table.rows,
    ({ id }) => id,
    (row) => ({
      id: words(row.id),
      ...Object.fromEntries(
        shown.map(({ id }) => [id, titledCell(table, (table.totals?.includes(id) ? recordCell : markedCell)(table.kind, row, id), id)]),
      ),
      cells: cellsOf([at(row)]),
    }),
  );
  const totals = (table.totals ?? []).flatMap((field) => {
    const sum = shown.some(({ id }) => id === field) ? added(rows, field) : null;
    return sum === null ? [] : [[field, liveMoney(sum, { op: 'sum-column', table: table.id, column: field }, 'strong')] as const];
  });
  const last = totals.length > 0 ? [totalRow(columns, words('Total', 'strong'), Object.fromEntries(totals))] : [];
  const dropped = all.filter((one) => !shown.includes(one)).map(({ id }) => id);
  return pageTable(table.id, table.caption, columns, [...rows, ...last], noteFor(table, present, dropped, blank));
}

/** A cell of a place by its title, where a file names it by its id. */
function titledCell({ titledBy }: RecordTable, cell: PageCell, field: string): PageCell {
  const { content } = cell;
  if (titledBy === undefined || content.kind !== 'text' || (field !== 'element' && field !== 'tier')) return cell;
  const text = field === 'element' ? elementTitle(titledBy, content.text) : tierTitle(titledBy, content.text);
  return { ...cell, content: { kind: 'text', text } };
}

/** A field as a cell: a figure that its own cell marks as invented with its mark, a percentage as a share, one in days or with a sign as it was written. A column that is added up keeps bare figures. */
function markedCell(kind: Kind, row: AnyRow, field: string): PageCell {
  const cell = recordCell(kind, row, field);
  const mark = noteOn(row, field, 'invented');
  const { sign, unit } = row.origin.marks?.[field] ?? {};
  if (cell.content.kind === 'number' && sign === undefined && unit === '%')
    return { ...cell, content: { kind: 'share', share: cell.content.number / 100 } };
  if (cell.content.kind === 'number' && (sign !== undefined || unit !== undefined))
    return { ...cell, content: { kind: 'text', text: figureWritten(row, field, cell.content.number) } };
  return mark && figureOf(cell.content) !== null ? { ...cell, content: { kind: 'text', text: mark.quoted } } : cell;
}

/** One field of a record as a cell, with the place it was written in. */
export function recordCell(kind: Kind, row: AnyRow, field: string): PageCell {
  const content = fieldContent(kind, row, field);
  const unreadable = content.kind === 'absent' && row.origin.notes.some((note) => note.field === field && note.kind === 'unreadable');
  return decidableField(cellWith(content, sourceOf(row, field), unreadable ? 'warn' : undefined), kind, row, field);
}
