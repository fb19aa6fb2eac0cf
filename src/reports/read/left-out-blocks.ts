import { fieldTitle } from '../../nouns/field-title.ts';
import type { PageTable } from '../../nouns/page.ts';
import type { Plan, SourceFile } from '../../nouns/plan.ts';
import type { Table } from '../../nouns/table.ts';
import { formatCell } from '../../values/cell.ts';
import { caveats, caveatsTitle } from '../tables/caveats.ts';
import { absent, cellsOf, counted, words, wordsOr } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

const countedAsRead = 'the count of such rows as the table was read';

/** Tables with rows that could not be read or were set aside, tables taken for nothing we know, and files with no table. */
export function leftOutTable(sources: readonly SourceFile[]): PageTable {
  const items = sources.flatMap(({ file, tables }): { readonly file: string; readonly table: Table | null }[] => {
    const some = tables.filter(({ kind, rows }) => kind === 'other' || rows.leftOut > 0 || rows.setAside > 0);
    return tables.length === 0 ? [{ file, table: null }] : some.map((table) => ({ file, table }));
  });
  const columns = [
    column('table', 'Table', 44, 'where the table stands, by its file, sheet and cells'),
    column('because', 'Taken so because', 50, 'what the reader of files knew the table by'),
    column('kind', 'Taken for', 12, 'the kind of table its headings make it'),
    figures('leftOut', 'Rows not readable', 10),
    figures('setAside', 'Rows set aside', 10),
  ];
  const rows = rowsOf(
    items,
    ({ file, table }) => `${file} ${table?.sheet ?? ''} ${table?.range ?? ''}`,
    ({ file, table }) => ({
      table: words(table ? formatCell({ file, sheet: table.sheet, cell: table.range }) : file),
      because: table ? wordsOr(table.because.join('; '), 'no reason recorded') : words('No table was found in this file.'),
      kind: table ? words(table.kind, table.kind === 'other' ? 'warn' : undefined) : absent('no table found'),
      leftOut: table ? counted(table.rows.leftOut, table.rows.leftOut > 0 ? 'warn' : undefined) : absent('no table found'),
      setAside: table ? counted(table.rows.setAside) : absent('no table found'),
    }),
  );
  // A file without a table has no cell to name.
  const rested = rows.map((row, index) => {
    const { file, table } = items[index] as (typeof items)[number];
    return table ? { ...row, rests: [{ file, sheet: table.sheet, cell: table.range }], basis: countedAsRead } : row;
  });
  return pageTable('left-out', 'Left out of each file', columns, rested);
}

/** Words above and below the tables, as written. */
export function footnotesTable(sources: readonly SourceFile[]): PageTable {
  const items = sources.flatMap(({ tables }) => tables.flatMap((table) => table.words.map((word) => ({ table, ...word }))));
  const columns = [column('text', 'As written', 70), column('cells', 'Cell', 36)];
  const rows = rowsOf(
    items,
    ({ table, cell }) => `${table.file} ${table.sheet ?? ''} ${cell}`,
    ({ table, cell, text }) => {
      const at = [{ file: table.file, sheet: table.sheet, cell }];
      return { text: words(text, undefined, at), cells: cellsOf(at) };
    },
  );
  return pageTable('footnotes', 'Titles and footnotes of the tables', columns, rows);
}

/** Caveats, placeholders and cells that could not be read, the same words in one column rolled up. */
export function caveatsTable(records: Plan['records']): PageTable {
  const columns = [
    column('quoted', 'As written', 44),
    column('text', 'What it means', 50, 'what the file says of the mark in a footnote, or how the cell was read all the same'),
    column('kind', 'Kind', 14, 'what kind of remark the cell makes, as the reader of files tells them'),
    column('field', 'Field', 18, 'the field that the column of the cell was taken for'),
    figures('count', 'Cells', 7, 'the cells of this column that say the same'),
    column('cells', 'First cells', 30),
  ];
  const rows = rowsOf(
    caveats(records),
    ({ key }) => key,
    (one) => ({
      kind: words(one.kind, one.kind === 'unreadable' ? 'warn' : undefined),
      field: words(fieldTitle(one.field)),
      quoted: wordsOr(one.quoted, 'blank', one.cells),
      count: counted(one.count),
      text: wordsOr(one.text, 'no footnote explains it'),
      cells: cellsOf(one.cells),
    }),
  );
  return pageTable('caveats', caveatsTitle, columns, rows);
}
