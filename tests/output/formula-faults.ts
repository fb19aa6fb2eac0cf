import { type CellRef, type Content, type Formula, figureOf, type Page, type PageTable, type Where } from '../../src/nouns/page.ts';
import { contentOf, wordsOf } from '../../src/output/words.ts';
import { roundHalfAway } from '../../src/values/money.ts';

type Tables = ReadonlyMap<string, PageTable>;

/** A live cell whose formula points at nothing, or works out to something else than the cell says. Amounts are in pence. */
export interface FormulaFault {
  readonly page: string;
  readonly at: CellRef;
  readonly fault: 'points-nowhere' | 'differs';
  readonly stated: number;
  readonly workedOut: number | null;
}

function keyOf(content: Content): string {
  return (content.kind === 'day' ? content.day : String(figureOf(content) ?? wordsOf(content).trim())).toLowerCase();
}

/** The rows of a table that count (totals never do) and match, or null when the table or a column is not there. */
function matching(tables: Tables, id: string, columns: readonly string[], where: Where = {}): PageTable['rows'] | null {
  const table = tables.get(id);
  const known = new Set(table?.columns.map((column) => column.id));
  if (!table || [...columns, ...Object.keys(where)].some((column) => !known.has(column))) return null;
  return table.rows.filter(
    (row) =>
      !row.total &&
      Object.entries(where).every(([column, one]) => {
        const content = contentOf(row.cells[column]);
        if (typeof one === 'string') return keyOf(content) === one.trim().toLowerCase();
        return content.kind === 'day' && (one.from ?? content.day) <= content.day && content.day <= one.until;
      }),
  );
}

function total(tables: Tables, table: string, column: string, where?: Where): number | null {
  const rows = matching(tables, table, [column], where);
  return rows?.reduce((sum, row) => sum + (figureOf(contentOf(row.cells[column])) ?? 0), 0) ?? null;
}

function workedOut(formula: Formula, tables: Tables): number | null {
  switch (formula.op) {
    case 'cell': {
      const { table, row, column } = formula.ref;
      const cell = tables.get(table)?.rows.find(({ key }) => key === row)?.cells[column];
      return cell ? (figureOf(cell.content) ?? 0) : null;
    }
    case 'sum-column':
      return total(tables, formula.table, formula.column);
    case 'sum-where':
      return total(tables, formula.table, formula.column, formula.where);
    case 'count-where':
      return matching(tables, formula.table, [], formula.where)?.length ?? null;
    default: {
      const [a, b] = [workedOut(formula.of[0], tables), workedOut(formula.of[1], tables)];
      if (a === null || b === null) return null;
      if (formula.op === 'divide') return b === 0 ? null : a / b;
      return formula.op === 'add' ? a + b : a - b;
    }
  }
}

/**
 * Every live cell whose formula and value do not agree, worked out here without a spreadsheet program: an empty list is the
 * proof that what a workbook will show after recalculating is what the plan says.
 */
export function formulaFaults(pages: readonly Page[]): FormulaFault[] {
  const all = pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'table' ? [{ page, table: block }] : [])));
  const tables = new Map([...all].reverse().map(({ table }) => [table.id, table]));
  return all.flatMap(({ page, table }) =>
    table.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, { content, formula }]): FormulaFault[] => {
        const stated = figureOf(content);
        if (!formula || stated === null) return [];
        const found = workedOut(formula, tables);
        const result = found !== null && content.kind === 'money' ? roundHalfAway(found) : found;
        if (result !== null && Math.abs(result - stated) <= 1e-9 * Math.max(1, Math.abs(stated))) return [];
        const fault = result === null ? 'points-nowhere' : 'differs';
        return [{ page: page.id, at: { table: table.id, row: row.key, column }, fault, stated, workedOut: result }];
      }),
    ),
  );
}
