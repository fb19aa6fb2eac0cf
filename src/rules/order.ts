import type { Evidence } from '../nouns/finding.ts';
import type { Row } from '../nouns/row.ts';
import { type Cell, columnIndex } from '../values/cell.ts';
import { groupedBy } from '../values/groups.ts';
import { compare, inOrderOf } from '../values/order.ts';

interface Spot {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

function spotOf(cell: Cell): Spot {
  const at = /^([A-Z]+)(\d+)$/.exec(cell.cell);
  return { cell, column: at ? columnIndex(at[1] as string) : 0, row: at ? Number(at[2]) : 0 };
}

/** Cells in reading order: by file, sheet, row and column. Rows that were shuffled come back in order. */
export function byCell(a: Cell, b: Cell): number {
  return inSpotOrder(spotOf(a), spotOf(b));
}

function inSpotOrder(a: Spot, b: Spot): number {
  return (
    compare(a.cell.file, b.cell.file) ||
    compare(a.cell.sheet ?? '', b.cell.sheet ?? '') ||
    a.row - b.row ||
    a.column - b.column ||
    compare(a.cell.cell, b.cell.cell)
  );
}

/** Things in the reading order of their cells, then of their ids. Each address is read once, not once for every comparison. */
export function sortedByCell<T>(things: readonly T[], cellOf: (thing: T) => Cell, idOf: (thing: T) => string = () => ''): T[] {
  if (things.length < 2) return [...things];
  return things
    .map((thing) => ({ thing, spot: spotOf(cellOf(thing)) }))
    .sort((a, b) => inSpotOrder(a.spot, b.spot) || compare(idOf(a.thing), idOf(b.thing)))
    .map(({ thing }) => thing);
}

/** Records in the order they were written. */
export function inOrder<R extends Row<object>>(rows: readonly R[]): R[] {
  return [...rows].sort(
    (a, b) =>
      compare(a.origin.table.file, b.origin.table.file) ||
      compare(a.origin.table.sheet ?? '', b.origin.table.sheet ?? '') ||
      a.origin.row - b.origin.row ||
      compare(a.id, b.id),
  );
}

/** Things sorted into groups by a key; things whose key is null are left out. Groups come in the order of their keys. */
export function grouped<T>(things: readonly T[], key: (thing: T) => string | null): (readonly [string, readonly [T, ...T[]]])[] {
  return [...groupedBy(things, key)].sort(inOrderOf(([name]) => name));
}

/** Only the groups of two things or more. */
export function several<T>(things: readonly T[], key: (thing: T) => string | null): (readonly [T, ...T[]])[] {
  const groups: (readonly [string, readonly [T, ...T[]]])[] = [];
  // Most groups of a register are of one row.
  groupedBy(things, key).forEach((group, name) => {
    if (group.length > 1) groups.push([name, group]);
  });
  return groups.sort(inOrderOf(([name]) => name)).map(([, group]) => group);
}

/** Only the things that share a key with another: what must share more than that is looked for among these. */
export function sharing<T>(things: readonly T[], key: (thing: T) => string | null): T[] {
  return several(things, key).flat();
}

/** Where things stand in their list, by each of their keys. */
export function placesOf<T>(things: readonly T[], keys: (thing: T) => Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  things.forEach((thing, index) => {
    for (const key of keys(thing)) {
      const own = places.get(key);
      if (own) own.push(index);
      else places.set(key, [index]);
    }
  });
  return places;
}

/** Sets of things that share a key, directly or through others. Sets come in the order of their first things. */
export function linked<T>(things: readonly T[], keys: (thing: T) => Iterable<string>): [T, ...T[]][] {
  const parent = things.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    // Every step halves the way for those who come after.
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const holder = new Map<string, number>();
  things.forEach((thing, index) => {
    for (const key of keys(thing)) {
      const [one, other] = [root(holder.get(key) ?? index), root(index)];
      parent[Math.max(one, other)] = Math.min(one, other);
      holder.set(key, Math.min(one, other));
    }
  });
  const sets = new Map<number, [T, ...T[]]>();
  things.forEach((thing, index) => {
    const set = sets.get(root(index));
    if (set) set.push(thing);
    else sets.set(root(index), [thing]);
  });
  return [...sets.values()];
}

/** Evidence: the cell a reader should look at first, then the others in reading order, each once. */
export function evidenceOf(first: Cell, others: readonly Cell[] = []): Evidence {
  return [first, ...cellsOnce(others).filter((cell) => !isSame(cell, first))];
}

/** The same cells once each, in reading order. */
export function cellsOnce(cells: readonly Cell[]): Cell[] {
  const sorted = sortedByCell(cells, (cell) => cell);
  return sorted.filter((cell, index) => index === 0 || !isSame(cell, sorted[index - 1] as Cell));
}

function isSame(a: Cell, b: Cell): boolean {
  return a.cell === b.cell && a.file === b.file && (a.sheet ?? '') === (b.sheet ?? '');
}

/** More cells and ranges than this are not read in a sentence. */
const mostRanges = 6;

/** Cells of one column as people write them: `C4:C9, C12`; of many the first few, and how many cells more there are. */
export function ranges(cells: readonly Cell[]): string {
  const runs: { from: string; to: string; column: number; row: number; cells: number }[] = [];
  for (const cell of cellsOnce(cells)) {
    const { column, row } = spotOf(cell);
    const last = runs.at(-1);
    if (last && last.column === column && last.row + 1 === row) Object.assign(last, { to: cell.cell, row, cells: last.cells + 1 });
    else runs.push({ from: cell.cell, to: cell.cell, column, row, cells: 1 });
  }
  const shown = runs.length > mostRanges + 1 ? mostRanges : runs.length;
  const said = runs.slice(0, shown).map(({ from, to }) => (from === to ? from : `${from}:${to}`));
  const more = runs.slice(shown).reduce((all, run) => all + run.cells, 0);
  return `${said.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
}
