import { budgetsOf } from '../../nouns/budgets.ts';
import { fieldTitle } from '../../nouns/field-title.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Row } from '../../nouns/row.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { count, firstFew, lowered } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { amountOf } from '../tables/fields.ts';
import { type BudgetTable, linesOfYear, lineTitle } from './budget-tables.ts';
import { mostLinesNamed } from './part-of-year-said.ts';

/** Lines with no amount, of so many of the year, and what becomes of them. */
function saidOf(
  bare: readonly Row<BudgetLine>[],
  become: (isOne: boolean) => string,
  budget: BudgetTable,
  workspace: Workspace,
  year: FinancialYear | null,
): string[] {
  if (bare.length === 0) return [];
  const names = bare.map((line) => {
    const name = lineTitle(workspace, line);
    const of = year === null && budget.years.length > 1 && line.year !== undefined ? ` of ${line.year}` : '';
    return `${name === undefined ? 'a line' : `“${name}”`}${of}`;
  });
  const isOne = bare.length === 1;
  const field = lowered(fieldTitle(budget.fields[0]));
  return [
    `${bare.length.toLocaleString('en-GB')} of its ${count(linesOfYear(budget, year), 'line')} ${isOne ? 'gives' : 'give'} no ${field} and ${become(isOne)}: ${firstFew(names, mostLinesNamed)}.`,
  ];
}

/** Lines of a budget table that give no amount where others do: no total and no share holds them, but that of the net those which state one; missing is not nought. Null where every line gives one. */
export function withoutAmount(budget: BudgetTable, workspace: Workspace, year: FinancialYear | null): string | null {
  const [field] = budget.fields;
  const set = budgetsOf(budget.lines);
  const bare = budget.lines.flatMap((line, index) =>
    amountOf(line, field) === undefined && (year === null || line.year === year)
      ? [{ line, isNet: field === 'budget' && set[index]?.budget !== undefined }]
      : [],
  );
  const of = (isNet: boolean) => bare.filter((one) => one.isNet === isNet).map(({ line }) => line);
  const said = [
    ...saidOf(of(false), (isOne) => `${isOne ? 'is' : 'are'} in no total or share`, budget, workspace, year),
    ...saidOf(of(true), (isOne) => `${isOne ? 'counts' : 'count'} in the net alone`, budget, workspace, year),
  ];
  return said.length === 0 ? null : said.join(' ');
}
