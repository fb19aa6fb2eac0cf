import { fieldTitle } from '../nouns/field-title.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { count, firstFew, lowered } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import { type BudgetTable, linesOfYear, lineTitle } from './budget-tables.ts';
import { amountOf } from './fields.ts';
import { mostLinesNamed } from './part-of-year-said.ts';

/** Lines of a budget table that give no amount where others do: no total and no share holds them, and missing is not nought. Null where every line gives one. */
export function withoutAmount(budget: BudgetTable, workspace: Workspace, year: FinancialYear | null): string | null {
  const [field] = budget.fields;
  const bare = budget.lines.filter((line) => amountOf(line, field) === undefined && (year === null || line.year === year));
  if (bare.length === 0) return null;
  const isOne = bare.length === 1;
  const names = bare.map((line) => {
    const name = lineTitle(workspace, line);
    const of = year === null && budget.years.length > 1 && line.year !== undefined ? ` of ${line.year}` : '';
    return `${name === undefined ? 'a line' : `“${name}”`}${of}`;
  });
  return `${bare.length.toLocaleString('en-GB')} of its ${count(linesOfYear(budget, year), 'line')} ${isOne ? 'gives' : 'give'} no ${lowered(fieldTitle(field))} and ${isOne ? 'is' : 'are'} in no total or share: ${firstFew(names, mostLinesNamed)}.`;
}
