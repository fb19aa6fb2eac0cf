import type { Page, PageTable } from '../../nouns/page.ts';
import type { Lost } from '../../nouns/read-back.ts';
import { formatDay } from '../../values/day.ts';
import { keyOf, tidy } from '../../values/text.ts';
import type { Package } from '../package/package.ts';
import { sheetsOf } from '../package/worksheets.ts';
import type { SheetTexts } from '../xlsx/edited.ts';
import type { Filling } from '../xlsx/how-made.ts';
import type { FoundTable } from '../xlsx/table-edits.ts';
import { cellsNamed } from './cells-named.ts';
import { type MarkedTable, markedTables } from './marked-tables.ts';
import { columnNamed, planTables } from './plan-names.ts';

/** A cell that was filled, where it stands now, and its words. */
interface FoundCell {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table that was filled, as it stands now, and the plan’s table without its totals, which were not filled. */
interface FilledTable {
  readonly page: Page;
  readonly table: PageTable;
  readonly sheet: string;
  readonly found: FoundTable;
}

/** What was filled in a council’s own workbook, found again by its names wherever it was moved. */
export interface FoundAgain {
  readonly cells: readonly FoundCell[];
  readonly tables: readonly FilledTable[];
  readonly lost: readonly Lost[];
}

function textsOf(sheets: readonly SheetTexts[], sheet: string): SheetTexts['rows'] {
  return sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.rows ?? [];
}

/**
 * The rows of a marked table that say something in a column that was filled, and those typed beneath it since; what a council’s own
 * columns say is its own. `beneath` are the rows where its own words stood when it was filled; left out, nothing tells them from new ones.
 */
function bodyOf(
  marked: MarkedTable,
  rows: SheetTexts['rows'],
  table: PageTable,
  columnOf: FoundTable['columnOf'],
  { beneath, until }: { readonly beneath: readonly number[] | undefined; readonly until: number },
): FoundTable['body'] {
  // A day stands in words where the template’s style shows no days.
  const daysOf = new Map(
    table.columns.map(({ id }) => {
      const days = table.rows.flatMap(({ cells }) => (cells[id]?.content.kind === 'day' ? [cells[id].content.day] : []));
      return [columnOf.get(id), new Map(days.map((day) => [formatDay(day), day as string]))] as const;
    }),
  );
  const filled = new Set(columnOf.values());
  const isTyped = (row: number): boolean => row > marked.last + (marked.totals ? 1 : 0) && beneath?.includes(row - marked.last) === false;
  return rows.slice(marked.header, until).flatMap((all, index) => {
    const row = marked.header + 1 + index;
    if (row > marked.last && !isTyped(row)) return [];
    const texts = all.map((text, column) => (filled.has(column) ? (daysOf.get(column)?.get(tidy(text)) ?? text) : ''));
    return texts.some((text) => text.trim() !== '') ? [{ row, texts }] : [];
  });
}

/** The recorded columns by the name of their table as it was written: `Budget_1[Budget]` is the column Budget of Budget_1. */
function byTable(columns: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const column of columns) {
    const [, table = '', heading = ''] = /^([^[]*)\[([\s\S]*)\]$/.exec(column) ?? [];
    tables.set(table, [...(tables.get(table) ?? []), heading]);
  }
  return tables;
}

/** The last row above the next table on the sheet that stands under some of the same columns. */
function nextBelow({ sheet, last, left, headings }: MarkedTable, all: readonly MarkedTable[]): number {
  const below = all.filter(
    (one) =>
      one.sheet.name === sheet.name && one.header > last && one.left < left + headings.length && left < one.left + one.headings.length,
  );
  return Math.min(...below.map(({ header }) => header - 1), Number.POSITIVE_INFINITY);
}

function tableFound(
  { page, table }: { readonly page: Page; readonly table: PageTable },
  marked: MarkedTable,
  headings: readonly string[],
  sheets: readonly SheetTexts[],
  within: Parameters<typeof bodyOf>[4],
): Omit<FoundAgain, 'cells'> {
  const lost: Lost[] = [];
  const columnOf = new Map<string, number>();
  for (const heading of headings) {
    const index = marked.headings.findIndex((one) => keyOf(one) === keyOf(heading));
    const column = columnNamed(table, heading);
    if (index >= 0 && column) columnOf.set(column.id, marked.left + index);
    else lost.push({ kind: 'column', name: `${marked.name}[${heading}]`, from: column ? 'workbook' : 'plan' });
  }
  if (columnOf.size === 0) return { tables: [], lost };
  const filled = { ...table, rows: table.rows.filter(({ total }) => !total) };
  const body = bodyOf(marked, textsOf(sheets, marked.sheet.name), filled, columnOf, within);
  return { tables: [{ page, table: filled, sheet: marked.sheet.name, found: { columnOf, body, live: false } }], lost };
}

/** What was filled in a workbook as its properties say, found again: cells by their names, tables by theirs and their headings. */
export function foundAgain(
  from: Package,
  { cells, columns, beneath }: Filling,
  known: { readonly names: ReadonlySet<string>; readonly pages: readonly Page[] },
  sheets: readonly SheetTexts[],
): FoundAgain {
  const { worksheets } = sheetsOf(from);
  const standing = cellsNamed(from).filter(({ at }) => worksheets.some(({ name }) => name.toLowerCase() === at.sheet.toLowerCase()));
  const called = (name: string, times: readonly { readonly name: string }[]) =>
    times.filter((one) => one.name.toLowerCase() === name.toLowerCase()).length;
  const wanted = new Set(cells.map((name) => name.toLowerCase()));
  const found = standing.filter(({ name }) => wanted.has(name.toLowerCase()) && known.names.has(name.toLowerCase()));
  const names = [...new Set(cells)];
  const cellsLost = names.flatMap((name): Lost[] => {
    if (!known.names.has(name.toLowerCase())) return [{ kind: 'cell', name, from: 'plan' }];
    return called(name, standing) < cells.filter((one) => one === name).length ? [{ kind: 'cell', name, from: 'workbook' }] : [];
  });
  const marked = worksheets.flatMap((sheet) => markedTables(from, sheet));
  const plan = planTables(known.pages);
  const parts = [...byTable(columns)].map(([name, headings]): Omit<FoundAgain, 'cells'> => {
    const table = marked.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const its = plan.get(name.toLowerCase());
    if (table && its) return tableFound(its, table, headings, sheets, { beneath: beneath[name], until: nextBelow(table, marked) });
    return { tables: [], lost: [{ kind: 'table', name, from: its ? 'workbook' : 'plan' }] };
  });
  return {
    cells: found.map(({ name, at }) => ({
      ...{ name, sheet: worksheets.find((one) => one.name.toLowerCase() === at.sheet.toLowerCase())?.name ?? at.sheet },
      ...{ row: at.top, column: at.left, text: textsOf(sheets, at.sheet)[at.top - 1]?.[at.left] ?? '' },
    })),
    tables: parts.flatMap(({ tables }) => tables),
    lost: [...cellsLost, ...parts.flatMap(({ lost }) => lost)],
  };
}
