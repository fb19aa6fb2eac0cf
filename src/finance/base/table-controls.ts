import type { BudgetFigure, OtherYear, TableControl } from '../../nouns/base-account.ts';
import { basisOf, columnOfYear } from '../../nouns/budgets.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import { at, type Row } from '../../nouns/row.ts';
import { cellIn, headingOf, type Table } from '../../nouns/table.ts';
import { groupedBy } from '../../values/groups.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Base } from './base.ts';

const figures: readonly BudgetFigure[] = ['budget', 'actual', 'forecast'];

/** What is stated of a figure adds up; null where no row states it. */
function statedOf(rows: readonly Row<BudgetLine>[], figure: BudgetFigure): Pence | null {
  const stated = rows.flatMap((row) => row[figure] ?? []);
  return stated.length === 0 ? null : sum(stated);
}

/** The column a figure of these rows is written in: a budget that is their net is in that of the net. */
function fieldOf(rows: readonly Row<BudgetLine>[], figure: BudgetFigure): string {
  return rows.find((row) => row[figure] !== undefined)?.origin.from?.[figure] ?? figure;
}

const columnOf = (cell: string): string | null => /^([A-Z]+)\d+$/.exec(cell)?.[1] ?? null;

/** The total a table prints of all these rows in their own column, whatever it says they come to: one of fewer rows is a subtotal, and one of other rows is another year's. */
function printedOf(table: Table, rows: readonly Row<BudgetLine>[], figure: BudgetFigure, read: Pence): TableControl['printed'] {
  if (figure === 'budget' && basisOf(table, rows[0]?.year) === 'less income') return null;
  const written = fieldOf(rows, figure);
  const stating = rows.filter((row) => row[figure] !== undefined);
  const columns = new Set(stating.map((row) => columnOf(at(row, figure).cell)));
  const [column] = [...columns];
  if (columns.size !== 1 || column === null || column === undefined) return null;
  const whole = table.totals.findLast(
    ({ field, cell, money, rows: of, added }) =>
      field === written && money && columnOf(cell) === column && of >= stating.length && added === read,
  );
  if (whole === undefined) return null;
  return { amount: pence(whole.published), cell: cellIn(table, whole) };
}

/**
 * The control totals of the budget tables: the base year of each held against the base year, figure by figure, and against the total the table
 * prints itself; what the tables hold of other years stands apart. Rows without a year are of the workspace's.
 */
export function tableControls(
  base: Base,
  rows: readonly Row<BudgetLine>[],
  workspaceYear: FinancialYear,
): { readonly tables: readonly TableControl[]; readonly otherYears: readonly OtherYear[] } {
  const byTable = groupedBy(rows, ({ origin }) => origin.table);
  const called = ({ file, sheet }: Table): string => (sheet === null ? file : `${file}, ${sheet}`);
  const inYear = (own: readonly Row<BudgetLine>[], year: FinancialYear) => own.filter((row) => (row.year ?? workspaceYear) === year);
  const tables = [...byTable].flatMap(([table, all]) => {
    const own = inYear(all, base.year);
    const inBase = base.lines.filter(({ row }) => row.origin.table === table).map(({ row }) => row);
    return figures.flatMap((figure): readonly TableControl[] => {
      const read = statedOf(own, figure);
      if (read === null) return [];
      const column = columnOfYear(table, fieldOf(own, figure), base.year);
      const heading = column?.heading ?? figure;
      const control = { heading, read, inBase: statedOf(inBase, figure) ?? pence(0), printed: printedOf(table, own, figure, read) };
      return [{ table: called(table), figure, ...control, cell: headingOf(table, fieldOf(own, figure)) }];
    });
  });
  const otherYears = [...byTable].flatMap(([table, all]) =>
    [...new Set(all.map(({ year }) => year ?? workspaceYear))]
      .filter((year) => year !== base.year)
      .sort()
      .map((year): OtherYear => {
        const of = (figure: BudgetFigure) => statedOf(inYear(all, year), figure);
        return { table: called(table), year, budget: of('budget'), actual: of('actual'), forecast: of('forecast') };
      }),
  );
  return { tables, otherYears };
}
