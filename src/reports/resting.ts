import type { Model, ModelEntry } from '../nouns/model.ts';
import { figureOf, type PageCell, type PageRow, type PageTable } from '../nouns/page.ts';
import type { Cell } from '../values/cell.ts';
import type { FinancialYear } from '../values/year.ts';
import { movesOf } from './model-moves.ts';

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

/** The cells a row of a view rests on: those of the line or the measure it is about; of what moves the budget, those of what makes it; else of every line, measure and uplift of the model. */
function cellsUnder(model: Model): (row: PageRow) => readonly Cell[] {
  const { lines, makers } = makersOf(model);
  const named = [...lines, ...makers];
  const moves = new Map(movesOf(model).map((move) => [move.key, move]));
  const all = named.map(({ cell }) => cell);
  const touching = new Map<string, Set<string>>();
  for (const { line, id } of model.entries) touching.set(line, (touching.get(line) ?? new Set()).add(id));
  return ({ key }) => {
    const move = moves.get(key);
    if (move) {
      const made = model.entries.filter(move.has);
      const of = new Set(made.flatMap(({ line, id }) => [line, id]));
      return named.filter(({ id }) => of.has(id)).map(({ cell }) => cell);
    }
    // Keys are an id alone, or with a year, a figure or a group beside it.
    const about = named.filter(({ id }) => ` ${key} `.includes(` ${id} `));
    const touched = about.flatMap(({ id }) => [...(touching.get(id) ?? [])]);
    const also = makers.filter(({ id }) => touched.includes(id));
    return about.length === 0 ? all : [...about, ...also].map(({ cell }) => cell);
  };
}

// What every figure of a model is, where its column says no more of it.
const modelled = 'worked out by the model from the lines, the measures and the uplifts named';

/** A table whose figures know the cells they rest on, where they are not worked out from other figures of the pages; they were not read there. */
export function resting(table: PageTable, model: Model): PageTable {
  const under = cellsUnder(model);
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
