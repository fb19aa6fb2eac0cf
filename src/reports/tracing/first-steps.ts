import { figureOf, type Page, type PageCell, type PageRow, type PageTable } from '../../nouns/page.ts';
import { tablesOf } from '../tables/evaluate.ts';
import { firstStep } from './trace.ts';

/** In a longer table every row is worked out as the others are, and a note on each would be a note on thousands: only its totals say how. */
const longest = 100;

function namesItsCells({ cells }: PageRow): boolean {
  return Object.values(cells).some(({ content }) => content.kind === 'cells');
}

/** Whether a figure says nowhere else in its row where it comes from: one worked out by a formula, or one read from a file whose cells no column shows. */
function asksWhence({ content, formula, source = [] }: PageCell, row: PageRow): boolean {
  return figureOf(content) !== null && (formula !== undefined || (source.length > 0 && !namesItsCells(row)));
}

type Tables = ReadonlyMap<string, PageTable>;

function rowWithSteps(page: Page, table: PageTable, row: PageRow, tables: Tables): PageRow {
  const told = table.columns.flatMap((column) => {
    const cell = row.cells[column.id];
    if (!cell || !asksWhence(cell, row)) return [];
    const ref = { table: table.id, row: row.key, column: column.id };
    return [[column.id, { ...cell, step: firstStep({ ref, page, table, row, column, cell }, tables) }] as const];
  });
  return told.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(told) } };
}

/**
 * Pages on which each figure that is worked out says the first step of where it comes from, in the words `why` begins with. Figures of a
 * row that names its cells in a column say nothing, for it is said there.
 */
export function withFirstSteps(pages: readonly Page[]): readonly Page[] {
  const tables = tablesOf(pages);
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const all = block.rows.length <= longest;
      return { ...block, rows: block.rows.map((row) => (all || row.total ? rowWithSteps(page, block, row, tables) : row)) };
    }),
  }));
}
