import type { Formula, PageRow, PageTable } from '../../nouns/page.ts';
import { address, type Cell, columnIndex } from '../../values/cell.ts';
import { groupedBy } from '../../values/groups.ts';
import { onceFor } from '../../values/once.ts';
import { count } from '../../values/text.ts';

/** The cells a row of a page was read from, as far as it names any. */
function rowSources({ rests = [], cells }: PageRow): Cell[] {
  const own = Object.values(cells).flatMap(({ content, source = [] }) => [...source, ...(content.kind === 'cells' ? content.cells : [])]);
  return [...own, ...rests];
}

/** The cells some rows were read from: those under the columns that were asked of, where they name any, else all of each row. */
function sourcesOf(rows: readonly PageRow[], asked: readonly string[]): Cell[] {
  const under = rows.flatMap(({ cells }) => asked.flatMap((id) => cells[id]?.source ?? []));
  return under.length > 0 ? under : rows.flatMap(rowSources);
}

const corner = /^([A-Z]{1,3})(\d{1,7})$/;

/** Cells of one sheet as the one rectangle they stand in; where they have no addresses, the first of them. */
function span(cells: readonly Cell[]): Cell {
  const [first] = cells as [Cell];
  const corners = cells.flatMap(({ cell }) => cell.split(':')).map((one) => corner.exec(one));
  if (corners.some((one) => one === null)) return first;
  const ends = (all: readonly number[]): readonly [number, number] => [
    all.reduce((least, one) => Math.min(least, one)),
    all.reduce((most, one) => Math.max(most, one)),
  ];
  const [left, right] = ends(corners.map((one) => columnIndex(one?.[1] as string)));
  const [top, bottom] = ends(corners.map((one) => Number(one?.[2])));
  const [from, to] = [address(left, top), address(right, bottom)];
  return { ...first, cell: from === to ? from : `${from}:${to}` };
}

/** The tables a formula counts in or adds up, each with the columns it asks of. */
function askedIn(formula: Formula): ReadonlyMap<string, readonly string[]> {
  if (formula.op === 'cell') return new Map();
  if ('table' in formula)
    return new Map([
      [formula.table, [...('where' in formula ? Object.keys(formula.where) : []), ...('column' in formula ? [formula.column] : [])]],
    ]);
  const [a, b] = formula.of.map(askedIn) as [ReadonlyMap<string, readonly string[]>, ReadonlyMap<string, readonly string[]>];
  return new Map([...a, ...[...b].map(([id, columns]) => [id, [...(a.get(id) ?? []), ...columns]] as const)]);
}

/** Many cells as the stretch of each sheet they stand in. */
export function stretches(cells: readonly Cell[]): Cell[] {
  return [...groupedBy(cells, ({ file, sheet }) => `${file}\n${sheet ?? ''}`).values()].map(span);
}

/** The rows of a table that may count, and the stretches they were read from by the columns asked of: asked again for each nought that is counted in it. */
const readFrom = onceFor(
  ({ rows }: PageTable): { readonly rows: number; readonly cells: (asked: readonly string[]) => readonly Cell[] } => {
    const own = rows.filter(({ total }) => !total);
    const known = new Map<string, readonly Cell[]>();
    const cells = (asked: readonly string[]): readonly Cell[] => {
      const columns = [...new Set(asked)];
      const key = columns.join('\n');
      const found = known.get(key) ?? stretches(sourcesOf(own, columns));
      known.set(key, found);
      return found;
    };
    return { rows: own.length, cells };
  },
);

/** What was looked through for a figure that nothing counts towards: how many rows, in words, and the stretch of each sheet they were read from. */
export interface LookedThrough {
  readonly words: string;
  readonly cells: readonly Cell[];
}

/** What was looked through for a formula that nothing counts towards. */
export function lookedThrough(formula: Formula, tables: ReadonlyMap<string, PageTable>): LookedThrough {
  const read = [...askedIn(formula)].flatMap(([id, asked]) => {
    const table = tables.get(id);
    return table ? [{ rows: readFrom(table).rows, cells: readFrom(table).cells(asked) }] : [];
  });
  const rows = read.reduce((all, one) => all + one.rows, 0);
  const words = rows === 0 ? 'there are no rows to count' : `none of ${count(rows, 'row')} counts`;
  return { words, cells: stretches(read.flatMap(({ cells }) => cells)) };
}
