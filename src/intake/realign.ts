import type { Column } from '../nouns/table.ts';
import { columnLetters } from '../values/cell.ts';
import type { BodyRow } from './body-row.ts';
import { isBlank, type Raw, shown } from './grid.ts';
import { plainContext, readers } from './readers/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

type DataRow = Extract<BodyRow, { is: 'data' }>;

/** A row whose cells were cut once too often, put together again; or one nobody can put together. */
export interface Realigned {
  readonly row: DataRow;
  readonly shift?: { readonly after: number; readonly by: number };
  readonly text: string;
}

const telling = new Set(['day', 'money', 'flag', 'count', 'number', 'measured', 'target', 'percent', 'months', 'days']);

function fits(cells: readonly Raw[], columns: readonly Column[], kind: AnyKind): number | null {
  let read = 0;
  for (const { index, field } of columns) {
    const type = kind.fields[field ?? '']?.type;
    if (!type || !telling.has(type)) continue;
    const reading = readers[type](cells[index] ?? null, plainContext);
    if ('fault' in reading) return null;
    if ('value' in reading) read += 1;
  }
  return read;
}

function joinedAt(cells: readonly Raw[], at: number, extra: number): Raw[] {
  const parts = cells.slice(at, at + extra + 1).map((raw) => shown(raw));
  return [...cells.slice(0, at), parts.join(','), ...cells.slice(at + extra + 1)];
}

/** `3` and `500.00` side by side are £3,500.00 cut at its comma. */
function isThousands(cells: readonly Raw[]): boolean {
  const [first, ...others] = cells.map((raw) => shown(raw).trim());
  return /^[-(]?£?\d{1,3}$/.test(first ?? '') && others.length > 0 && others.every((part) => /^\d{3}(?:\.\d+)?\)?$/.test(part));
}

/** Puts together a row with more cells than the table has columns, as an unquoted comma leaves it. It is done where one way alone makes every date, amount and answer readable, and said either way; null when the row is not too long. */
export function realigned(row: DataRow, columns: readonly Column[], edge: number, kind: AnyKind): Realigned | null {
  let last = row.cells.length - 1;
  while (last > edge && isBlank(row.cells[last])) last -= 1;
  const extra = last - edge;
  if (extra <= 0) return null;
  const asWritten = fits(row.cells, columns, kind) !== null;
  const most = { read: 0, ways: [] as number[] };
  for (let at = columns[0]?.index ?? 0; at <= edge; at += 1) {
    if (row.cells.slice(at, at + extra + 1).some((raw) => isBlank(raw))) continue;
    if (asWritten && !isThousands(row.cells.slice(at, at + extra + 1))) continue;
    const read = fits(joinedAt(row.cells, at, extra), columns, kind);
    if (read === null || read < most.read) continue;
    if (read > most.read) most.ways = [];
    most.read = read;
    most.ways.push(at);
  }
  if (asWritten && most.ways.length !== 1) return null;
  // A comma in prose is followed by a space; the comma of a list of cells is not.
  const spaced = most.ways.filter((at) => /^\s/.test(shown(row.cells[at + 1])));
  const [only, another] = spaced.length > 0 ? spaced : most.ways;
  if (only === undefined || another !== undefined || most.read === 0)
    return {
      row,
      text: `the row has ${extra} more ${extra === 1 ? 'cell' : 'cells'} than there are headings, and it cannot be told which`,
    };
  return {
    row: { ...row, cells: joinedAt(row.cells, only, extra) },
    shift: { after: only, by: extra },
    text: `the cells of a row from column ${columnLetters(only)} on were one too many for the headings; those that belong together were read as one`,
  };
}
