import {
  type Content,
  type Criterion,
  type Formula,
  figureOf,
  type Page,
  type PageRow,
  type PageTable,
  type Where,
} from '../nouns/page.ts';

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

/** Whether a row counts: it holds these words and days and is no total. Spreadsheets compare words without regard to capitals, so we do. */
export function counting(where: Where): (row: PageRow) => boolean {
  const tests = Object.entries(where).map(([column, criterion]) => [column, meeting(criterion)] as const);
  return (row) => !row.total && tests.every(([column, isMet]) => isMet(row.cells[column]?.content));
}

function sumOver(table: PageTable | undefined, column: string, where: Where): number | null {
  if (!table) return null;
  return table.rows.filter(counting(where)).reduce((sum, row) => sum + (figureOf(row.cells[column]?.content) ?? 0), 0);
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
    case 'count-where':
      return tables.get(formula.table)?.rows.filter(counting(formula.where)).length ?? null;
    default: {
      const [a, b] = formula.of.map((part) => evaluate(part, tables)) as [number | null, number | null];
      if (a === null || b === null) return null;
      if (formula.op === 'add') return a + b;
      if (formula.op === 'subtract') return a - b;
      return b === 0 ? null : a / b;
    }
  }
}
