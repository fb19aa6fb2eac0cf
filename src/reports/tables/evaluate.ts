import {
  type Content,
  type Criterion,
  type Formula,
  figureOf,
  type Page,
  type PageRow,
  type PageTable,
  type Where,
} from '../../nouns/page.ts';
import { groupedBy } from '../../values/groups.ts';
import { once, onceFor } from '../../values/once.ts';

/** Every table of some pages by its id, so that a formula on one page can reach a table on another. */
export function tablesOf(pages: readonly Page[]): ReadonlyMap<string, PageTable> {
  return new Map(pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : []))));
}

function reads(content: Content | undefined): string {
  if (content?.kind === 'text') return content.text;
  if (content?.kind === 'absent') return content.because;
  return String(figureOf(content) ?? '');
}

function meeting(criterion: Criterion): (content: Content | undefined) => boolean {
  if (typeof criterion !== 'string')
    return (content) => content?.kind === 'day' && content.day >= (criterion.from ?? content.day) && content.day <= criterion.until;
  const said = criterion.toLowerCase();
  return (content) => reads(content).toLowerCase() === said;
}

/** The rows of a table by the words in one of its columns, without regard to capitals: every figure that counts in the table asks for some. */
const rowsSaying = onceFor(({ rows }: PageTable) =>
  once(
    (column: string): ReadonlyMap<string, readonly PageRow[]> =>
      groupedBy(rows, ({ cells }) => reads(cells[column]?.content).toLowerCase()),
  ),
);

/** The rows of a table that count, in their order: those that hold these words and days and are no totals. Spreadsheets compare words without regard to capitals, so we do. */
export function countedIn(table: PageTable, where: Where): readonly PageRow[] {
  const asked = Object.entries(where);
  const tests = asked.map(([column, criterion]) => [column, meeting(criterion)] as const);
  const [first] = asked.flatMap(([column, criterion]) => (typeof criterion === 'string' ? [{ column, criterion }] : []));
  const among = first ? (rowsSaying(table)(first.column).get(first.criterion.toLowerCase()) ?? []) : table.rows;
  return among.filter((row) => !row.total && tests.every(([column, isMet]) => isMet(row.cells[column]?.content)));
}

function sumOver(table: PageTable | undefined, column: string, where: Where): number | null {
  if (!table) return null;
  return countedIn(table, where).reduce((sum, row) => sum + (figureOf(row.cells[column]?.content) ?? 0), 0);
}

/**
 * What a formula comes to over the tables of a set of pages: pence, a count or a fraction. Total rows are never summed and
 * cells without a figure add nothing. Null when it cannot be worked out: a cell that is not there, words, or nothing to divide by.
 */
export function evaluate(formula: Formula, tables: ReadonlyMap<string, PageTable>): number | null {
  switch (formula.op) {
    case 'cell': {
      const row = tables.get(formula.ref.table)?.rows.find(({ key }) => key === formula.ref.row);
      return figureOf(row?.cells[formula.ref.column]?.content);
    }
    case 'sum-column':
      return sumOver(tables.get(formula.table), formula.column, {});
    case 'sum-where':
      return sumOver(tables.get(formula.table), formula.column, formula.where);
    case 'count-where': {
      const table = tables.get(formula.table);
      return table ? countedIn(table, formula.where).length : null;
    }
    default: {
      const [a, b] = formula.of.map((part) => evaluate(part, tables)) as [number | null, number | null];
      if (a === null || b === null) return null;
      if (formula.op === 'add') return a + b;
      if (formula.op === 'subtract') return a - b;
      return b === 0 ? null : a / b;
    }
  }
}
