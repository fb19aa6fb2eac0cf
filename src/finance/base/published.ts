import type { Published } from '../../nouns/model.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { type Pence, sum } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { chosenTables } from './base-tables.ts';

/** What a row says will be spent in a year to come: its budget, else what is forecast. */
function planned(row: Row<BudgetLine>): 'budget' | 'forecast' | null {
  return row.budget !== undefined ? 'budget' : row.forecast !== undefined ? 'forecast' : null;
}

/** What the budget tables themselves publish for the base year and those after it, of the tables that the base is taken from by the same rule. */
export function publishedFrom(
  rows: readonly Row<BudgetLine>[],
  { organisation, year: own }: Workspace,
  base: FinancialYear,
  years: readonly FinancialYear[],
): Readonly<Record<string, Published>> {
  const later = years.flatMap((year) => {
    const { kept } = chosenTables(
      rows.filter((row) => (row.year ?? own) === year),
      year,
      organisation,
    );
    const stated = kept.flatMap((row) => {
      const field = planned(row);
      return field === null ? [] : [{ amount: row[field] as Pence, cell: at(row, field) }];
    });
    const published = { amount: sum(stated.map(({ amount }) => amount)), cells: stated.map(({ cell }) => cell) };
    return year < base || stated.length === 0 ? [] : [[year, published] as const];
  });
  return Object.fromEntries(later);
}
