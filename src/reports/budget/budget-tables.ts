import { severalAuthorities } from '../../nouns/authority.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { CellRef, Formula } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { cellKey } from '../../values/cell.ts';
import { groupedBy } from '../../values/groups.ts';
import { type Pence, sum } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { amountOf } from '../tables/fields.ts';
import { distinct } from '../tables/page-table.ts';
import { elementNamed, elementTitle } from '../tables/titles.ts';

/** The lines of one budget table. Tables are never added to one another: one may be a summary of the next. */
export interface BudgetTable {
  /** The id of its table on the budget page. */
  readonly id: string;
  readonly table: Table;
  readonly title: string;
  readonly lines: readonly Row<BudgetLine>[];
  /** Money fields some line holds, the one that is added up first. */
  readonly fields: readonly [string, ...string[]];
  /** Years the lines name, in order; empty when they name none. */
  readonly years: readonly FinancialYear[];
  /** How many authorities the table holds, where it holds several; 0 where its lines are of one and may be added. */
  readonly authorities: number;
  /** Whether the lines are this organisation's alone; never added where they are not. */
  readonly own: boolean;
  /** Whether it is shown in a copy for publication, whose readers have no file to look a cell up in. */
  readonly inCopy: boolean;
}

const order = [
  'budget',
  'net',
  'forecast',
  'actual',
  'income',
  'grantIncome',
  'partnerIncome',
  'commitment',
  'ownProvision',
  'privateProvision',
  'otherPublic',
  'voluntary',
  'grantsInside',
  'grantsOutside',
] as const;

function titleOf(table: Table): string {
  const file = table.file.split('/').at(-1) as string;
  return table.sheet === null ? file : `${table.sheet} (${file})`;
}

/** A plan's budget lines by the table they stand in, tables with no amount left out. Of several authorities' lines only the organisation's own are taken. */
export function budgetTables({
  records,
  workspace,
  publication,
}: Pick<Plan, 'records' | 'workspace'> & Partial<Pick<Plan, 'publication'>>): BudgetTable[] {
  const byTable = groupedBy(records.budget, ({ origin }) => origin.table);
  return [...byTable].flatMap(([table, all], index) => {
    const several = severalAuthorities(all, workspace.organisation);
    const own = several === null || several.own.length > 0;
    const lines = several && own ? several.own : all;
    const [first, ...others] = order.filter((field) => lines.some((line) => line[field] !== undefined));
    if (!first) return [];
    const years = [...new Set(lines.flatMap((line) => (line.year ? [line.year] : [])))].sort();
    const made = { id: `budget-${index + 1}`, table, title: titleOf(table), lines, fields: [first, ...others], years } as const;
    const inCopy = publication !== undefined;
    return [{ ...made, authorities: several?.authorities ?? 0, own, inCopy } satisfies BudgetTable];
  });
}

/** What a budget line is called; a line that names no more than its element is called by the element's title. */
export function lineTitle(workspace: Workspace, line: Row<BudgetLine>): string | undefined {
  const element = elementNamed(workspace, line.element);
  return line.line ?? line.service ?? (element === null ? line.element : elementTitle(workspace, element));
}

/** The element a budget line is for: its element column, or its own name where that names an element. */
export function lineElement(workspace: Workspace, line: BudgetLine): string | null {
  return elementNamed(workspace, line.element) ?? elementNamed(workspace, line.line);
}

/** How many lines of a table are of a year; all of them where it tells no years apart. */
export function linesOfYear({ lines }: BudgetTable, year: FinancialYear | null): number {
  return year === null ? lines.length : lines.filter((line) => line.year === year).length;
}

/** What the lines of a table come to in its main field, in one year when it holds several; null when no line has an amount, or when they are several authorities'. */
export function amountIn(
  table: BudgetTable,
  year: FinancialYear | null,
  only: (line: Row<BudgetLine>) => boolean = () => true,
): Pence | null {
  if (!table.own) return null;
  const amounts = table.lines.flatMap((line) => {
    const amount = amountOf(line, table.fields[0]);
    return amount !== undefined && (year === null || line.year === year) && only(line) ? [amount] : [];
  });
  return amounts.length > 0 ? sum(amounts) : null;
}

/** The year a table is read for where one figure is wanted: the plan's own, else its latest; null when it holds at most one. */
export function yearShown(table: BudgetTable, year: FinancialYear): FinancialYear | null {
  if (table.years.length < 2) return null;
  return table.years.includes(year) ? year : (table.years.at(-1) ?? null);
}

/** The total of a table on the budget page, as a live figure. */
export function totalFormula(table: BudgetTable, year: FinancialYear | null): Formula {
  return { op: 'cell', ref: { table: table.id, row: year === null ? 'total' : `total ${year}`, column: table.fields[0] } };
}

/** The cell of the budget page that shows what one cell of a source file says, and the amount in it. */
export interface BudgetFigure {
  readonly ref: CellRef;
  readonly amount: Pence;
}

/** Every amount of the budget page by the source cell it was read from, so that other pages can draw on it live. */
export function budgetFigures(tables: readonly BudgetTable[]): ReadonlyMap<string, BudgetFigure> {
  const figures = tables.flatMap(({ id, lines, fields }) => {
    const keys = distinct(lines.map((line) => line.id));
    return lines.flatMap((line, index) =>
      fields.flatMap((field) => {
        const amount = amountOf(line, field);
        const ref = { table: id, row: keys[index] as string, column: field };
        return amount === undefined ? [] : [[cellKey(at(line, field)), { ref, amount }] as const];
      }),
    );
  });
  return new Map(figures);
}

/** The table that publishes a budget for the most elements; undefined when none names any. */
export function elementBudget(workspace: Workspace, tables: readonly BudgetTable[]): BudgetTable | undefined {
  const named = (table: BudgetTable): number => new Set(table.lines.flatMap((line) => lineElement(workspace, line) ?? [])).size;
  return tables
    .filter(({ own }) => own)
    .sort((a, b) => named(b) - named(a))
    .find((table) => named(table) > 0);
}

/** Why no budget stands beside the elements: there is none, or none of its lines names an element. */
export function whyNoElementBudget(tables: readonly BudgetTable[]): string {
  return tables.length === 0 ? 'no budget table' : 'no budget line names one';
}

/** Budget tables with that of the plan's own elements first, before those of a wider whole: what stands first is read as the plan's. */
export function ownFirst(workspace: Workspace, tables: readonly BudgetTable[]): readonly BudgetTable[] {
  const own = elementBudget(workspace, tables);
  return own ? [own, ...tables.filter((table) => table !== own)] : tables;
}
