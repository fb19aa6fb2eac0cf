import type { Model, ModelEntry } from '../../nouns/model.ts';
import { figureOf, type PageCell, type PageRow, type PageTable } from '../../nouns/page.ts';
import type { Cell } from '../../values/cell.ts';
import { groupedBy } from '../../values/groups.ts';
import type { FinancialYear } from '../../values/year.ts';
import { movesOf } from '../model/model-moves.ts';

/** What makes a model: its lines, its measures and its uplifts, each with the cell it stands in. */
function makersOf(model: Model) {
  const uplifts = Object.entries(model.ground.uplifts).map(([id, { cell }]) => ({ id, cell }));
  const makers = [...model.measures, ...uplifts].flatMap(({ id, cell }) => (cell ? [{ id, cell }] : []));
  const lines = model.lines.map(({ id, cell }) => ({ id, cell }));
  return { lines, makers };
}

/** Whether a pound comes though nothing is done: an assumption makes it, or a measure that grows by itself. */
export function isOfNothingDone({ measures }: Model): (entry: ModelEntry) => boolean {
  const growing = new Set(measures.flatMap(({ id, growsByItself }) => (growsByItself ? [id] : [])));
  return ({ by, id }) => by === 'assumption' || growing.has(id);
}

/** The cells that some lines of a model rest on in a year: their own, and those of what moves them by the pounds that count. */
export function cellsOfLines(
  model: Model,
  ids: readonly string[],
  year: FinancialYear,
  counts: (entry: ModelEntry) => boolean,
): readonly Cell[] {
  const own = new Set(ids);
  const movers = new Set(model.entries.flatMap((entry) => (entry.year === year && own.has(entry.line) && counts(entry) ? [entry.id] : [])));
  // A measure may have the id of a line, so each is looked for among its own.
  const { lines, makers } = makersOf(model);
  return [...lines.filter(({ id }) => own.has(id)), ...makers.filter(({ id }) => movers.has(id))].map(({ cell }) => cell);
}

/** Of ids, the longest that a key is or begins with, or ends with, as keys of measures and of lines do: a figure or a group stands behind the one, a year before the other. */
function namedIn<Named extends { readonly id: string }>(key: string, among: readonly Named[], at: 'begins' | 'ends'): readonly Named[] {
  const has = (id: string): boolean => key === id || (at === 'begins' ? key.startsWith(`${id} `) : key.endsWith(` ${id}`));
  const met = among.filter(({ id }) => has(id));
  const longest = Math.max(...met.map(({ id }) => id.length));
  return met.filter(({ id }) => id.length === longest);
}

/** The cells a row of a view rests on. Its columns say what it is about: a line, with what moves it; a measure; what moves the budget, with what it moves; else every line, measure and uplift of the model. */
function cellsUnder({ columns }: PageTable, model: Model): (row: PageRow) => readonly Cell[] {
  const { lines, makers } = makersOf(model);
  const has = (...ids: readonly string[]): boolean => columns.some(({ id }) => ids.includes(id));
  const cellsOf = (...some: readonly (readonly { readonly cell: Cell }[])[]): readonly Cell[] => some.flat().map(({ cell }) => cell);
  const all = cellsOf(lines, makers);
  const moves = new Map(movesOf(model).map((move) => [move.key, move]));
  const of = (entries: readonly ModelEntry[]) => {
    const [touched, made] = [new Set(entries.map(({ line }) => line)), new Set(entries.map(({ id }) => id))];
    return { lines: lines.filter(({ id }) => touched.has(id)), makers: makers.filter(({ id }) => made.has(id)) };
  };
  const touching = groupedBy(model.entries, ({ line }) => line);
  return ({ key, total }) => {
    if (has('line')) {
      const about = total ? [] : namedIn(key, lines, 'ends');
      const moved = about.flatMap(({ id }) => touching.get(id) ?? []);
      return about.length === 0 ? all : cellsOf(about, of(moved).makers);
    }
    if (has('measure', 'ref')) {
      const about = total ? [] : namedIn(key, makers, 'begins');
      return about.length === 0 ? all : cellsOf(about);
    }
    const move = has('term') ? moves.get(key) : undefined;
    if (move === undefined) return all;
    const made = of(model.entries.filter(move.has));
    return cellsOf(made.lines, made.makers);
  };
}

// What every figure of a model is, where its column says no more of it.
const modelled = 'worked out by the model from the lines, the measures and the uplifts named';

/** A table whose figures know the cells they rest on, where they are not worked out from other figures of the pages; they were not read there. */
export function resting(table: PageTable, model: Model): PageTable {
  const under = cellsUnder(table, model);
  const howOf = new Map(table.columns.map(({ id, how }) => [id, how]));
  const rows = table.rows.map((row): PageRow => {
    const source = row.rests ?? under(row);
    const cells = Object.entries(row.cells).map(([id, cell]): readonly [string, PageCell] => [
      id,
      figureOf(cell.content) !== null && !cell.formula && !cell.source?.length && source.length > 0
        ? { ...cell, source, basis: cell.basis ?? row.basis ?? howOf.get(id) ?? modelled }
        : cell,
    ]);
    return { ...row, cells: Object.fromEntries(cells) };
  });
  return { ...table, rows };
}
