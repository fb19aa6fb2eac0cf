import type { PageCell, PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { list, lowered } from '../../values/text.ts';
import { absent } from './cells.ts';

/** A column of words; `how` says what they are where no file holds them. */
export function column(id: string, title: string, width: number, how?: string): PageColumn {
  return { id, title, width, align: 'left', ...(how && { how }) };
}

/** A column of words in which one of a few may be chosen; none named are those that stand in it. */
export function choice(id: string, title: string, width: number, choices: readonly string[] = [], how?: string): PageColumn {
  return { ...column(id, title, width, how), choices };
}

/** A column of numbers, to the right; `how` says how they are worked out where no file holds them and no formula gives them. */
export function figures(id: string, title: string, width: number, how?: string): PageColumn {
  return { id, title, width, align: 'right', ...(how && { how }) };
}

/** Keys made unique in order: a service split over two places is `id` and `id~2`. */
export function distinct(keys: readonly string[]): string[] {
  const met = new Map<string, number>();
  const taken = new Set<string>();
  return keys.map((key) => {
    let n = (met.get(key) ?? 0) + 1;
    let next = n === 1 ? key : `${key}~${n}`;
    while (taken.has(next)) {
      n += 1;
      next = `${key}~${n}`;
    }
    met.set(key, n);
    taken.add(next);
    return next;
  });
}

/** Rows from items: a key each, made unique, and their cells. */
export function rowsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  cells: (item: T) => Readonly<Record<string, PageCell>>,
): PageRow[] {
  const keys = distinct(items.map(keyOf));
  return items.map((item, index) => ({ key: keys[index] as string, cells: cells(item) }));
}

/** A total row: its label in the first column, figures where there are some, the rest left empty on purpose. */
export function totalRow(
  columns: readonly PageColumn[],
  label: PageCell,
  figuresOf: Readonly<Record<string, PageCell>>,
  key = 'total',
): PageRow {
  const first = columns[0]?.id;
  const cells = columns.map(({ id }) => [id, id === first ? label : (figuresOf[id] ?? absent(''))] as const);
  return { key, cells: Object.fromEntries(cells), total: true };
}

/** A table of a page. */
export function pageTable(id: string, caption: string, columns: readonly PageColumn[], rows: readonly PageRow[], note?: string): PageTable {
  return { kind: 'table', id, caption, columns, rows, ...(note && { note }) };
}

/** What a cell says when its file says nothing; anything else in it was written by somebody. */
export const saysNothing: ReadonlySet<string> = new Set([
  '',
  'blank',
  'not stated',
  'no group',
  'no element',
  'no owner named',
  'no end date',
]);

function isBlank(cell: PageCell | undefined): boolean {
  return cell?.content.kind === 'absent' && saysNothing.has(cell.content.because);
}

/** A table without the columns that say nothing in any row, and a sentence in its note that names them. `keep` stay all the same. */
export function withoutBlank(table: PageTable, keep: readonly string[] = []): PageTable {
  const rows = table.rows.filter(({ total }) => !total);
  const blank =
    rows.length === 0 ? [] : table.columns.filter(({ id }) => !keep.includes(id) && rows.every(({ cells }) => isBlank(cells[id])));
  if (blank.length === 0) return table;
  const note = `Not stated in any row, and not shown: ${list(blank.map(({ title }) => lowered(title)))}.`;
  return {
    ...table,
    columns: table.columns.filter((column) => !blank.includes(column)),
    note: table.note ? `${table.note} ${note}` : note,
  };
}

/** A table without some of its columns, where there is no room for them. */
export function narrowed(table: PageTable, hidden: readonly string[]): PageTable {
  return { ...table, columns: table.columns.filter(({ id }) => !hidden.includes(id)) };
}

/** Columns of a wide table that are read together, and what is said of them. */
interface Part {
  readonly caption: string;
  readonly columns: readonly string[];
}

/** A wide table as several below one another, each with the first column: what a narrow terminal has room for. A row of totals stands where it has a figure; columns of no part are named. */
export function inParts(table: PageTable, parts: readonly Part[]): readonly PageTable[] {
  const first = table.columns[0]?.id;
  const told = new Set([first, ...parts.flatMap(({ columns }) => columns)]);
  const rest = table.columns.filter(({ id }) => !told.has(id)).map(({ title }) => lowered(title));
  const note = [table.note, rest.length > 0 && `Not shown at this width: ${list(rest)}; --md and --json have them.`]
    .filter(Boolean)
    .join(' ');
  return parts.map(({ caption, columns: ids }, at): PageTable => {
    const columns = table.columns.filter(({ id }) => id === first || ids.includes(id));
    const rows = table.rows.filter(({ total, cells }) => !total || ids.some((id) => (cells[id]?.content.kind ?? 'absent') !== 'absent'));
    return pageTable(at === 0 ? table.id : `${table.id}-${at + 1}`, caption, columns, rows, at === parts.length - 1 ? note : undefined);
  });
}

/** A table with no more than so many of its rows, for a terminal; what is counted over it is counted over all of them. */
export function firstRows(table: PageTable, most: number): PageTable {
  return table.rows.length <= most ? table : { ...table, rows: table.rows.slice(0, most) };
}

/** The sum of a money or count column over the rows that are not totals; null when no row has a figure there. */
export function added(rows: readonly PageRow[], id: string): number | null {
  let total: number | null = null;
  for (const row of rows) {
    const content = row.total ? undefined : row.cells[id]?.content;
    if (content?.kind === 'money') total = (total ?? 0) + content.pence;
    if (content?.kind === 'count') total = (total ?? 0) + content.count;
  }
  return total;
}

/** The text in a cell of a row; empty where it holds none. */
export function textIn(row: PageRow, column: string): string {
  const content = row.cells[column]?.content;
  return content?.kind === 'text' ? content.text : '';
}
