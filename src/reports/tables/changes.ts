import type { Change, Comparison } from '../../nouns/comparison.ts';
import { fieldTitle } from '../../nouns/field-title.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { PageCell, PageTable } from '../../nouns/page.ts';
import { at } from '../../nouns/row.ts';
import { absent, cellsOf, words, wordsOr } from './cells.ts';
import { column, pageTable, rowsOf } from './page-table.ts';
import { recordCell } from './record-table.ts';

function valueCell(kind: Kind, change: Change, side: 0 | 1): PageCell {
  if (!change.own) return recordCell(kind, side === 0 ? change.was : change.is, change.field);
  return wordsOr(change.values[side] as string | undefined, 'blank', [change.at[side]]);
}

const called = (change: Change): string => (change.own ? change.field : fieldTitle(change.field));

/** The year whose money or promise a record is of, where its kind counts by year; both where it is of another year now. */
function yearsOf(...rows: readonly object[]): string {
  return [...new Set(rows.flatMap((row) => (row as { readonly year?: string }).year ?? []))].join(', now ');
}

/** Changes of one kind of record, field by field, with both cells and, where its records are of a year, the year. */
export function changedTable(kind: Kind, changed: readonly Change[]): PageTable {
  const rows = rowsOf(
    changed,
    ({ is, field }) => `${is.id} ${field}`,
    (change) => ({
      id: words(change.is.id),
      year: wordsOr(yearsOf(change.was, change.is), 'no year'),
      field: words(called(change)),
      was: valueCell(kind, change, 0),
      is: valueCell(kind, change, 1),
      note: wordsOr(change.because, ''),
      cells: cellsOf(change.at),
    }),
  );
  const ofYears = changed.some((change) => yearsOf(change.was, change.is) !== '');
  const noted = changed.some(({ because }) => because !== undefined);
  const columns = [
    column('id', 'Id', 14),
    ...(ofYears ? [column('year', 'Year', 9)] : []),
    column('field', 'Field', 14),
    column('was', 'Was', 20),
    column('is', 'Is', 20),
    ...(noted ? [column('note', 'Note', 14)] : []),
    column('cells', 'Cells', 22),
  ];
  return pageTable(`changed-${kind}`, 'Changed', columns, rows);
}

/** Every difference in one table, for csv: what happened, to which record and field, both values and both cells. */
export function differencesTable({ kinds }: Comparison): PageTable {
  const rows = kinds.flatMap(({ kind, added, removed, changed }) => [
    ...changed.map((change) => ({
      kind,
      what: 'changed',
      id: change.is.id,
      of: yearsOf(change.was, change.is),
      change,
      at: change.at.map((one) => [one]),
    })),
    ...added.map((row) => ({ kind, what: 'added', id: row.id, of: yearsOf(row), change: null, at: [[], [at(row)]] })),
    ...removed.map((row) => ({ kind, what: 'removed', id: row.id, of: yearsOf(row), change: null, at: [[at(row)], []] })),
  ]);
  const columns = [
    ['kind', 'Kind', 12],
    ['what', 'What', 8],
    ['id', 'Id', 14],
    ['field', 'Field', 14],
    ['was', 'Was', 20],
    ['is', 'Is', 20],
    ['wasAt', 'Was at', 20],
    ['isAt', 'Is at', 20],
    ['year', 'Year', 9],
  ] as const;
  return pageTable(
    'differences',
    'Differences',
    columns.map(([id, title, width]) => column(id, title, width)),
    rowsOf(
      rows,
      ({ kind, what, id, change }) => `${kind} ${what} ${id} ${change?.field ?? ''}`,
      ({ kind, what, id, of, change, at: [wasAt, isAt] }) => ({
        kind: words(kind),
        what: words(what),
        id: words(id),
        field: wordsOr(change?.field, ''),
        was: change ? valueCell(kind, change, 0) : absent(''),
        is: change ? valueCell(kind, change, 1) : absent(''),
        wasAt: cellsOf(wasAt ?? []),
        isAt: cellsOf(isAt ?? []),
        year: wordsOr(of, ''),
      }),
    ),
  );
}
