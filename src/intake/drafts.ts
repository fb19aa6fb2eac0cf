import { isCarried } from './body.ts';
import type { BodyRow } from './body-row.ts';
import type { Draft, ReadColumn } from './draft.ts';
import { type Grid, isBlank, type Raw } from './grid.ts';
import { realigned } from './realign.ts';
import { readRow } from './record.ts';
import type { AnyKind } from './tables/table-kind.ts';

type DataRow = Extract<BodyRow, { is: 'data' }>;

/** Rows longer than the header are a slip only while they are the fewer: a column that most rows fill is a column without a heading. */
const fewAtMost = 0.5;

function tooLong(rows: readonly DataRow[], edge: number): ReadonlySet<number> {
  const long = rows.filter(({ cells }) => {
    let last = cells.length - 1;
    while (last > edge && isBlank(cells[last])) last -= 1;
    return last > edge;
  });
  return new Set(long.length <= Math.max(1, rows.length * fewAtMost) ? long.map(({ row }) => row) : []);
}

/** The data rows of a body read field by field, one after another: blanks filled from above where a column is filled once, rows cut once too often put together. */
export function* draftsOf(grid: Grid, body: readonly BodyRow[], read: readonly ReadColumn[], kind: AnyKind): Generator<Draft> {
  const columns = read.map(({ column }) => column);
  const carrying = new Set(
    columns
      .filter((column) => kind.fields[column.field ?? '']?.carriesDown && isCarried(grid, body, column.index))
      .map((column) => column.index),
  );
  const carried = new Map<number, Raw>();
  const rows = body.filter((row) => row.is === 'data');
  const edge = Math.max(-1, ...columns.filter(({ heading }) => heading !== '').map(({ index }) => index));
  const long = edge < 0 ? new Set<number>() : tooLong(rows, edge);
  const first = columns.find(({ field }) => field !== null);
  for (const row of rows) {
    const mended = long.has(row.row) ? realigned(row, columns, edge, kind) : null;
    const draft = readRow(mended?.row ?? row, read, kind, carrying, carried);
    if (mended && first) draft.notes.push({ kind: 'ragged', field: first.field as string, quoted: '', text: mended.text });
    if (row.row === grid.cutShort && first)
      draft.notes.push({ kind: 'cut short', field: first.field as string, quoted: '', text: 'the last line of the file breaks off' });
    yield mended?.shift && first ? { ...draft, shift: mended.shift } : draft;
  }
}
