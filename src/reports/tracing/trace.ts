import type { GoesBy } from '../../nouns/law.ts';
import {
  type CellRef,
  type Formula,
  figureOf,
  type Page,
  type PageCell,
  type PageColumn,
  type PageRow,
  type PageTable,
  type Where,
} from '../../nouns/page.ts';
import { type Cell, cellKey, formatCells } from '../../values/cell.ts';
import { countedIn, tablesOf } from '../tables/evaluate.ts';
import { formulaWords } from '../tables/formula-words.ts';
import { saysNothing } from '../tables/page-table.ts';
import { type LookedThrough, lookedThrough } from './looked-through.ts';

/** A cell of the plan with the row, the table and the page it stands in. */
export interface Spot {
  readonly ref: CellRef;
  readonly page: Page;
  readonly table: PageTable;
  readonly row: PageRow;
  readonly column: PageColumn;
  readonly cell: PageCell;
}

/** One step of the way from a figure of the plan to what was written in a file. `depth` 0 is the figure itself. */
export interface Step {
  readonly spot: Spot;
  readonly depth: number;
  /** How it is worked out, in words; null where it was read and not worked out. */
  readonly how: string | null;
  /** The source cells it was read from or, where nothing says which, those its row rests on. */
  readonly rests: readonly Cell[];
  /** The law or the assumption it goes by. */
  readonly goesBy: readonly GoesBy[];
}

/** What lies behind a cell that no formula gives and no file holds: how it is worked out (null where the cell says so itself), the cells of the plan it is worked out from, in the order they are met, and the law or the assumption it goes by. */
export interface Whence {
  readonly how: string | null;
  readonly draws: readonly CellRef[];
  readonly goesBy: readonly GoesBy[];
}

/** What lies behind a cell, by where it stands; null where its page says all there is to say. */
export type WhenceOf = (ref: CellRef) => Whence | null;

/** Where a cell of the plan stands, or null when there is none. */
function spotAt(pages: readonly Page[], ref: CellRef): Spot | null {
  const page = pages.find(({ blocks }) => blocks.some((block) => block.kind === 'table' && block.id === ref.table));
  const table = tablesOf(pages).get(ref.table);
  const row = table?.rows.find(({ key }) => key === ref.row);
  const column = table?.columns.find(({ id }) => id === ref.column);
  const cell = row?.cells[ref.column];
  return page && table && row && column && cell ? { ref, page, table, row, column, cell } : null;
}

type Tables = ReadonlyMap<string, PageTable>;

/** The column whose cells a count is shown by: that of its days or, where it asks for none, of the words it asks for first. */
function countedBy(table: PageTable | undefined, where: Where): string {
  const asked = Object.keys(where);
  return asked.find((id) => typeof where[id] !== 'string') ?? asked[0] ?? table?.columns[0]?.id ?? '';
}

/** The cells of the plan a formula draws on, in the order they stand, one after another. Of a column those that hold a figure. */
function* drawnOn(formula: Formula, tables: Tables): Generator<CellRef> {
  switch (formula.op) {
    case 'cell':
      yield formula.ref;
      return;
    case 'sum-column':
    case 'sum-where':
    case 'count-where': {
      const table = tables.get(formula.table);
      const where: Where = formula.op === 'sum-column' ? {} : formula.where;
      const column = formula.op === 'count-where' ? countedBy(table, where) : formula.column;
      for (const row of table ? countedIn(table, where) : [])
        if (formula.op === 'count-where' || figureOf(row.cells[column]?.content) !== null)
          yield { table: formula.table, row: row.key, column };
      return;
    }
    default:
      for (const part of formula.of) yield* drawnOn(part, tables);
  }
}

/** Whether a formula draws on any cell: the first is enough to say so. */
function drawsOnSome(formula: Formula, tables: Tables): boolean {
  return drawnOn(formula, tables).next().done === false;
}

function hasSource({ source }: PageCell): boolean {
  return source !== undefined && source.length > 0;
}

function isRead({ cell }: Spot): boolean {
  return hasSource(cell) && cell.basis === undefined;
}

/** The source cells of a field of a record that a formula gives too: a file states it, and it is worked out from what stands beside it. */
function statedIn({ formula, decides, source = [] }: PageCell): readonly Cell[] {
  return formula && decides?.kind === 'field' ? source : [];
}

function restsOf({ cell, row }: Spot, looked: LookedThrough | null): readonly Cell[] {
  if (cell.formula) return [...statedIn(cell), ...(looked?.cells ?? [])];
  if (hasSource(cell)) return cell.source ?? [];
  const named = Object.values(row.cells).flatMap(({ content }) => (content.kind === 'cells' ? content.cells : []));
  return named.length > 0 ? named : (row.rests ?? []);
}

// A heading of a row, or words that no file holds and that no figure rests on.
const ownWords = 'words of the plan’s own, which no file holds';

/** Of a cell that no formula gives and that says nowhere what it is made of: nothing is worked out where nothing is stated. */
function unsaid({ cell: { content }, column }: Spot, rests: readonly Cell[]): string | null {
  if (content.kind === 'absent' && content.because === '') return 'left empty on purpose';
  if (content.kind === 'absent' && (rests.length === 0 || saysNothing.has(content.because)))
    return rests.length === 0 ? `missing: ${content.because}` : 'missing: no cell its row was read from states it';
  if (content.kind === 'absent') return `missing: ${content.because}`;
  if (column.how !== undefined) return column.how;
  if (content.kind === 'cells') return 'the cells its row rests on';
  if (rests.length > 0) return 'worked out from what its row rests on';
  return content.kind === 'text' && content.text !== '' ? ownWords : null;
}

/** What is said of the cell itself, else of the figures of its row: words have what their column says of them, and what is missing was not worked out. */
function basisOf({ cell: { basis, content }, row, column }: Spot): string | null {
  const isOfRow = content.kind !== 'absent' && (figureOf(content) !== null || column.how === undefined);
  return basis ?? (isOfRow ? (row.basis ?? null) : null);
}

function howOf(spot: Spot, rests: readonly Cell[], looked: LookedThrough | null, tables: Tables): string | null {
  const { formula } = spot.cell;
  if (!formula) return isRead(spot) ? null : (basisOf(spot) ?? unsaid(spot, rests));
  const stated = statedIn(spot.cell).length > 0 ? ', which is what the file states' : '';
  const words = `${formulaWords(formula, tables, spot.ref.table)}${stated}`;
  return looked === null ? words : `${words}; ${looked.words}`;
}

function stepOf(spot: Spot, depth: number, tables: Tables, whence: Whence | null = null): Step {
  const { formula } = spot.cell;
  // What counts to nought was counted down some rows all the same.
  const looked = formula && !drawsOnSome(formula, tables) ? lookedThrough(formula, tables) : null;
  const rests = restsOf(spot, looked);
  return { spot, depth, how: whence?.how ?? howOf(spot, rests, looked, tables), rests, goesBy: whence?.goesBy ?? [] };
}

/** A step as a sentence: what the figure is worked out from, or the cells of a file it was read from. */
export function stepInWords({ how, rests }: Pick<Step, 'how' | 'rests'>): string {
  if (how !== null) return `It is ${how}.`;
  return rests.length > 0 ? `It was read from ${formatCells(rests)}.` : 'The plan names no cell for it.';
}

/** The first step of where a figure comes from, as `chainOf` begins with it, in words. */
export function firstStep(spot: Spot, tables: ReadonlyMap<string, PageTable>): string {
  return stepInWords(stepOf(spot, 0, tables));
}

/** Every step from a figure of the plan down to the cells it was read from and the law it goes by: each once, a part below what it is part of. */
export function chainOf(pages: readonly Page[], ref: CellRef, whenceOf: WhenceOf = () => null): Step[] {
  const tables = tablesOf(pages);
  const met = new Set<string>();
  const from = (at: CellRef, depth: number): Step[] => {
    const key = [at.table, at.row, at.column].join('\n');
    const spot = met.has(key) ? null : spotAt(pages, at);
    met.add(key);
    if (spot === null) return [];
    const { formula, content } = spot.cell;
    const whence = formula || content.kind === 'absent' ? null : whenceOf(at);
    const parts = formula ? [...drawnOn(formula, tables)] : (whence?.draws ?? []);
    return [stepOf(spot, depth, tables, whence), ...parts.flatMap((part) => from(part, depth + 1))];
  };
  return from(ref, 0);
}

/** The source cells at the end of a chain, each once, as they were met. */
export function restsOn(chain: readonly Step[]): Cell[] {
  const cells = new Map(chain.flatMap(({ rests }) => rests.map((cell) => [cellKey(cell), cell] as const)));
  return [...cells.values()];
}
