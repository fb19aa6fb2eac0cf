import { fieldTitle } from '../../nouns/field-title.ts';
import { kindTitles } from '../../nouns/kind-titles.ts';
import type { Formula, PageCell, PageTable } from '../../nouns/page.ts';
import type { SourceFile } from '../../nouns/plan.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import { cellIn, headingOf, type Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { pence } from '../../values/money.ts';
import { absent, cellsOf, counted, liveCount, liveMoney, money, numbered, toned, words, wordsOr } from '../tables/cells.ts';
import { added, column, figures, narrowed, pageTable, rowsOf, totalRow } from '../tables/page-table.ts';

interface TableIn {
  readonly source: SourceFile;
  readonly table: Table | null;
}

const counts = ['read', 'leftOut', 'setAside', 'totals', 'blank'] as const;

function tablesIn(sources: readonly SourceFile[]): TableIn[] {
  return sources.flatMap((source): TableIn[] =>
    source.tables.length === 0 ? [{ source, table: null }] : source.tables.map((table) => ({ source, table })),
  );
}

function keyOfTable({ source, table }: TableIn): string {
  return `${source.file} ${table?.sheet ?? ''} ${table?.range ?? ''}`.trim();
}

/** The heading a table is found by, or of one of its fields: counts of its rows and sums of its columns rest on what stands under it. */
function headed({ table }: TableIn, field?: string): readonly Cell[] {
  return table === null ? [] : [headingOf(table, field)];
}

/** A table with its column of sheets where some file has any. */
function withSheets(table: PageTable, sources: readonly SourceFile[]): PageTable {
  return sources.some(({ tables }) => tables.some(({ sheet }) => sheet !== null)) ? table : narrowed(table, ['sheet']);
}

/** Rows of every table of every source: read, left out, set aside, recognised as totals; the files' hashes are shortened to ten signs. */
export function rowControls(id: string, sources: readonly SourceFile[]): PageTable {
  const columns = [
    column('file', 'File', 30, 'the name of the source file'),
    column('sheet', 'Sheet', 22, 'the sheet of the file the table stands on'),
    column('kind', 'Taken for', 12, 'what the table was taken for by its headings, or by what the workspace says of it'),
    figures('header', 'Header row', 7, 'the number of the row in which the headings stand'),
    figures('read', 'Rows read', 7, 'the rows under the heading named that were read as records'),
    figures('leftOut', 'Left out', 7, 'the rows of the table that were not read'),
    figures('setAside', 'Set aside', 7, 'the rows of the table set aside, as bands and repeated headings are'),
    figures('totals', 'Totals', 7, 'the rows of the table known for totals, which are not read as records'),
    figures('blank', 'Blank', 7, 'the rows of the table in which nothing stands'),
    column('sha256', 'SHA-256', 11, 'the first ten signs of the hash of the file’s bytes'),
  ];
  const tables = tablesIn(sources);
  const rows = rowsOf(tables, keyOfTable, ({ source, table }) => ({
    file: words(source.file),
    sheet: table
      ? wordsOr(table.sheet && `${table.sheet}${table.hidden ? ' (hidden)' : ''}`, 'no sheets in this format')
      : absent('no table found'),
    kind: !table ? absent('no table found') : table.kind === 'other' ? words('none known here', 'muted') : words(kindTitles[table.kind]),
    header: !table ? absent('no table found') : table.headerRow === 0 ? absent('no header row') : counted(table.headerRow),
    ...Object.fromEntries(counts.map((field) => [field, table ? rowCount(table, field) : absent('no table found')])),
    sha256: words(source.sha256.slice(0, 10)),
  })).map((row, index) => ({ ...row, rests: headed(tables[index] as TableIn) }));
  const sums = counts.map((field) => [field, liveCount(added(rows, field) ?? 0, { op: 'sum-column', table: id, column: field })] as const);
  const total = rows.length > 0 ? [totalRow(columns, words('All files', 'strong'), Object.fromEntries(sums))] : [];
  return withSheets(pageTable(id, 'Rows read from each table of each source file', columns, [...rows, ...total]), sources);
}

function rowCount(table: Table, field: (typeof counts)[number]): PageCell {
  const n = table.rows[field];
  return field === 'leftOut' && n > 0 ? counted(n, 'warn') : counted(n);
}

/** Prices of one unit, week or post: their sum is no amount of money. */
const rates: ReadonlySet<string> = new Set(['unitPrice', 'weeklyCost', 'costPerFte']);

/** Money read and left out, field by field. No total: fields and files overlap. `parts` is said of what is for a part of its year. */
export function moneyControls(id: string, sources: readonly SourceFile[], parts?: string): PageTable {
  const items = tablesIn(sources).flatMap((one) =>
    Object.entries(one.table?.money ?? {}).map(([field, control]) => ({ ...one, field, control })),
  );
  const columns = [
    column('file', 'File', 24, 'the name of the source file'),
    column('sheet', 'Sheet', 18, 'the sheet of the file the table stands on'),
    column('field', 'Field', 16, 'what the column was taken for'),
    figures('read', 'Money read', 14, 'the amounts read under the heading named, added up'),
    figures('leftOut', 'Left out', 12, 'the amounts under the heading named of rows that were left out, added up'),
    figures('unreadable', 'Cells not readable', 10, 'the cells under the heading named that hold something no amount can be read from'),
  ];
  const rows = rowsOf(
    items,
    (item) => `${keyOfTable(item)} ${item.field}`,
    ({ source, table, field, control }) => ({
      file: words(source.file),
      sheet: wordsOr(table?.sheet, 'no sheets in this format'),
      field: words(rates.has(field) ? `${fieldTitle(field)} (prices)` : fieldTitle(field)),
      read: control.stated === 0 ? absent('none stated') : money(control.read),
      leftOut: control.leftOut === 0 ? money(control.leftOut) : money(control.leftOut, undefined, 'warn'),
      unreadable: control.unreadable > 0 ? counted(control.unreadable, 'warn') : counted(0),
    }),
  ).map((row, index) => ({ ...row, rests: headed(items[index] as (typeof items)[number], items[index]?.field) }));
  const unread = tablesIn(sources).flatMap((one) => (one.table?.unread ?? []).map((column) => ({ ...one, column })));
  const open = rowsOf(
    unread,
    (item) => `${keyOfTable(item)} ${item.column.cell}`,
    ({ source, table, column: { heading, amount, cell, sheet } }) => ({
      file: words(source.file),
      sheet: wordsOr(sheet ?? table?.sheet, 'no sheets in this format'),
      field: words(`${heading} (read as no field)`),
      read: absent('none'),
      leftOut: money(amount, [{ file: source.file, sheet: sheet ?? table?.sheet ?? null, cell }], 'warn'),
      unreadable: counted(0),
    }),
  );
  const table = pageTable(
    id,
    'Money read and left out, by field',
    columns,
    [...rows, ...open],
    [
      'Fields and files may repeat the same money, so they are not added.',
      ...(items.some(({ field }) => rates.has(field)) ? ['A sum of prices is no amount: it only shows that no cell was dropped.'] : []),
      ...(parts === undefined ? [] : [parts]),
    ].join(' '),
  );
  return withSheets(table, sources);
}

/** A published figure in its own unit: pence as money, anything else as the number printed. */
function publishedFigure(total: PublishedTotal, amount: number, source?: readonly Cell[]): PageCell {
  return total.money ? money(pence(amount), source) : numbered(amount, source);
}

/**
 * Totals the tables print about themselves, beside what their rows add to, and the difference; `parts` as for money. `follows` gives the
 * sum over the plan’s own lines, where there is one.
 */
export function publishedTotals(
  id: string,
  tables: readonly Table[],
  narrow = false,
  parts?: string,
  follows: (table: Table, total: PublishedTotal) => Formula | null = () => null,
): PageTable {
  const items = tables.flatMap((table) => table.totals.map((total) => ({ table, total })));
  const columns = [
    column('label', 'Total as printed', narrow ? 14 : 26, 'what the row of the total is called'),
    ...(narrow ? [] : [column('field', 'Field', 16, 'what the column was taken for')]),
    figures('published', 'Published', 14),
    figures('added', 'Rows add to', 14, 'the sum of the rows that the total stands for, as they were read'),
    figures('difference', 'Difference', 14),
    ...(narrow ? [] : [figures('rows', 'Rows', 6, 'the number of rows that the total stands for')]),
    column('cells', 'Cell', narrow ? 14 : 24),
  ];
  const rows = rowsOf(
    items,
    ({ table, total }) => `${table.file} ${total.sheet ?? table.sheet ?? ''} ${total.cell} ${total.field}`,
    ({ table, total }) => {
      const cell = cellIn(table, total);
      return {
        label: words(total.label),
        field: words(fieldTitle(total.field)),
        published: publishedFigure(total, total.published, [cell]),
        added: withFormula(publishedFigure(total, total.added), follows(table, total)),
        difference: absent(''),
        rows: counted(total.rows),
        cells: cellsOf([cell]),
      };
    },
  );
  const withDifference = rows.map((row, index) => {
    const total = (items[index] as (typeof items)[number]).total;
    return { ...row, cells: { ...row.cells, difference: differenceCell(id, row.key, total) } };
  });
  return pageTable(id, 'Totals the files print about themselves', columns, withDifference, parts);
}

function withFormula(cell: PageCell, formula: Formula | null): PageCell {
  return formula === null ? cell : { ...cell, formula };
}

function differenceCell(table: string, row: string, total: PublishedTotal): PageCell {
  const difference = total.published - total.added;
  const ref = (name: string) => ({ op: 'cell', ref: { table, row, column: name } }) as const;
  const formula = { op: 'subtract', of: [ref('published'), ref('added')] } as const;
  const cell: PageCell = total.money ? liveMoney(difference, formula) : { content: { kind: 'number', number: difference }, formula };
  return agrees(total) ? cell : toned(cell, 'warn');
}

/** Whether a printed total is what its rows add to. Percentages are printed rounded: a difference under a tenth of a point is their rounding, not a fault. */
export function agrees({ published, added: sum, money: isMoney }: PublishedTotal): boolean {
  return Math.abs(published - sum) <= (isMoney ? 0 : 0.1);
}
